using System.Globalization;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>Returns the history of what was known about a series.</summary>
internal static class GetVintages
{
    /// <summary>Maximum number of rows of a series over all releases.</summary>
    private const int MaxRows = 10_000;

    private static readonly ChoiceParameter Clock = new(
        "clock",
        "Which dates to follow. `said`: when each figure was said; if only the date of the document is known, that date. `asserted`: when "
            + "the texts were published. Both count from the last possible day. `source`: the one of these two that the `clock` of the "
            + "release names (`said` since 2026.5, `asserted` before). `release`: when the data were published here. The response names "
            + "the clock that it follows: `said`, `source` (publication of the texts) or `release`.",
        "release",
        [Codes.Of(VintageClock.Said), Codes.Of(VintageClock.Source), Codes.Of(Model.Clock.Asserted), Codes.Of(VintageClock.Release)]
    )
    {
        Default = Codes.Of(VintageClock.Source),
        ListName = "VintageClockChoice",
    };

    private static readonly IReadOnlyList<IFormat> Carried =
    [
        AnswerFormats.Json,
        new RenderedFormat<SeriesVintages>(
            "csv",
            "text/csv",
            "RFC 4180 with a header, one row per vintage and figure.",
            (_, vintages) => VintageCsv.Write(vintages)
        ),
    ];

    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/vintages",
        Id = "getSeriesVintages",
        Tag = "Series",
        Summary = "Get the history of what was known about a series",
        Description =
            "For each date on which new information appeared, returns the latest known figure of each period. `periods` gives the "
            + "first and the last known figures of each period. With `clock=release`, all releases that are not drafts are compared, "
            + "and `release` only chooses where the series is looked up.",
        Parameters = [SeriesByKey.Key, Clock, CommonParameters.Release, AnswerFormats.ParameterOf("VintageFormat", Carried)],
        Answer = typeof(SeriesVintages),
        OwnFormats = Carried,
        ShowsAllReleases = true,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await SeriesByKey.FindAsync(request) is not { } series)
            return Reply.Of(await SeriesByKey.NotFoundAsync(request));
        var clock = ClockOf(request);
        var byRelease = clock == VintageClock.Release;
        var rows = await VintageRow.LoadAsync(
            request,
            new KnownDays(clock == VintageClock.Said ? Model.Clock.Said : Model.Clock.Asserted),
            new
            {
                series = series.Key,
                release = byRelease ? null : (int?)request.Release.Id,
                limit = MaxRows + 1,
            }
        );
        if (rows.Count > MaxRows)
            return TooLarge(request, rows.Count);
        var vintages = byRelease ? VintageWalk.OfReleases(rows, await ReleasesAsync(request)) : VintageWalk.OfSources(rows);
        var figures = vintages.Sum(vintage => (long)vintage.Known.Count);
        if (figures > request.MaxUnpagedRows)
            return TooLarge(request, figures);
        return Reply.Of(
            new SeriesVintages
            {
                Release = request.Release.Version,
                Series = series.Key,
                Clock = clock,
                Data = vintages,
                Periods = VintageWalk.Periods(vintages),
                Undated = [.. rows.Where(row => row.By is null).Select(row => row.Document).Distinct().Order(StringComparer.Ordinal)],
                WithoutPeriod = Ids(rows.Where(row => row.Period is null)),
                WithoutNumber = Ids(rows.Where(row => !row.Stated.HasNumber)),
            }
        );
    }

    /// <summary>The requested clock; for <c>source</c>, the clock of the release.</summary>
    private static VintageClock ClockOf(ApiRequest request)
    {
        var named = request.Parameters.Find(Clock);
        return named == Codes.Of(Model.Clock.Asserted) ? VintageClock.Source
            : Codes.TryParse<VintageClock>(named, out var clock) && clock != VintageClock.Source ? clock
            : request.Release.Clock == Codes.Of(Model.Clock.Said) ? VintageClock.Said
            : VintageClock.Source;
    }

    private static IReadOnlyList<string> Ids(IEnumerable<VintageRow> rows) =>
        [.. rows.Select(row => row.Id).Distinct().Order(StringComparer.Ordinal)];

    private static Reply TooLarge(ApiRequest request, long figures) =>
        Reply.Of(
            Problem.Of(
                request.Context,
                ProblemTypes.ResultTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The vintages of this series have at least {figures} figures. One response holds at most "
                        + $"{request.MaxUnpagedRows}, from at most {MaxRows} observations. List observations with 'asOf' or "
                        + $"'release' instead."
                )
            )
        );

    private static async Task<IReadOnlyList<(string Version, DateOnly Published)>> ReleasesAsync(ApiRequest request) =>
        [
            .. (
                await request.QueryAsync<ReleaseDay>(
                    $"""
                    select r.version, r.published from indicators.release r
                    where r.version not like '%-draft'
                    order by {ReleaseOrder.Key}
                    """,
                    new { }
                )
            ).Select(release => (release.Version, release.Published)),
        ];

    private sealed record ReleaseDay
    {
        public required string Version { get; init; }

        public required DateOnly Published { get; init; }
    }
}
