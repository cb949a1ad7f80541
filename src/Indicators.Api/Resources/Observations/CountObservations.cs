using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Facets;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Observations;

/// <summary>Counts observations by facet.</summary>
internal static class CountObservations
{
    // A period with an open end counts only in the decade of its other end; otherwise it would count in infinitely many.
    private const string Decades = """
        decade::text
        from generate_series(
          floor(extract(year from coalesce(lower(x.period), upper(x.period) - 1)) / 10)::integer * 10,
          extract(year from coalesce(upper(x.period) - 1, lower(x.period)))::integer, 10) decade
        """;

    private static readonly IReadOnlyList<Facet> All =
    [
        .. SeriesFacetList.All,
        Facet.Of(FilterOf("document"), "document", (codes, code) => codes[CodeLists.DocumentTitles].FindName(code)),
        Facet.Of(FilterOf("status"), "status", InWords),
        Facet.Of(FilterOf("shape"), "shape", InWords),
        Facet.Of(FilterOf("direction"), "direction", InWords),
        Facet.Of(ObservationFilter.Basis, "period_basis", InWords),
        new("decade", Decades, [ObservationFilter.From, ObservationFilter.To], (_, year) => year + "s"),
    ];

    private static readonly FixedCodesParameter Wanted = FacetCounts.Choice("ObservationFacetName", All);

    public static readonly Operation Operation = new()
    {
        Path = Paths.Observations + "/facets",
        Id = "countObservations",
        Tag = "Observations",
        Summary = "Count observations by facet",
        Description =
            "For building filter menus: returns the values that still have observations under the filters, and how many. Each "
            + "facet is counted with all filters except its own. `total` and `series` count what passes all filters. With "
            + "`select=preferred`, only the chosen observations count. Where filters leave more than 20,000 observations, the "
            + "numbers are estimated from a sample, and `totalIs` says so.",
        Parameters =
        [
            .. ObservationFilter.All.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            ObservationFilter.Select,
            Wanted,
            FacetCounts.Limit,
            .. CommonParameters.OfResources,
        ],
        Answer = typeof(ObservationFacetPage),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await ObservationAnswers.RefusalAsync(request) is { } problem)
            return Reply.Of(problem);
        var query = await ObservationQuery.OfAsync(request);
        var counting = await FacetCounting.OfAsync(request, query);
        Facet[] wanted = [.. All.Where(facet => request.Parameters.Find(Wanted)?.Contains(facet.Name) != false)];
        var counts = await FacetCounts.CountAsync(request, wanted, counting.RowsAsync, query.Conditions, query.Parameters);
        return Reply.Of(
            new ObservationFacetPage
            {
                Release = request.Release.Version,
                Total = counting.Total.Count,
                TotalIs = counting.Total.Is,
                Series = counting.Series,
                Facets = new ObservationFacets(counts),
                Undated = query.Undated,
                PerhapsLater = query.PerhapsLater,
                LeftOut = query.LeftOut,
                Empty = counting.Total.Count > 0 ? null : await query.WhyEmptyAsync("observations"),
            }
        );
    }

    private static string InWords(ReleaseCodes codes, string code) => code.Replace('_', ' ');

    private static Parameter FilterOf(string name) =>
        ObservationFilter.OfAssertions.Single(filter => filter.Parameter.Name == name).Parameter;
}
