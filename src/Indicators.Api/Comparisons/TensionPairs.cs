using Indicators.Api.Http.Operations;

namespace Indicators.Api.Comparisons;

/// <summary>Tensions with what contradicts them, as pairs of figures, under the filters and the day of a request.</summary>
internal sealed class TensionPairs(ApiRequest request)
{
    private readonly TensionQuery _query = new(request);

    /// <summary>Positions count from 1 without gaps.</summary>
    private const string All = "(select coalesce(max(p.position), 0)::bigint from indicators.tension_pair p where p.release_id = @release)";

    private string From =>
        $"""
            from indicators.tension_pair p
            join indicators.tension t on t.release_id = p.release_id and t.position = p.tension
            where p.release_id = @release and {_query.Condition} and {_query.IsPairKnown}
            """;

    public async Task<Total> CountAsync()
    {
        var sql = _query.IsOpen ? All : Total.CountSql(From);
        var counted = await request.QuerySingleAsync<long>($"select {sql} as pairs order by pairs", _query.Parameters);
        return _query.IsOpen ? counted : Total.OfCounted(counted);
    }

    /// <summary>The pairs after a position, in order.</summary>
    public Task<IReadOnlyList<TensionPairRow>> AfterAsync(int position, int limit)
    {
        _query.Parameters.Add("after", position);
        _query.Parameters.Add("limit", limit);
        return request.QueryAsync<TensionPairRow>(
            $"""
            select p.position, t.id as Tension, p.a, p.b, p.rationale {From} and p.position > @after order by p.position limit @limit
            """,
            _query.Parameters
        );
    }
}

/// <summary>A pair as the import stored it.</summary>
internal sealed record TensionPairRow
{
    public required int Position { get; init; }

    /// <summary>Id of the tension.</summary>
    public required string Tension { get; init; }

    public required string A { get; init; }

    public required string B { get; init; }

    public required string Rationale { get; init; }
}
