using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Facets;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>Counts series by facet.</summary>
internal static class CountSeries
{
    private static readonly FixedCodesParameter Wanted = FacetCounts.Choice("SeriesFacetName", SeriesFacetList.All);

    public static readonly Operation Operation = new()
    {
        Path = Paths.Series + "/facets",
        Id = "countSeries",
        Tag = "Series",
        Summary = "Count series by facet",
        Description =
            "For building filter menus: returns the values that still have series under the filters, and how many. Each facet is "
            + "counted with all filters except its own.",
        Parameters =
        [
            .. ListSeries.Filters.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            Wanted,
            FacetCounts.Limit,
            .. CommonParameters.OfResources,
        ],
        Answer = typeof(SeriesFacetPage),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if ((KnownDays.Contradictions(request) ?? await ObservationAnswers.NothingToSearch(request, ListSeries.Q)) is { } problem)
            return Reply.Of(problem);
        var (conditions, parameters) = ListSeries.Conditions(request);
        var counted =
            conditions.Count == 0 ? EmptyReason.AllOf("series") : $"count(*) {SeriesRow.SourceOf(request)} and {Condition.All(conditions)}";
        var total = await request.QuerySingleAsync<long>($"select {counted}", parameters);
        Facet[] wanted = [.. SeriesFacetList.All.Where(facet => request.Parameters.Find(Wanted)?.Contains(facet.Name) != false)];
        var counts = await FacetCounts.CountAsync(
            request,
            wanted,
            some =>
                Task.FromResult(
                    some.Count == 0
                        ? FacetRows.OfRelease("series")
                        : new(
                            $"""
                            select s.indicator, s.area, s.counterpart, s.item, s.unit,
                              (select i.topic from indicators.indicator i
                               where i.release_id = s.release_id and i.code = s.indicator) as topic
                            {SeriesRow.SourceOf(request)} and {Condition.All(some)}
                            """
                        )
                ),
            conditions,
            parameters
        );
        return Reply.Of(
            new SeriesFacetPage
            {
                Release = request.Release.Version,
                Total = total,
                Facets = new SeriesFacets(counts),
                Empty = total > 0 ? null : await ListSeries.WhyEmptyAsync(request, conditions, parameters),
            }
        );
    }
}
