using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Tensions;
using ComputedTension = Indicators.Tensions.Tension;

namespace Indicators.Api.Comparisons;

/// <summary>The tensions of a release. They depend only on its figures, so they are computed once.</summary>
internal sealed class ReleaseTensions
{
    private readonly IReadOnlyDictionary<string, ComputedTension> _byId;
    private readonly ILookup<string, ComputedTension> _byFigure;

    private ReleaseTensions(IReadOnlyList<ComputedTension> all)
    {
        All = all;
        _byId = all.ToDictionary(one => one.Id);
        _byFigure = all.SelectMany(tension => FiguresOf(tension).Select(figure => (figure.Id, tension)))
            .ToLookup(pair => pair.Id, pair => pair.tension);
        Strained = ContradictedPair.Of(all, _byId);
    }

    /// <summary>All tensions, by document and reading order.</summary>
    public IReadOnlyList<ComputedTension> All { get; }

    /// <summary>Contradictions, each set of figures once.</summary>
    public IReadOnlyList<ContradictedPair> Strained { get; }

    public ComputedTension? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Tensions in which a figure is an operand or a contradiction.</summary>
    public IEnumerable<ComputedTension> About(IEnumerable<string> observations) =>
        observations.SelectMany(id => _byFigure[id]).DistinctBy(tension => tension.Id).OrderBy(tension => !tension.IsContradicted);

    /// <summary>The operands, and the stated figures compared with the result.</summary>
    public static IEnumerable<Figure> FiguresOf(ComputedTension tension) =>
        tension.Operands.Select(one => one.Figure).Concat(tension.Against).Concat(tension.AgreesWith);

    public static Task<ReleaseTensions> LoadAsync(ApiRequest request) =>
        request.Cached(() => ReadAsync(request), tensions => tensions.All.Count);

    private static async Task<ReleaseTensions> ReadAsync(ApiRequest request)
    {
        var measures = await TensionMeasureRows.LoadAsync(request);
        var figures = await TensionFigureRow.LoadAsync(request, [.. measures.Computing]);
        return new ReleaseTensions(Arithmetic.Among(figures, measures));
    }
}
