using Indicators.Api.Http.Operations;

namespace Indicators.Api.Comparisons;

/// <summary>How many texts contain the figure, and from how many origins. Repetition of a number does not confirm it.</summary>
public sealed record TracedOrigins
{
    /// <summary>Number of documents that have it, with the same or fewer digits.</summary>
    public required int Texts { get; init; }

    /// <summary>Number of their origins. Texts that share an author or credit the same source have one origin.</summary>
    public required int Origins { get; init; }

    /// <summary>The texts of each origin.</summary>
    public required IReadOnlyList<TracedOrigin> Groups { get; init; }
}

/// <summary>Texts whose figure has the same origin.</summary>
public sealed record TracedOrigin
{
    /// <summary>The last source that the texts credit; otherwise their authors; otherwise the outlet.</summary>
    public required IReadOnlyList<string> Agents { get; init; }

    /// <summary>Slugs of the documents.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>Ids of the observations.</summary>
    public required IReadOnlyList<string> Observations { get; init; }
}

/// <summary>A figure that says the same as a match, with the sources that its text credits.</summary>
internal sealed record OriginRow
{
    private const string Sql = """
        with recursive same (root, id) as (
          select id, id from unnest(@ids) id
          union
          select s.root, case when r.observation = s.id then r.other else r.observation end
          from same s
          join indicators.relation r on r.release_id = @release and r.kind in ('restates', 'rounds')
            and (r.observation = s.id or r.other = s.id)
        )
        select s.root, o.id, o.document, d.authors, d.outlet,
          (select c.agent from indicators.credit c where c.release_id = @release and c.observation = o.id and c.hop > 0 order by c.hop
            desc limit 1) as Credited
        from same s
        join indicators.observation o on o.release_id = @release and o.id = s.id
        join indicators.document d on d.release_id = @release and d.slug = o.document
        order by s.root, d.said_by, o.document collate "C", o.position
        """;

    public required string Root { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }

    public required string[] Authors { get; init; }

    public required string Outlet { get; init; }

    public required string? Credited { get; init; }

    private string[] Agents =>
        Credited is not null ? [Credited]
        : Authors.Length > 0 ? Authors
        : [Outlet];

    /// <summary>Loads the figures that say the same as these observations, by observation.</summary>
    public static async Task<ILookup<string, OriginRow>> LoadAsync(ApiRequest request, string[] ids) =>
        (await request.QueryAsync<OriginRow>(Sql, new { release = request.Release.Id, ids })).ToLookup(row => row.Root);

    /// <summary>Rows that share a name, as a source or author, have the same origin, directly or by way of other rows.</summary>
    internal static TracedOrigins OriginsOf(IReadOnlyList<OriginRow> rows)
    {
        var groups = new List<List<OriginRow>>();
        foreach (var row in rows)
        {
            var joined = groups.Where(group => group.Any(other => row.IsOneOriginWith(other))).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add([.. joined.SelectMany(group => group), row]);
        }

        return new TracedOrigins
        {
            Texts = rows.Select(row => row.Document).Distinct().Count(),
            Origins = groups.Count,
            Groups =
            [
                .. groups
                    .OrderBy(group => group.Min(row => rows.ToList().IndexOf(row)))
                    .Select(group => new TracedOrigin
                    {
                        Agents = [.. group.SelectMany(row => row.Agents).Distinct()],
                        Documents = [.. group.Select(row => row.Document).Distinct()],
                        Observations = [.. group.Select(row => row.Id)],
                    }),
            ],
        };
    }

    private bool IsOneOriginWith(OriginRow other) =>
        Document == other.Document || Agents.Intersect(other.Agents).Any() || Authors.Intersect(other.Authors).Any();
}
