using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>Which areas are members of which groups, and which items include which.</summary>
internal static class PartsOfWholes
{
    private const string Sql = """
        select area as Whole, member as Part from indicators.area_member where release_id = @release and not @items
        union all
        select part_of, code from indicators.item where release_id = @release and part_of is not null and @items
        order by Whole, Part
        """;

    /// <summary>The parts of each whole, those of its parts included.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> LoadAsync(ApiRequest request, string by)
    {
        var rows = await request.QueryAsync<PartRow>(Sql, new { release = request.Release.Id, items = by == PanelParameters.Item });
        var direct = rows.ToLookup(row => row.Whole, row => row.Part);
        return direct.ToDictionary(whole => whole.Key, whole => (IReadOnlySet<string>)All(whole.Key));

        HashSet<string> All(string whole)
        {
            var (all, open) = (new HashSet<string>(), new Stack<string>([whole]));
            while (open.TryPop(out var next))
            {
                foreach (var part in direct[next].Where(all.Add))
                    open.Push(part);
            }

            return all;
        }
    }

    private sealed record PartRow
    {
        public required string Whole { get; init; }

        public required string Part { get; init; }
    }
}
