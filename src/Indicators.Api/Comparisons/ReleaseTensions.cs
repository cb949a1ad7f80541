using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Tensions;
using ComputedTension = Indicators.Tensions.Tension;

namespace Indicators.Api.Comparisons;

/// <summary>The tensions of a release. They depend only on its figures, so they are computed once.</summary>
internal sealed class ReleaseTensions
{
    private readonly Dictionary<string, ComputedTension> _byId;
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

    /// <summary>Loads the tensions of the release; with <c>asOf</c>, those between figures that were known by that day.</summary>
    public static async Task<ReleaseTensions> LoadAsync(ApiRequest request)
    {
        var tensions = await request.Cached(() => ReadAsync(request), tensions => tensions.All.Count);
        var figures = tensions.All.SelectMany(FiguresOf).Select(figure => figure.Id);
        return await KnownFigures.AmongAsync(request, figures) is { } known ? tensions.Among(known) : tensions;
    }

    /// <summary>The tensions whose operands are known, with the contradictions that are known.</summary>
    private ReleaseTensions Among(IReadOnlySet<string> known)
    {
        var kept = All.Where(IsKnown).ToArray();
        return new([
            .. kept.Select(tension =>
                tension with
                {
                    Against = [.. tension.Against.Where(figure => known.Contains(figure.Id))],
                    AgreesWith = [.. tension.AgreesWith.Where(figure => known.Contains(figure.Id))],
                    AgainstImplied = [.. tension.AgainstImplied.Where(id => IsKnown(_byId[id]))],
                }
            ),
        ]);

        bool IsKnown(ComputedTension tension) => tension.Operands.All(one => known.Contains(one.Figure.Id));
    }

    private static async Task<ReleaseTensions> ReadAsync(ApiRequest request)
    {
        var measures = await TensionMeasureRows.LoadAsync(request);
        var figures = await TensionFigureRow.LoadAsync(request, [.. measures.Computing]);
        return new ReleaseTensions(Arithmetic.Among(figures, measures));
    }
}
