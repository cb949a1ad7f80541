using System.Text.Json.Nodes;
using Dapper;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Facets;

/// <summary>
/// Counts the values of facets. Each facet is counted with all filters except its own, so that its other values remain selectable.
/// </summary>
internal static class FacetCounts
{
    public static readonly NumberParameter Limit = new(
        "limit",
        "Maximum number of values listed for each facet.",
        20,
        1,
        CommonParameters.MaxRows
    )
    {
        Default = CommonParameters.DefaultLimit,
    };

    /// <summary>The parameter that selects facets.</summary>
    public static FixedCodesParameter Choice(string listName, IReadOnlyList<Facet> facets) =>
        new(
            "facets",
            "The facets to count, separated by commas. Default: all facets.",
            new JsonArray(facets[0].Name),
            [.. facets.Select(facet => facet.Name)]
        )
        {
            ListName = listName,
        };

    /// <param name="request">The request.</param>
    /// <param name="facets">The requested facets.</param>
    /// <param name="rows">A select whose rows have the columns that the facets use.</param>
    /// <param name="conditions">All conditions.</param>
    /// <param name="parameters">Values of the parameters in the conditions.</param>
    public static async Task<IReadOnlyDictionary<string, FacetValues>> CountAsync(
        ApiRequest request,
        IReadOnlyList<Facet> facets,
        Func<IEnumerable<Condition>, string> rows,
        IReadOnlyList<Condition> conditions,
        DynamicParameters parameters
    )
    {
        // Facets without a filter share one query.
        var groups = facets.GroupBy(facet => IsGiven(request, facet) ? facet.Name : "");
        var counted = new List<Row>();
        foreach (var group in groups)
        {
            var own = group.Key.Length == 0 ? [] : group.Single().Own;
            counted.AddRange(
                await request.QueryAsync<Row>(
                    $"""
                    select facet.name as Facet, facet.value as Value, count(*) as Count
                    from ({rows(conditions.Where(condition => condition.Parameter is null || !own.Contains(condition.Parameter)))}) x
                    cross join lateral ({string.Join(
                        " union all ",
                        group.Select(facet => $"select '{facet.Name}', {facet.Values}")
                    )}) facet (name, value)
                    group by facet.name, facet.value
                    order by facet.name, count(*) desc, facet.value collate "C"
                    """,
                    parameters
                )
            );
        }

        var byFacet = counted.ToLookup(row => row.Facet);
        return facets.ToDictionary(facet => facet.Name, facet => ValuesOf(request, facet, [.. byFacet[facet.Name]]));
    }

    private static bool IsGiven(ApiRequest request, Facet facet) => facet.Own.Any(request.Parameters.Given.Contains);

    private static FacetValues ValuesOf(ApiRequest request, Facet facet, Row[] rows)
    {
        var selected = facet.Own.OfType<CodesParameter>().SelectMany(parameter => request.Parameters.Find(parameter) ?? []).ToHashSet();
        var limit = request.Parameters.FindNumber(Limit) ?? CommonParameters.DefaultLimit;
        var shown = rows.Where((row, i) => i < limit || selected.Contains(row.Value))
            .Select(row => (row.Value, row.Count))
            .Concat(
                selected.Except(rows.Select(row => row.Value)).Order(StringComparer.Ordinal).Select(value => (Value: value, Count: 0L))
            );
        return new FacetValues
        {
            Total = rows.Length,
            Data =
            [
                .. shown.Select(row => new FacetValue
                {
                    Value = row.Value,
                    Name = facet.NameOf(request.Codes, row.Value),
                    Count = row.Count,
                    Selected = selected.Contains(row.Value),
                }),
            ],
        };
    }

    private sealed record Row
    {
        public required string Facet { get; init; }

        public required string Value { get; init; }

        public required long Count { get; init; }
    }
}
