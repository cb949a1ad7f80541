using Indicators.Api.Http.Operations;
using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Comparisons;

/// <summary>A relation of a match, as stored.</summary>
internal sealed record RelationOfMatchRow
{
    // A symmetric relation that is recorded on both sides counts once.
    private const string Sql = """
        select r.observation as A, r.kind, r.other as B, r.rationale
        from indicators.relation r
        where r.release_id = @release and (r.observation = any(@ids) or r.other = any(@ids))
          and not (r.kind in ('restates', 'contradicts', 'scope_differs') and r.observation > r.other and exists (
            select from indicators.relation back
            where back.release_id = r.release_id and back.observation = r.other and back.kind = r.kind and back.other = r.observation))
        order by r.kind <> 'contradicts', r.kind, r.observation, r.other
        """;

    public required string A { get; init; }

    public required string Kind { get; init; }

    public required string B { get; init; }

    public required string Rationale { get; init; }

    public static Task<IReadOnlyList<RelationOfMatchRow>> LoadAsync(ApiRequest request, string[] ids) =>
        request.QueryAsync<RelationOfMatchRow>(Sql, new { release = request.Release.Id, ids });

    /// <summary>The same order as in the SQL.</summary>
    public static readonly Comparer<RelationOfMatchRow> ContradictionsFirst = Comparer<RelationOfMatchRow>.Create(
        (one, other) =>
            (one.Kind != "contradicts", one.Kind, one.A, one.B).CompareTo((other.Kind != "contradicts", other.Kind, other.A, other.B))
    );

    public TracedRelation ToRelation(Observation a, Observation b) =>
        new()
        {
            Kind = Codes.Parse<RelationKind>(Kind),
            Rationale = Rationale,
            A = a,
            B = b,
        };
}
