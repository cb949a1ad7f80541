using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>The made-up release with a series in it that has every kind of mark, and words that break careless writers.</summary>
internal static class ManyKinds
{
    public const string Series = "exports.XBR.XCO.honey.USD.A";

    public const string Hostile = "</title><script>alert(1)</script> & \"q\" ]]> 'x'\u0001";

    public static Model.Release With(Model.Release release)
    {
        var pattern = release.Observations.First(observation => observation.Series.ToString() == Series);
        var position = release.Observations.Max(observation => observation.Position);
        var documents = release.Documents.Select(document =>
            document.Slug == pattern.Document
                ? document with
                {
                    Title = $"Honey {Hostile}",
                    Authors = ["Rowan <Ash> & Sons", "Ewa O'Neill"],
                }
                : document
        );
        var ids = Kinds().Select((kind, i) => (kind.Key, Id: IdOf(i))).ToDictionary(pair => pair.Key, pair => pair.Id);
        return release with
        {
            Documents = [.. documents],
            Observations =
            [
                .. release.Observations,
                .. Kinds()
                    .Select(
                        (kind, i) =>
                            pattern with
                            {
                                Id = IdOf(i),
                                Key = kind.Key,
                                Position = position + i + 1,
                                Status = kind.Status,
                                Stated = kind.Stated,
                                Period = kind.Edtf is null ? new(null, null, null, PeriodBasis.Unknown) : PeriodOf(kind.Edtf, kind.Basis),
                                Anchors = [pattern.Anchors[0] with { Printed = kind.Printed }],
                                Relations =
                                    kind.Key == "outlook-new"
                                        ? [new(RelationKind.Revises, ids["outlook-old"], "The later outlook replaces the earlier.")]
                                        : [],
                                Credits = pattern.Credits,
                            }
                    ),
            ],
        };
    }

    private static string IdOf(int index) => FormattableString.Invariant($"o1-{index + 1:x20}");

    private static IEnumerable<(string Key, Status Status, StatedValue Stated, string? Edtf, PeriodBasis Basis, string Printed)> Kinds()
    {
        var million = 1_000_000m;
        yield return ("p-2015", Status.Actual, Point(40), "2015", PeriodBasis.Explicit, "forty");
        yield return ("p-2016", Status.Actual, Point(50, Hedge.About), "2016", PeriodBasis.Explicit, "about fifty");
        yield return ("p-2017-publication", Status.Actual, Point(55), "2017", PeriodBasis.Publication, "fifty-five");
        yield return ("p-2018-twice-a", Status.Actual, Point(60), "2018", PeriodBasis.Explicit, "sixty");
        yield return ("p-2018-twice-b", Status.Actual, Point(61), "2018", PeriodBasis.Explicit, "sixty-one");
        yield return ("below-zero", Status.Actual, Point(-30), "2019", PeriodBasis.Explicit, "a loss of thirty");
        yield return ("forecast", Status.Forecast, Point(80, Hedge.Nearly), "2026", PeriodBasis.Explicit, "nearly eighty");
        yield return ("target", Status.Target, Point(90, Hedge.JustOver), "2027", PeriodBasis.Explicit, "just over ninety");
        yield return ("pledge", Status.Pledge, Point(95), "2028~", PeriodBasis.Explicit, "ninety-five");
        yield return ("estimate", Status.Estimate, Point(70, Hedge.Estimated), "2024", PeriodBasis.Explicit, "an estimated seventy");
        yield return ("total", Status.Actual, Point(200), "2010/2020", PeriodBasis.Explicit, "two hundred in all");
        yield return (
            "range",
            Status.Actual,
            new(Shape.Range, null, 20 * million, 45 * million, true, false, Hedge.None, -6),
            "2012",
            PeriodBasis.Explicit,
            "twenty to under forty-five"
        );
        yield return (
            "at-least",
            Status.Actual,
            new(Shape.LowerBound, null, 10 * million, null, true, null, Hedge.None, -6),
            "2013",
            PeriodBasis.Explicit,
            "at least ten"
        );
        yield return (
            "more-than",
            Status.Pledge,
            new(Shape.LowerBound, null, 12 * million, null, false, null, Hedge.None, -6),
            "2014",
            PeriodBasis.Explicit,
            "more than twelve"
        );
        yield return (
            "at-most",
            Status.Actual,
            new(Shape.UpperBound, null, null, 15 * million, null, true, Hedge.None, -6),
            "2011-03",
            PeriodBasis.Explicit,
            "up to fifteen"
        );
        yield return (
            "less-than",
            Status.Actual,
            new(Shape.UpperBound, null, null, 18 * million, null, false, Hedge.None, -6),
            "2011-09-05",
            PeriodBasis.Explicit,
            "less than eighteen"
        );
        yield return ("since", Status.Actual, Point(35), "2023/..", PeriodBasis.Explicit, "thirty-five since");
        yield return ("before", Status.Actual, Point(25), "/2011", PeriodBasis.Explicit, "twenty-five before");
        for (var i = 0; i < 14; i++)
            yield return ($"undated-{i}", Status.Actual, Point(5 + i), null, PeriodBasis.Unknown, $"undated {(char)('a' + i)}");
        yield return ("bar-plain", Status.Actual, Point(105), "2010~/2020~", PeriodBasis.Explicit, "a hundred and five");
        yield return (
            "bar-hedged",
            Status.Actual,
            Point(105, Hedge.About),
            "2010~/2020~",
            PeriodBasis.Explicit,
            "about a hundred and five"
        );
        yield return ("outlook-old", Status.Forecast, Point(47), "2029", PeriodBasis.Explicit, "forty-seven expected");
        yield return ("outlook-new", Status.Forecast, Point(110), "2029", PeriodBasis.Explicit, "a hundred and ten expected");
        yield return ("hostile", Status.Actual, Point(1), "2025", PeriodBasis.Explicit, Hostile);
        yield return ("long", Status.Actual, Point(2), "2025", PeriodBasis.Explicit, new string('W', 80));

        StatedValue Point(decimal value, Hedge hedge = Hedge.None) => new(Shape.Point, value * million, null, null, null, null, hedge, -6);
    }

    private static ObservationPeriod PeriodOf(string edtf, PeriodBasis basis)
    {
        var period = Periods.Period.Parse(edtf);
        return new ObservationPeriod(edtf, period.Start, period.End, basis);
    }
}

/// <summary>That release, served.</summary>
public sealed class ServedManyKinds : Served
{
    protected override string TemplateKey => "served-many-kinds";

    protected override Task FillAsync(Npgsql.NpgsqlDataSource owner) =>
        new Import.ReleaseImport(owner).RunAsync(
            ManyKinds.With(Releases.ReleaseBuilder.Build(Indicators.Seeds.SeedsReader.Read(MadeUp.SeedsFolder)))
        );
}
