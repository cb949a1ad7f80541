using Dapper;
using Indicators.Api.Dataset;
using Indicators.Api.Facets;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Observations;

/// <summary>
/// Decides how observations are counted by facet: all of a release from the counts of the import, some one by one, and many by a sample.
/// Ids are hashes, so the observations with the smallest ids are a random sample, and the same one at each request.
/// </summary>
internal sealed class FacetCounting
{
    /// <summary>So many observations are counted one by one.</summary>
    private const int MaxCounted = 20_000;

    /// <summary>The sample has about so many observations of the release, before filters.</summary>
    private const int SampleSize = 20_000;

    private const int HexDigits = 8;

    private readonly ApiRequest _request;
    private readonly ObservationQuery _query;
    private readonly bool _isPreferred;
    private double _fraction;
    private string _sampled = "";

    private FacetCounting(ApiRequest request, ObservationQuery query)
    {
        (_request, _query) = (request, query);
        _isPreferred = request.Parameters.Find(ObservationFilter.Select) is ObservationFilter.Preferred;
    }

    /// <summary>The number of observations that pass all filters.</summary>
    public Total Total { get; private set; }

    /// <summary>The number of their series.</summary>
    public long Series { get; private set; }

    public static async Task<FacetCounting> OfAsync(ApiRequest request, ObservationQuery query)
    {
        var counting = new FacetCounting(request, query);
        await counting.CountAsync();
        return counting;
    }

    /// <summary>What facets under some of the conditions are counted over.</summary>
    public async Task<FacetRows> RowsAsync(IReadOnlyList<Condition> conditions)
    {
        if (IsRelease(conditions))
            return FacetRows.OfRelease("figures");
        var isSampled = _sampled.Length > 0 && await IsLargeAsync(Chosen(conditions));
        return new(
            $"""
            select o.indicator, o.area, o.counterpart, o.item, o.unit, i.topic, o.document, o.status, o.shape, o.direction,
              o.period_basis, o.period
            from indicators.observation o
            join indicators.indicator i on i.release_id = o.release_id and i.code = o.indicator
            where {Chosen(conditions)} {(isSampled ? _sampled : "")}
            """,
            isSampled ? _fraction : 1
        );
    }

    private async Task CountAsync()
    {
        var release = await _request.QuerySingleAsync<Totals>(
            """
            select figures as Observations, series from indicators.release_count
            where release_id = @Id and list = 'release' order by series
            """,
            new { _request.Release.Id }
        );
        if (release.Observations > SampleSize)
        {
            _fraction = (double)SampleSize / release.Observations;
            _query.Parameters.Add("sampleEnd", $"o1-{(long)(_fraction * (1L << (4 * HexDigits))):x8}");
            _sampled = "and o.id < @sampleEnd";
        }

        if (IsRelease(_query.Conditions))
        {
            (Total, Series) = (release.Observations, release.Series);
            return;
        }

        var isSampled = _sampled.Length > 0 && await IsLargeAsync(Chosen(_query.Conditions));
        var totals = await _request.QuerySingleAsync<Totals>(
            $"select count(*) as Observations, count(distinct o.series) as Series {_query.Source} {(isSampled ? _sampled : "")}",
            _query.Parameters
        );
        Total = isSampled ? new Total((long)Math.Round(totals.Observations / _fraction), Total.Estimate) : totals.Observations;
        Series = totals.Series;
    }

    private bool IsRelease(IReadOnlyList<Condition> conditions) =>
        !_isPreferred && conditions.All(condition => condition.Parameter is null);

    private async Task<bool> IsLargeAsync(string conditions) =>
        await _request.QuerySingleAsync<long>(
            FormattableString.Invariant(
                $"select count(*) from (select from indicators.observation o where {conditions} limit {MaxCounted + 1}) as counted"
            ),
            _query.Parameters
        ) > MaxCounted;

    /// <summary>The conditions, and with <c>select=preferred</c> the choice among what passes them.</summary>
    private string Chosen(IReadOnlyList<Condition> conditions)
    {
        var all = Condition.All(conditions);
        return _isPreferred ? $"{all} and {_query.ChoiceAmong(all)}" : all;
    }

    private sealed record Totals
    {
        public required long Observations { get; init; }

        public required long Series { get; init; }
    }
}
