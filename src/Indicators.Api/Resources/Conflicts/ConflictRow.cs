namespace Indicators.Api.Resources.Conflicts;

/// <summary>A relation as stored: two ids, and whether they exclude each other.</summary>
internal sealed record ConflictRow
{
    public const string Columns = """
        r.observation as A, r.kind, r.other as B,
          (select decided.rationale from indicators.relation decided
           where decided.release_id = r.release_id and decided.observation = r.observation and decided.kind = r.kind
             and decided.other = r.other) as Rationale,
          r.computed, array[r.document, r.position::text, r.kind, r.other] as SortKeys
        """;

    /// <summary>The pairs of a release, to be completed by conditions.</summary>
    public const string From = "from indicators.relation_summary r where r.release_id = @release";

    /// <summary>By document and reading order of the first figure.</summary>
    public const string Order = """order by r.document collate "C", r.position, r.kind collate "C", r.other collate "C" """;

    /// <summary>The condition that a row comes after the keys in <c>@after</c>.</summary>
    public const string After = """
        (r.document collate "C", r.position, r.kind collate "C", r.other collate "C")
          > ((@after::text[])[1], ((@after::text[])[2])::integer, (@after::text[])[3], (@after::text[])[4])
        """;

    public required string A { get; init; }

    public required string Kind { get; init; }

    public required string B { get; init; }

    public required string Rationale { get; init; }

    public required bool Computed { get; init; }

    public required string[] SortKeys { get; init; }
}
