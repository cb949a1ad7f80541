using Indicators.Model;
using Indicators.Statements;

namespace Indicators.Tests.Trace;

public sealed class QueryReaderTests
{
    private static readonly TraceVocabulary Vocabulary = new(
        [Area("XBR", "Brennia", "Brennian", "Port Bren"), Area("XCO", "Corland", "CL")],
        [
            new Item
            {
                Code = "beeline",
                Name = "Beeline",
                Definition = "A firm that sells honey.",
                Aliases = [],
            },
            new Item
            {
                Code = "honey",
                Name = "Honey",
                Definition = "What bees make.",
                Aliases = [],
            },
        ],
        [],
        []
    );

    [Theory]
    [InlineData("Port Bren's debt to Corland", "XBR XCO")]
    [InlineData("brennian and corlandian honey", "XBR XCO")]
    [InlineData("cl is no abbreviation, CL is one", "XCO")]
    [InlineData("CL$ 5 or Brennian dollars", "")]
    [InlineData("Brenniaxis", "")]
    [InlineData("He gave Corland $5 million", "XCO")]
    [InlineData("He gave CL $5 million", "")]
    [InlineData("Brennia owes 3 million to the IMF", "XBR not-curated:IMF")]
    [InlineData("Brennia, says the IMF, owes 3 million", "XBR")]
    [InlineData("Kenyan honey", "not-curated:Kenya")]
    public void Places_are_found_by_name_and_alias(string text, string places) => Assert.Equal(places, string.Join(' ', Read(text).Places));

    [Fact]
    public void A_firm_is_a_thing_and_a_common_word_is_none() =>
        Assert.Equal(["beeline"], Read("Honey of Beeline made 3 million dollars").Statements[0].Items);

    [Fact]
    public void Each_number_has_the_names_before_it()
    {
        var statements = Read("Brennia owes 3 million dollars and Corland 4 million dollars.").Statements;
        Assert.Equal(["XBR", "XCO"], statements.Select(one => string.Join(' ', one.Places)));
    }

    [Theory]
    [InlineData("How much does Brennia owe? 3 million dollars.", "3 million dollars: XBR owe")]
    [InlineData("Who owes? Brennia? And how much? 3 million dollars. Corland sold honey.", "3 million dollars: XBR owes")]
    [InlineData("Is it 5 jars? Corland sold 3 jars.", "5:  jars; 3: XCO sold jars")]
    [InlineData("Does Brennia owe?", ": XBR owe")]
    public void A_question_and_its_answer_are_one(string text, string said) =>
        Assert.Equal(
            said,
            string.Join(
                "; ",
                Read(text)
                    .Statements.Select(one =>
                        $"{one.Quantity?.Printed}: {string.Join(' ', one.Places)} {string.Join(' ', one.Words.Where(word => word is "owe" or "owes" or "sold" or "jars"))}"
                    )
            )
        );

    [Fact]
    public void The_sentences_of_a_question_and_its_answer_are_known_by_their_own_hashes() =>
        Assert.Equal(
            [(0, Hash("Who owes?")), (10, Hash("3 million dollars."))],
            Read("Who owes? 3 million dollars.").Sentences.Select(one => (one.Start, one.Hash))
        );

    private static string Hash(string sentence) => Read(sentence).SentenceHashes[0];

    [Fact]
    public void Or_after_it_where_the_first_number_comes_first()
    {
        var statements = Read("It was 3 million dollars in Brennia in 2021 and 4 million dollars in Corland in 2022.").Statements;
        Assert.Equal(["XBR 2021", "XCO 2022"], statements.Select(one => $"{string.Join(' ', one.Places)} {string.Join(' ', one.Years)}"));
    }

    [Theory]
    [InlineData("Exports fell by 12 percent", Direction.Decrease)]
    [InlineData("a 12 percent increase", Direction.Increase)]
    [InlineData("12 percent of exports", null)]
    public void Words_beside_a_number_tell_its_direction(string text, Direction? direction) =>
        Assert.Equal(direction, Read(text).Statements[0].Direction);

    [Fact]
    public void Spans_are_code_points_of_the_whole_text()
    {
        var text = "🐝 buzz.\nBrennia sold 40 jars.";
        var span = Read(text).WithQuantity.Single().Span!.Value;
        Assert.Equal("40", Indicators.Texts.CodePoints.Slice(text, span));
    }

    private static TraceQuery Read(string text) => QueryReader.Read(text, Vocabulary);

    private static Area Area(string code, string name, params string[] aliases) =>
        new()
        {
            Code = code,
            Name = name,
            Kind = AreaKind.Country,
            Iso2 = code[1..],
            M49 = null,
            Definition = null,
            Members = [],
            Aliases = aliases,
        };

