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
    /// <param name="rowsAsync">What to count under some conditions.</param>
    /// <param name="conditions">All conditions.</param>
    /// <param name="parameters">Values of the parameters in the conditions.</param>
    public static async Task<IReadOnlyDictionary<string, FacetValues>> CountAsync(
        ApiRequest request,
        IReadOnlyList<Facet> facets,
        Func<IReadOnlyList<Condition>, Task<FacetRows>> rowsAsync,
        IReadOnlyList<Condition> conditions,
        DynamicParameters parameters
    )
    {
        // Facets without a filter share one query.
        var values = new Dictionary<string, FacetValues>();
        foreach (var group in facets.GroupBy(facet => IsGiven(request, facet) ? facet.Name : ""))
        {
            var own = group.Key.Length == 0 ? [] : group.Single().Own;
            var rows = await rowsAsync([
                .. conditions.Where(condition => condition.Parameter is null || !own.Contains(condition.Parameter)),
            ]);
            var counted = rows.Stored is { } column
                ? await StoredAsync(request, [.. group], column)
                : await CountedAsync(request, group, rows, parameters);
            foreach (var facet in group)
                values.Add(facet.Name, ValuesOf(request, facet, [.. counted[facet.Name]]));
        }

        return values;
    }

    private static async Task<ILookup<string, Row>> CountedAsync(
        ApiRequest request,
        IEnumerable<Facet> facets,
        FacetRows rows,
        DynamicParameters parameters
    )
    {
        var found = await request.QueryAsync<Row>(
            $"""
            with x as ({rows.Sql}),
            counted (facet, value, count) as ({CountSql([.. facets])})
            select facet as Facet, value as Value, count as Count from counted where value is not null
            order by facet, count desc, value collate "C"
            """,
            parameters
        );
        return (rows.Fraction == 1 ? found : found.Select(row => row with { Count = rows.Scaled(row.Count) })).ToLookup(row => row.Facet);
    }

    /// <summary>Facets of one column are counted in one reading of the rows, the others in one each.</summary>
    private static string CountSql(Facet[] facets)
    {
        Facet[] plain = [.. facets.Where(facet => facet.Column is not null)];
        var counts = facets
            .Except(plain)
            .Select(facet =>
                $"select '{facet.Name}', each.value, count(*) from x cross join lateral (select {facet.Values}) each (value) group by 2"
            );
        if (plain.Length == 0)
            return string.Join(" union all ", counts);
        var names = string.Concat(plain.Select(facet => $" when grouping(x.{facet.Column}) = 0 then '{facet.Name}'"));
        var (columns, sets) = (plain.Select(facet => $"x.{facet.Column}"), plain.Select(facet => $"(x.{facet.Column})"));
        var ofPlain =
            $"select case{names} end, coalesce({string.Join(", ", columns)}), count(*) from x "
            + $"group by grouping sets ({string.Join(", ", sets)})";
        return string.Join(" union all ", counts.Prepend(ofPlain));
    }

    /// <summary>Counts that the import has made: of the most frequent values, and of those that the request filters by.</summary>
    private static async Task<ILookup<string, Row>> StoredAsync(ApiRequest request, IReadOnlyList<Facet> facets, string column)
    {
        var found = await request.QueryAsync<Row>(
            $"""
            select facet.name as Facet, n.code as Value, n.{column} as Count,
              (select v.figures from indicators.release_count v
               where v.release_id = @release and v.list = 'values' and v.code = facet.name) as Values
            from unnest(@names) facet (name)
            cross join lateral (
              (select code, {column} from indicators.release_count
               where release_id = @release and list = facet.name and {column} > 0
               order by {column} desc, code collate "C" limit @limit)
              union
              (select code, {column} from indicators.release_count
               where release_id = @release and list = facet.name and {column} > 0 and code = any(@selected))
            ) n
            order by facet.name, n.{column} desc, n.code collate "C"
            """,
            new
            {
                release = request.Release.Id,
                names = facets.Select(facet => facet.Name).ToArray(),
                limit = LimitOf(request),
                selected = facets.SelectMany(facet => SelectedOf(request, facet)).ToArray(),
            }
        );
        return found.ToLookup(row => row.Facet);
    }

    private static int LimitOf(ApiRequest request) => request.Parameters.FindNumber(Limit) ?? CommonParameters.DefaultLimit;

    private static HashSet<string> SelectedOf(ApiRequest request, Facet facet) =>
        facet.Own.OfType<CodesParameter>().SelectMany(parameter => request.Parameters.Find(parameter) ?? []).ToHashSet();

    private static bool IsGiven(ApiRequest request, Facet facet) => facet.Own.Any(request.Parameters.Given.Contains);

    private static FacetValues ValuesOf(ApiRequest request, Facet facet, Row[] rows)
    {
        var selected = SelectedOf(request, facet);
        var limit = LimitOf(request);
        var shown = rows.Where((row, i) => i < limit || selected.Contains(row.Value))
            .Select(row => (row.Value, row.Count))
            .Concat(
                selected.Except(rows.Select(row => row.Value)).Order(StringComparer.Ordinal).Select(value => (Value: value, Count: 0L))
            );
        return new FacetValues
        {
            Total = rows is [{ Values: { } values }, ..] ? (int)values : rows.Length,
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

        /// <summary>Number of values, where not all were read.</summary>
        public long? Values { get; init; }
    }
}
