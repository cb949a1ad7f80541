using Indicators.Api.Dataset;
using Indicators.Api.Facets;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Resources.Observations;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>What series can be picked by.</summary>
internal static class CountSeries
{
    /// <summary>Facets of what series are about.</summary>
    public static readonly IReadOnlyList<Facet> All =
    [
        Facet.Of(FilterOf("indicator"), "indicator", (codes, code) => codes.Indicators.NameOf(code)),
        Facet.Of(FilterOf("area"), "area", (codes, code) => codes.Areas.NameOf(code)),
        Facet.Of(FilterOf("counterpart"), "counterpart", (codes, code) => codes.Areas.NameOf(code)),
        Facet.Of(FilterOf("item"), "item", (codes, code) => codes.Items.NameOf(code)),
        Facet.Of(FilterOf("unit"), "unit", (codes, code) => codes.Units.NameOf(code)),
        Facet.Of(FilterOf("topic"), "topic", (codes, code) => codes.Topics.NameOf(code)),
    ];

    private static readonly FixedCodesParameter Wanted = FacetCounts.Choice(All);

    public static readonly Operation Operation = new()
    {
        Path = ListSeries.Path + "/facets",
        Id = "countSeries",
        Tag = "Series",
        Summary = "Count series by what they can be picked by",
        Description =
            "For pickers: which values still give series under the filters, and how many. Each facet is counted with all filters but its own.",
        Parameters = [.. ListSeries.Filters.Select(filter => filter.Parameter), Wanted, FacetCounts.Limit, .. CommonParameters.OfResources],
        Answer = typeof(SeriesFacetPage),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await ListObservations.NothingToSearch(request, ListSeries.Q) is { } problem)
            return Reply.Of(problem);
        var (conditions, parameters) = ListSeries.Conditions(request);
        var total = await request.QuerySingleAsync<long>($"select count(*) {SeriesRow.From} and {Condition.All(conditions)}", parameters);
        Facet[] wanted = [.. All.Where(facet => request.Parameters.Find(Wanted)?.Contains(facet.Name) != false)];
        var counts = await FacetCounts.CountAsync(
            request,
            wanted,
            some => $"select s.indicator, s.area, s.counterpart, s.item, s.unit, i.topic {SeriesRow.From} and {Condition.All(some)}",
            conditions,
            parameters
        );
        return Reply.Of(
            new SeriesFacetPage
            {
                Release = request.Release.Version,
                Total = total,
                Facets = new SeriesFacets
                {
                    Indicator = counts.GetValueOrDefault("indicator"),
                    Area = counts.GetValueOrDefault("area"),
                    Counterpart = counts.GetValueOrDefault("counterpart"),
                    Items = counts.GetValueOrDefault("item"),
                    Unit = counts.GetValueOrDefault("unit"),
                    Topic = counts.GetValueOrDefault("topic"),
                },
                Empty = total > 0 ? null : await EmptyReason.FindAsync(request, "series", SeriesRow.From, conditions, parameters),
            }
        );
    }

    private static Parameter FilterOf(string name) => ObservationFilter.OfSeries.Single(filter => filter.Parameter.Name == name).Parameter;
}