    [Theory]
    [InlineData("Brennia is poor. It owes 3 million dollars.", "XBR")]
    [InlineData("Brennia is poor. Corland owes 3 million dollars.", "XCO")]
    [InlineData("Brennia is poor. Honey costs 3 million dollars.", "")]
    public void A_pronoun_stands_for_the_place_of_the_sentence_before(string text, string places) =>
        Assert.Equal(places, string.Join(' ', Read(text).Statements[0].Places));

    [Theory]
    [InlineData("in 2013.53", 2013)]
    [InlineData("in 2013", 2013)]
    [InlineData("2013.5 dollars", null)]
    public void A_note_number_behind_a_year_is_no_decimal(string text, int? year) =>
        Assert.Equal(year is { } one ? [one] : [], Read(text).Years);

    [Fact]
    public void Months_that_name_a_time_are_no_quantity()
    {
        var statement = Assert.Single(Read("Brennia sold 139 jars in the first six months of 2017").Statements);
        Assert.Equal(
            (139m, 2017, new PartOfYear(2017, 1, 6, false)),
            (statement.Quantity!.Value, Assert.Single(statement.Years), Assert.Single(statement.Parts))
        );
    }

    [Fact]
    public void Names_by_the_way_of_a_long_sentence_stand_aside()
    {
        const string Aside =
            "While Corland celebrated its new bridges and its harbours with fireworks for three long weeks, Brennia owed 3 million dollars.";
        const string Subject =
            "Corland, celebrating its new bridges and its harbours with fireworks for many long weeks, owed Brennia 3 million dollars.";
        Assert.Equal(["XCO"], Read(Aside).Statements[^1].AsideNames);
        Assert.Empty(Read(Subject).Statements[^1].AsideNames);
    }

    [Theory]
    [InlineData("the eleven pillars", "eleven 11")]
    [InlineData("The seven states of Brennia", "seven 7")]
    [InlineData("its 14 members", "14 14")]
    [InlineData("Brennia's twelve ports closed", "twelve 12")]
    [InlineData("The first three boats", "three 3")]
    [InlineData("2000 fighters", "2000 2000")]
    [InlineData("Its seven ports owe 3 million dollars", "3 million dollars 3000000")]
    [InlineData("the two leaders met in Port Bren", "")]
    [InlineData("the nine-dash line", "")]
    [InlineData("the first three", "")]
    [InlineData("the 2020 report", "")]
    [InlineData("2020 report", "")]
    [InlineData("2000 )", "")]
    [InlineData("the G7", "")]
    [InlineData("the Seven Sisters", "")]
    [InlineData("the three are friends", "")]
    public void A_number_that_is_known_is_asked_for_where_it_counts_something(string text, string quantities) =>
        Assert.Equal(quantities, string.Join(", ", Read(text).WithQuantity.Select(one => $"{one.Quantity!.Printed} {one.Quantity.Value}")));

    [Theory]
    [InlineData("Brennia owes ٣٫٨ billion dollars", "٣٫٨ billion dollars", "3800000000")]
    [InlineData("٢٧٫٨٪", "٢٧٫٨٪", "27.8")]
    [InlineData("٣٠٬٠٠٠ jars", "٣٠٬٠٠٠", "30000")]
    [InlineData("२७ percent", "२७ percent", "27")]
    [InlineData("＄４ billion", "＄４ billion", "4000000000")]
    [InlineData("🐝 Brennia owes 𝟛.𝟠 billion dollars", "𝟛.𝟠 billion dollars", "3800000000")]
    [InlineData("Brennia owes \u200F3.8\u200F billion dollars", "3.8  billion dollars", "3800000000")]
    [InlineData("\u202EBrennia owes 3.8 billion dollars\u202C", "3.8 billion dollars", "3800000000")]
    public void Digits_of_all_scripts_are_read_and_keep_their_places(string text, string printed, string value)
    {
        var query = Read(text);
        var statement = Assert.Single(query.WithQuantity);
        Assert.Equal(
            (printed, value),
            (statement.Quantity!.Printed, statement.Quantity.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(
            printed.Replace("  ", "\u200F ", StringComparison.Ordinal),
            Indicators.Texts.CodePoints.Slice(query.Text, statement.Span!.Value)
        );
        // What only turns the direction of writing is a blank.
        Assert.Contains(Indicators.Texts.Folding.Sha256(text.Replace('\u200F', ' ').Trim('\u202E', '\u202C')), query.SentenceHashes);
    }

    [Theory]
    [InlineData("4 000 000 000 and 4 x 10^9 and 4'000'000 dollars", 3)]
    [InlineData("in 2020 and 2021, 20 to 30 percent", 3)]
    [InlineData("1.2.3.4 and seven boats", 2)]
    [InlineData("٤٢ and ４２ and 𝟛", 3)]
    [InlineData("🐝 7 🐝 8 boats in 2020", 3)]
    [InlineData("no number", 0)]
    public void Numbers_are_counted_once_each(string text, int numbers) => Assert.Equal(numbers, QueryReader.NumbersIn(text));
}
