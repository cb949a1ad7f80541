using Indicators.Candidates;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Claims about the project's own figures that are nearly right, questions, and numbers that are none.</summary>
public sealed class TraceOnSeedsTests
{
    private static readonly Model.Release Release = TracedSeeds.Release;
    private static readonly TraceRelease Figures = TracedSeeds.Figures;

    [Theory]
    [InlineData("The oil pipeline from Atyrau to China is over 3,200 km long", "kaz-chn-oil-pipeline", TraceLabel.BeyondBound)]
    [InlineData("80 Chinese nationals have been killed in Pakistan since 2017", "pak-chinese-killed-since-2017", TraceLabel.BeyondBound)]
    [InlineData("In 2022 Kazakh food exports to China fell to 78 percent", "kaz-chn-food-exports-growth", TraceLabel.OtherRole)]
    [InlineData(
        "The IMF expected Central Asia's economies to grow by 4.3 percent in 2022",
        "central-asia-gdp-growth-2022-september",
        TraceLabel.OtherSpeaker
    )]
    [InlineData(
        "In March 2022 the EBRD forecast 4.3 percent growth for Central Asia in 2022",
        "central-asia-gdp-growth-2022-september",
        TraceLabel.OtherPeriod
    )]
    [InlineData("Tajikistan's debt to China has fallen by 900 million dollars", "tjk-debt-to-china", TraceLabel.OtherRole)]
    [InlineData("Kazakhstan owes 9.2 billion dollars", "kaz-debt-to-china", TraceLabel.OtherRole)]
    [InlineData("Tajikistan's debt is 900 million dollars", "tjk-debt-to-china", TraceLabel.OtherRole)]
    [InlineData("Every citizen of Kyrgyzstan owes foreign lenders 700 dollars", "kgz-debt-to-china-per-capita", TraceLabel.OtherRole)]
    [InlineData(
        "The United Nations envoy said at least 20 militant groups operate in Afghanistan",
        "afg-militant-groups",
        TraceLabel.OtherSpeaker
    )]
    [InlineData("Kyrgyzstan does not owe China 4 billion dollars", "kgz-debt-to-china", TraceLabel.Differs)]
    [InlineData("Taxkorgan airport is 10,700 feet above sea level", "taxkorgan-airport-altitude", TraceLabel.ConsistentRounding)]
    [InlineData("Taxkorgan airport lies at 3.26 km", "taxkorgan-airport-altitude", TraceLabel.ConsistentRounding)]
    [InlineData("60 percent of the work on the Wakhan road section remains to be built", "wakhan-road-progress", TraceLabel.WithinHedge)]
    [InlineData("The US froze $9 billion of Afghanistan's central bank reserves", "afg-central-bank-funds-frozen", TraceLabel.Differs)]
    [InlineData("Samsung sells one in ten phones in Kyrgyzstan", "kgz-samsung-market-share", TraceLabel.Differs)]
    [InlineData("Qazaqstan owes China 9.2 billion dollars", "kaz-debt-to-china", TraceLabel.Identical)]
    [InlineData("In the first half of 2021 three attacks shook Tajikistan", "tjk-foiled-attacks", TraceLabel.OtherSubject)]
    [InlineData("Over 96 percent of Mongolia's exports go to China", "mng-chn-export-share", TraceLabel.BeyondBound)]
    [InlineData("Uzbekistan's debt to China was 2.2 billion dollars in 2022", "uzb-debt-to-cdb", TraceLabel.OtherSubject)]
    [InlineData("Over 21 people have been killed in Pakistan since 2017", "pak-chinese-killed-since-2017", TraceLabel.OtherSubject)]
    [InlineData("Concessional loans make up 44 percent of Kyrgyzstan's GDP", "kgz-concessional-loans-share", TraceLabel.OtherRole)]
    [InlineData("Kazakhmys lent the China Development Bank 4.2 billion dollars", "kazakhmys-cdb-loans", TraceLabel.OtherSubject)]
    [InlineData("Mongolia's exports to Azerbaijan dropped to some 1.6 million dollars", "mng-aze-exports", TraceLabel.OtherSubject)]
    [InlineData(
        "It cost at least five times less to send a container to Uzbekistan through China",
        "uzb-container-cost-multiple",
        TraceLabel.OtherSubject
    )]
    [InlineData("The claim that the Wakhan Corridor is 350 kilometres long is wrong", "wakhan-corridor-length", TraceLabel.Differs)]
    [InlineData("Kazakhstan registered 139 more terrorism cases than a year before", "kaz-terrorism-cases", TraceLabel.OtherRole)]
    [InlineData("No air strike killed 46 people in Paktika", "pakistani-airstrikes-december-2024-killed", TraceLabel.Differs)]
    [InlineData(
        "Central Asia's economy actually grew by 4.3 percent in 2022",
        "central-asia-gdp-growth-2022-september",
        TraceLabel.OtherRole
    )]
    [InlineData("By 2019 Alibaba had created 100 million jobs, Jack Ma said", "alibaba-jobs", TraceLabel.OtherRole)]
    [InlineData(
        "China gives Central Asia 105 billion dollars of development finance every year",
        "chn-development-finance-central-asia",
        TraceLabel.OtherRole
    )]
    [InlineData("Kazakhstan and Mongolia have 150 million dollars of trade every month", "mng-kaz-trade", TraceLabel.OtherRole)]
    [InlineData("Kazakhstan and Mongolia have some 150 million dollars of trade a year", "mng-kaz-trade", TraceLabel.Identical)]
    [InlineData("China lent 240 billion dollars to rescue countries in 2021 alone", "chn-bailout-lending", TraceLabel.OtherRole)]
    [InlineData("Uzbekistan borrowed 3.775 billion dollars from China in 2023", "uzb-debt-to-china", TraceLabel.OtherRole)]
    [InlineData("Samsung is the best-selling phone brand in Kyrgyzstan with 34 percent", "kgz-samsung-market-share", TraceLabel.OtherRole)]
    [InlineData(
        "Xiaomi is the best-selling phone brand in Kyrgyzstan with some 45 percent",
        "kgz-xiaomi-market-share",
        TraceLabel.Identical
    )]
    [InlineData(
        "The China Development Bank, with 2.2 billion dollars, is Uzbekistan's largest creditor",
        "uzb-debt-to-cdb",
        TraceLabel.OtherRole
    )]
    [InlineData("Taxkorgan is the highest airport in the world at 3,258 metres", "taxkorgan-airport-altitude", TraceLabel.OtherRole)]
    [InlineData(
        "The EBRD lowered its forecast of Central Asian growth for 2023 to 4.9 percent",
        "central-asia-gdp-growth-2023-new",
        TraceLabel.SignFlip
    )]
    [InlineData(
        "The EBRD raised its forecast of Central Asian growth for 2023 to 4.9 percent",
        "central-asia-gdp-growth-2023-new",
        TraceLabel.Identical
    )]
    [InlineData(
        "Mongolia's horse meat exports to Kazakhstan fell to 8.3 million dollars in 2022",
        "mng-kaz-horse-meat-2022",
        TraceLabel.OtherSubject
    )]
    [InlineData("The Wakhan Corridor is only 50 kilometres long", "wakhan-road-length", TraceLabel.OtherSubject)]
    [InlineData("Ethnic Russians are nearly 20 percent of Central Asia's population", "kaz-ethnic-russians-share", TraceLabel.OtherSubject)]
    [InlineData(
        "Xiaomi holds 45 percent of the market for tablet computers in Kyrgyzstan",
        "kgz-xiaomi-market-share",
        TraceLabel.OtherRole
    )]
    [InlineData("Kazakhstan registered 139 criminal cases in the first half of 2021", "kaz-terrorism-cases", TraceLabel.OtherSubject)]
    [InlineData(
        "China is carrying out 1 billion yuan of two-way assistance for Afghanistan",
        "chn-afg-bilateral-aid",
        TraceLabel.Identical
    )]
    [InlineData("Two journalists were murdered at the old offices of Charlie Hebdo", "fra-journalists-attacked", TraceLabel.OtherSubject)]
    public void What_is_nearly_said_is_labelled_as_what_it_is(string claim, string key, TraceLabel label)
    {
        var first = Tracer.Trace(claim, Figures).Matches[0];
        Assert.Equal((key, label), (KeyOf(first), first.Label!.Value));
        Assert.EndsWith(".", first.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How big is Kazakhstan's debt to China?", "kaz-debt-to-china")]
    [InlineData("How much does Kyrgyzstan owe China?", "kgz-debt-to-china")]
    [InlineData("Which brand leads in Kyrgyzstan?", "kgz-xiaomi-market-share")]
    [InlineData("Who lent most?", "chn-bailout-lending")]
    [InlineData("How high up is Taxkorgan airport?", "taxkorgan-airport-altitude")]
    [InlineData("How much farmland does Kazakhstan have?", "kaz-arable-land")]
    [InlineData("What does each citizen of Kyrgyzstan owe China?", "kgz-debt-to-china-per-capita")]
    [InlineData("How many people were arrested in Tajikistan?", "tjk-banned-organisations-arrests")]
    [InlineData("By how much did Kazakh food exports to China fall?", "kaz-chn-food-exports-growth")]
    [InlineData("How long did it take to build the Wakhan road?", "wakhan-road-construction-time")]
    [InlineData("What does China's Eximbank hold of Kyrgyz debt?", "kgz-debt-to-exim")]
    public void A_question_is_answered_with_what_it_asks_for(string question, string key) =>
        Assert.Equal(key, KeyOf(Tracer.Trace(question, Figures).Matches[0]));

    [Theory]
    [InlineData("How many elephants live in China?", "elephants")]
    [InlineData("How many lighthouses has Kazakhstan?", "lighthouses")]
    public void A_question_about_what_no_figure_is_about_has_no_answer_but_what_is_nearest(string question, string word)
    {
        var traced = Tracer.Trace(question, Figures);
        var statement = Assert.Single(traced.Statements);
        Assert.Equal(TraceOutcome.NoMatch, statement.Outcome);
        Assert.Contains(word, statement.Reason, StringComparison.Ordinal);
        Assert.All(traced.Matches, match => Assert.True(match is { IsOnlyNear: true, Score: < 0.3 }));
    }

    [Theory]
    [InlineData("Hambantota was not leased for 99 years")]
    [InlineData("Fewer than 22 countries received Chinese rescue lending")]
    [InlineData("Alibaba destroyed 100 million jobs")]
    [InlineData("Jack Ma wants to help 10 million large firms")]
    [InlineData("The EBRD raised its 2023 growth forecast for Central Asia by 4.9 percent")]
    public void What_turns_a_figure_round_agrees_with_none(string claim) =>
        Assert.DoesNotContain(Tracer.Trace(claim, Figures).Matches, match => match.Agreement == Agreement.Agrees);

    [Fact]
    public void A_denial_in_a_relative_clause_denies_nothing_of_the_sentence() =>
        Assert.Equal(
            Agreement.Agrees,
            Tracer.Trace("China lent 240 billion dollars to countries that could not pay from 2008 to 2021", Figures).Matches[0].Agreement
        );

    [Theory]
    [InlineData("Kyrgyzstan")]
    [InlineData("2022")]
    public void A_name_or_a_year_alone_finds_its_figures(string text) => Assert.True(Tracer.Trace(text, Figures).Matches.Count > 2);

    [Fact]
    public void Every_number_of_a_paragraph_is_answered_in_order()
    {
        var answers = Tracer
            .Trace(
                "Kyrgyzstan owes China about 4 billion dollars. Inflation there hit 14 percent. Call +996 312 597744. "
                    + "The treaty of 12 March 2021 has an Article 5. In Freedonia 77 percent agree.",
                Figures
            )
            .Statements;
        Assert.Equal(
            [
                (TraceOutcome.Supported, null),
                (TraceOutcome.NoMatch, "no figure about inflation"),
                (TraceOutcome.NotAQuantity, "not a quantity: telephone number"),
                (TraceOutcome.NotAQuantity, "not a quantity: date"),
                (TraceOutcome.NotAQuantity, "not a quantity: it numbers or dates something, or is a part of a name"),
                (TraceOutcome.NoMatch, "no figure about Freedonia"),
            ],
            answers.Select(answer => (answer.Outcome, answer.Reason))
        );
    }

    [Theory]
    [InlineData("Kyrgyzstan: 42 52 N, 74 36 E")]
    [InlineData("Kyrgyzstan: [996] (312) 597-744")]
    [InlineData("Kyrgyzstan doubled its forests")]
    [InlineData("Kazakhstan: 20 November 2022")]
    public void What_has_nothing_to_do_with_a_figure_never_agrees(string text) =>
        Assert.DoesNotContain(Tracer.Trace(text, Figures).Matches, match => match.Agreement == Agreement.Agrees);

    [Theory]
    [InlineData("no such thing here")]
    [InlineData("My neighbour's cat had something of everything")]
    public void A_stray_word_leads_to_no_figure(string text) => Assert.Empty(Tracer.Trace(text, Figures).Matches);

    [Theory]
    [InlineData("Sweden gave 3 million dollars to the African Union")]
    [InlineData("\uE005 exported coal to China and Kenya")]
    [InlineData("China \uE0FF owes \uE000 Kenya 3 million dollars to the African Union of Africa")]
    public void Names_within_names_and_odd_characters_are_read(string text) => Assert.NotEmpty(Tracer.Trace(text, Figures).Statements);

    [Theory]
    [InlineData("Il debito della Mongolia con la Cina è di 4 miliardi di dollari", "it")]
    [InlineData("Монголия должна Китаю 4 миллиарда", "ru")]
    [InlineData("Mongolia owes China about 4 billion dollars", "en")]
    [InlineData("There is no such thing here", "en")]
    [InlineData("No such thing here", "en")]
    [InlineData("O comércio da Mongólia com a China cresceu mais", "pt")]
    public void The_language_is_told(string text, string code) => Assert.Equal(code, Tracer.Trace(text, Figures).Query.Language!.Code);

    [Fact]
    public void Without_a_vocabulary_of_its_own_a_dataset_is_traced_all_the_same()
    {
        var plain = TraceRelease.Of(Release, Model.Vocabulary.Empty);
        var first = Tracer.Trace("Uzbekistan owed China 3.775 billion dollars at the end of 2023", plain).Matches[0];
        Assert.Equal(("uzb-debt-to-china", TraceLabel.Identical), (KeyOf(first), first.Label!.Value));
    }

    private static string KeyOf(TraceMatch match) => Release.Observations.Single(one => one.Id == match.Candidate.Id).Key;
}
