using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.TimeSeries.Charts;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Pages.Compare;

/// <summary>Up to six series in one picture, or as small pictures side by side.</summary>
internal static class ComparePage
{
    public const string Path = "/compare";

    /// <summary>More lines than this say nothing in one picture.</summary>
    public const int Most = 6;

    public static readonly PageDefinition Definition = new(Path, LoadAsync);

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var keys = request.QueryList("series");
        var (compared, missing) = (new List<ComparedSeries>(), new List<string>());
        foreach (var key in keys.Take(Most))
        {
            var path = $"/v1/series/{PageRequest.Segment(key)}";
            var (series, problem) = await request.TryAsync<SeriesWithObservations>(path);
            if (series is null)
            {
                // A key that is no key is missing too.
                if (problem!.Status is not (StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound))
                    throw new PageProblem(problem);
                missing.Add(key);
                continue;
            }

            compared.Add(
                new ComparedSeries(series, series.Observations, (await request.TryAsync<ChartedSeries>($"{path}/chart.svg")).Answer?.Scene)
            );
        }

        var found = string.Join(',', compared.Select(one => one.Series.Key));
        var units = string.Join(',', compared.Select(one => one.Series.Unit).Distinct());
        var choices = await request.GetAsync<Page<Series>>(
            $"/v1/series?minPoints=1&limit=200{(units.Length == 0 ? "" : $"&unit={Uri.EscapeDataString(units)}")}"
        );
        return new PageView
        {
            Title =
                compared.Count == 0
                    ? "Compare series"
                    : $"Compare: {string.Join(" / ", compared.Select(one => one.Series.Names.Indicator).Distinct())}",
            Description = "Series side by side, each mark with its sentence.",
            Canonical = keys.Count == 0 ? Path : QueryHelpers.AddQueryString(Path, "series", string.Join(',', keys)),
            Section = "/topics",
            Status = compared.Count == 0 && missing.Count > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
            IsUnlisted = true,
            Component = typeof(CompareView),
            Model = new CompareModel(request, keys, compared, missing, choices, request.Query("view") == "small"),
            Alternates =
                compared.Count == 0
                    ? []
                    :
                    [
                        new(QueryHelpers.AddQueryString("/v1/observations", "series", found), "application/json", "Their figures"),
                        new(QueryHelpers.AddQueryString("/v1/observations.csv", "series", found), "text/csv", "Their figures"),
                    ],
        };
    }
}

/// <param name="Series">The series.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Scene">The chart of this series alone; null if it cannot be drawn.</param>
public sealed record ComparedSeries(Series Series, IReadOnlyList<Observation> Figures, object? Scene);

/// <param name="Request">The request.</param>
/// <param name="Keys">Requested keys, each once.</param>
/// <param name="Series">Those of the first six that there are.</param>
/// <param name="Missing">Those of the first six that there are not.</param>
/// <param name="Choices">Series that can be added.</param>
/// <param name="IsSmall">Whether the reader wants small pictures.</param>
public sealed record CompareModel(
    PageRequest Request,
    IReadOnlyList<string> Keys,
    IReadOnlyList<ComparedSeries> Series,
    IReadOnlyList<string> Missing,
    Page<Series> Choices,
    bool IsSmall
)
{
    public IReadOnlyList<string> Units => [.. Series.Select(one => one.Series.Unit).Distinct()];

    /// <summary>Whether all fit on one axis: one unit, and one kind of number.</summary>
    public bool FitsOneAxis => Series.Count > 0 && Units.Count == 1 && Series.Select(one => one.Series.Measure).Distinct().Count() == 1;
}
