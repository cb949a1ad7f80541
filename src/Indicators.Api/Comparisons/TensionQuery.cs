using Dapper;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Tables;
using Indicators.Tensions;
using ComputedTension = Indicators.Tensions.Tension;

namespace Indicators.Api.Comparisons;

/// <summary>
/// Selects tensions as the import stored them, under the filters and the day of a request, and computes those that are shown from their
/// figures.
/// </summary>
internal sealed class TensionQuery
{
    /// <summary>Operands and figures compared, and the operands of the tensions that contradict.</summary>
    private const string IdsSql = """
        select f.observation from indicators.tension_figure f where f.release_id = @release and f.tension = any(@positions)
        union
        select f.observation from indicators.tension_other x
        join indicators.tension_figure f on f.release_id = x.release_id and f.tension = x.other and f.role = 'operand'
        where x.release_id = @release and x.tension = any(@positions)
        order by observation
        """;

    private const int KilobytesOfEach = 4;

    private readonly ApiRequest _request;
    private readonly string? _passes;
    private readonly KnownDays? _known;

    public TensionQuery(ApiRequest request)
    {
        _request = request;
        Parameters = new DynamicParameters(new { release = request.Release.Id });
        _passes = EitherFigure.ConditionOf(EitherFigure.GivenOf(request, Parameters));
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is { } asOf)
        {
            Parameters.Add(ObservationFilter.AsOf.Name, asOf);
            _known = KnownDays.Of(request);
        }
    }

    /// <summary>The values of all conditions.</summary>
    public DynamicParameters Parameters { get; }

    /// <summary>Whether the conditions let every tension of the release pass.</summary>
    public bool IsOpen => _passes is null && _known is null;

    /// <summary>Condition on the tension <c>t</c>: at least one of its figures passes all filters, and its operands were known.</summary>
    public string Condition => $"{_known?.IsKnownOf("t.") ?? "true"} and {PassesSql}";

    /// <summary>Condition on the tension <c>t</c>: something that was known contradicts it.</summary>
    public string IsContradicted => _known?.IsKnownOf("t.contradicted_") ?? "t.is_contradicted";

    /// <summary>Condition on the pair <c>p</c>: tension and contradiction were known.</summary>
    public string IsPairKnown => _known?.IsKnownOf("p.") ?? "true";

    private string PassesSql =>
        (_passes, _known) switch
        {
            (null, _) => "true",
            ({ } passes, null) => $"""
                exists (select from indicators.tension_figure o
                  where o.release_id = t.release_id and o.tension = t.position and {passes})
                """,
            ({ } passes, { } known) => $"""
                exists (select from indicators.tension_figure f
                  join indicators.observation o on o.release_id = f.release_id and o.id = f.observation
                  where f.release_id = t.release_id and f.tension = t.position and {passes} and {known.IsKnown})
                """,
        };

    /// <summary>These tensions, in this order; with <c>asOf</c>, between figures that were known by that day.</summary>
    public async Task<IReadOnlyList<ComputedTension>> ComputeAsync(IReadOnlyCollection<StoredTension> stored)
    {
        var positions = stored.ToDictionary(one => one.Id, one => one.Position);
        var tensions = _known is null
            ? await _request.Cached(
                positions.Keys,
                missing => ReadAsync(missing.ToDictionary(id => id, id => positions[id])),
                KilobytesOfEach
            )
            : await ReadAsync(positions);
        return [.. stored.Select(one => tensions[one.Id])];
    }

    /// <summary>Tensions in which figures are operands or compared: contradictions first, then in the order of the figures.</summary>
    /// <param name="observations">Ids of the figures.</param>
    /// <param name="most">How many are returned at most.</param>
    public async Task<IReadOnlyList<ComputedTension>> AboutAsync(IReadOnlyCollection<string> observations, int most)
    {
        var ofFigures = _known is null
            ? await _request.Cached(observations, missing => TensionsOfFigureAsync(missing, most), 1)
            : await TensionsOfFigureAsync([.. observations.Distinct()], most);
        return await ComputeAsync([
            .. observations
                .SelectMany(id => ofFigures[id])
                .DistinctBy(tension => tension.Position)
                .OrderBy(tension => !tension.IsContradicted)
                .Take(most),
        ]);
    }

    private async Task<IReadOnlyDictionary<string, ComputedTension>> ReadAsync(Dictionary<string, int> positions)
    {
        Parameters.Add("positions", positions.Values.ToArray());
        var measures = await _request.Cached(() => TensionMeasureRows.LoadAsync(_request), _ => 1);
        Parameters.Add("ids", (await _request.QueryAsync<string>(IdsSql, Parameters)).ToArray());
        var figures = await _request.QueryRowsAsync(
            $"""
            select {FigureColumns.Select} {FigureColumns.From}
              and o.release_id = @release and o.id = any(@ids) and {_known?.IsKnown ?? "true"} {FigureColumns.Order}
            """,
            Parameters,
            FigureColumns.Of
        );
        // These figures imply other tensions too, which lack the figures that only they are compared with.
        return Arithmetic.Among(figures, measures).Where(tension => positions.ContainsKey(tension.Id)).ToDictionary(tension => tension.Id);
    }

    private async Task<IReadOnlyDictionary<string, StoredTension[]>> TensionsOfFigureAsync(string[] observations, int most)
    {
        Parameters.Add("observations", observations);
        Parameters.Add("limit", most);
        var found = await _request.QueryAsync<StoredTension>(
            $"""
            select figure.id as Figure, one.position, one.id, one.contradicted as IsContradicted
            from unnest(@observations::text[]) as figure (id)
            cross join lateral (
              select t.position, t.id, {IsContradicted} as contradicted
              from indicators.tension_figure g
              join indicators.tension t on t.release_id = g.release_id and t.position = g.tension
              where g.release_id = @release and g.observation = figure.id and {Condition}
              order by not {IsContradicted}, t.position limit @limit) as one
            order by one.position
            """,
            Parameters
        );
        var ofFigures = found.ToLookup(one => one.Figure!);
        return observations.ToDictionary(id => id, id => ofFigures[id].ToArray());
    }
}
