using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>
/// Beside the fall of the harvest by 12 percent in 2022 the letter tells that it fell, that it fell in 2024, and that jars of wax became
/// more and less in 2022, each without a number. The letter's address is a listing.
/// </summary>
public sealed class ServedDirections : Served
{
    public const string FallOf2022 = "o1-00000000000000000d01";
    public const string FallOf2024 = "o1-00000000000000000d02";
    public const string RiseOfPrice = "o1-00000000000000000d03";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync("2026.2", "2026-02-28", WithDirections);
    }

    private static Model.Release WithDirections(Model.Release release)
    {
        var fall = release.Observations.Single(o => o.Key == "harvest-fall-2022");
        Model.Observation[] more =
        [
            Told(FallOf2022, "harvest-fell", fall.Series, fall.Period, Model.Direction.Decrease),
            Told(
                FallOf2024,
                "harvest-fell-later",
                fall.Series,
                new ObservationPeriod("2024", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), PeriodBasis.Explicit),
                Model.Direction.Decrease
            ),
            Told(RiseOfPrice, "wax-price-rose", fall.Series with { Item = "wax" }, fall.Period, Model.Direction.Increase),
        ];
        return release with
        {
            Documents =
            [
                .. release.Documents.Select(d =>
                    d.Slug == fall.Document ? d with { UrlKind = UrlKind.Listing, UrlNote = "The front page of the letters." } : d
                ),
            ],
            Observations = [.. release.Observations, .. more.Select((o, i) => o with { Position = 100 + i })],
        };

        Model.Observation Told(string id, string key, SeriesKey series, ObservationPeriod period, Model.Direction direction) =>
            fall with
            {
                Id = id,
                Key = key,
                Series = series,
                Period = period,
                Stated = StatedValue.ChangeOnly,
                Direction = direction,
                Claim = $"The letter tells of a {(direction == Model.Direction.Decrease ? "smaller" : "bigger")} harvest.",
                Anchors = [fall.Anchors[0] with { Printed = "The harvest fell" }],
                Relations = [],
            };
    }
}
