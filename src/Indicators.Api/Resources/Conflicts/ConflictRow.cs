namespace Indicators.Api.Resources.Conflicts;

/// <summary>A relation as stored: two ids, and whether they exclude each other.</summary>
internal sealed record ConflictRow
{
    public const string Columns = """
        r.observation as A, r.kind, r.other as B, r.rationale,
          coalesce(
            o.series = p.series and o.period && p.period and not o.comparison && p.comparison
            and o.period_basis not in ('publication', 'unknown') and p.period_basis not in ('publication', 'unknown'), false) as Computed,
          array[o.document, o.position::text, r.kind, r.other] as SortKeys
        """;

    /// <summary>The tables, to be completed by conditions. A symmetric relation that is recorded on both sides is one pair.</summary>
    public const string From = """
        from indicators.relation r
        join indicators.observation o on o.release_id = r.release_id and o.id = r.observation
        join indicators.observation p on p.release_id = r.release_id and p.id = r.other
        where r.release_id = @release
          and not (r.kind in ('restates', 'contradicts', 'scope_differs') and r.observation > r.other and exists (
            select from indicators.relation back
            where back.release_id = r.release_id and back.observation = r.other and back.kind = r.kind and back.other = r.observation))
        """;

    /// <summary>By document and reading order of the first figure.</summary>
    public const string Order = """order by o.document collate "C", o.position, r.kind collate "C", r.other collate "C" """;

    /// <summary>The condition that a row comes after the keys in <c>@after</c>.</summary>
    public const string After = """
        (o.document collate "C", o.position, r.kind collate "C", r.other collate "C")
          > ((@after::text[])[1], ((@after::text[])[2])::integer, (@after::text[])[3], (@after::text[])[4])
        """;

    public required string A { get; init; }

    public required string Kind { get; init; }

    public required string B { get; init; }

    public required string Rationale { get; init; }

    public required bool Computed { get; init; }

    public required string[] SortKeys { get; init; }
}
