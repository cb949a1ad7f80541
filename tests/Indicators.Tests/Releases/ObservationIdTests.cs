using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class ObservationIdTests
{
    private static readonly Release Release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));

    private static readonly Observation Honey = Release.Observations.Single(o =>
        o is { Document: "ash-2023-honey", Key: "honey-exports-2022" }
    );

    private const string File = "made-up-valley.txt";

    [Fact]
    public void The_hashed_text_is_the_one_of_the_specification()
    {
        Assert.Equal(
            "{\"currencyBasis\":\"explicit\",\"decimals\":\"-6\",\"document\":\"ash-2023-honey\",\"file\":\"made-up-valley.txt\",\"hedge\":\"nearly\",\"line\":\"5\","
                + "\"period\":{\"basis\":\"explicit\",\"edtf\":\"2022-01/2022-06\"},\"printed\":\"nearly US$ 150 million\",\"series\":\"exports.XBR.XCO.honey.USD.A\","
                + "\"shape\":\"point\",\"status\":\"actual\",\"value\":\"150000000\"}",
            ObservationId.Content(Honey, File, 1)
        );
        Assert.Equal("o1-f7bc62d3a4c5be95d241", ObservationId.Of(Honey, File, 1));
        Assert.Equal(Honey.Id, ObservationId.Of(Honey, File, 1));
    }

    public static TheoryData<string, Func<Observation, Observation>> Assertions =>
        new()
        {
            { "document", o => o with { Document = "another" } },
            { "series", o => o with { Series = o.Series with { Area = "XCO" } } },
            { "status", o => o with { Status = Status.Estimate } },
            { "value", o => o with { Stated = o.Stated with { Value = 150_000_001 } } },
            { "sign", o => o with { Stated = o.Stated with { Value = -150_000_000 } } },
            {
                "shape",
                o => o with { Stated = o.Stated with { Shape = Shape.LowerBound, Value = null, Low = 150_000_000, LowInclusive = true } }
            },
            { "hedge", o => o with { Stated = o.Stated with { Hedge = Hedge.About } } },
            { "decimals", o => o with { Stated = o.Stated with { Decimals = -7 } } },
            { "direction", o => o with { Direction = Direction.Increase } },
            { "currencyBasis", o => o with { CurrencyBasis = CurrencyBasis.Inferred } },
            { "period", o => o with { Period = o.Period with { Edtf = "2022" } } },
            { "periodBasis", o => o with { Period = o.Period with { Basis = PeriodBasis.Inherited } } },
            { "printed", o => o with { Anchors = [o.Anchors[0] with { Printed = "US$ 150 million" }] } },
            { "line", o => o with { Anchors = [o.Anchors[0] with { Line = 6 }] } },
        };

    [Theory]
    [MemberData(nameof(Assertions))]
    public void What_is_asserted_and_where_makes_the_id(string what, Func<Observation, Observation> change)
    {
        Assert.True(ObservationId.Of(change(Honey), File, 1) != Honey.Id, what);
    }

    public static TheoryData<string, Func<Observation, Observation>> Edits =>
        new()
        {
            { "claim", o => o with { Claim = "Said in better words." } },
            { "note", o => o with { Note = "A remark." } },
            { "credits", o => o with { Credits = [] } },
            { "relations", o => o with { Relations = [new Relation(RelationKind.Restates, "o1-0", "As above.")] } },
            { "key", o => o with { Key = "another-key" } },
            { "position", o => o with { Position = 99 } },
            {
                "segmenter",
                o =>
                    o with
                    {
                        Anchors =
                        [
                            o.Anchors[0] with
                            {
                                Paragraph = 7,
                                Sentence = 8,
                                Span = new CodePointSpan(9, 10),
                                SentenceSha256 = "0",
                            },
                        ],
                    }
            },
            { "trailing zeros", o => o with { Stated = o.Stated with { Value = 150_000_000.00m } } },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Better_words_and_a_new_segmenter_leave_the_id(string what, Func<Observation, Observation> change)
    {
        Assert.True(ObservationId.Of(change(Honey), File, 1) == Honey.Id, what);
    }

    [Fact]
    public void Files_and_further_occurrences_have_ids_of_their_own()
    {
        Assert.NotEqual(Honey.Id, ObservationId.Of(Honey, "other.txt", 1));
        Assert.NotEqual(Honey.Id, ObservationId.Of(Honey, File, 2));
    }

    [Fact]
    public void Ids_have_their_form_and_are_unique()
    {
        Assert.All(Release.Observations, o => Assert.Matches("^o1-[0-9a-f]{20}$", o.Id));
        Assert.Equal(Release.Observations.Count, Release.Observations.Select(o => o.Id).Distinct().Count());
    }
}
