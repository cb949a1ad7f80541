using System.Collections.Concurrent;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Conflicts;
using Indicators.Tensions;
using ComputedTension = Indicators.Tensions.Tension;

namespace Indicators.Api.Comparisons;

/// <summary>The tensions of a release. They are computed of its figures alone, and once: a release never changes.</summary>
internal sealed class ReleaseTensions
{
    private static readonly ConcurrentDictionary<(int Id, string ContentHash), ReleaseTensions> Cache = new();

    private readonly IReadOnlyDictionary<string, ComputedTension> _byId;
    private readonly ILookup<string, ComputedTension> _byFigure;

    private ReleaseTensions(IReadOnlyList<ComputedTension> all)
    {
        All = all;
        _byId = all.ToDictionary(one => one.Id);
        _byFigure = all.SelectMany(tension => FiguresOf(tension).Select(figure => (figure.Id, tension)))
            .ToLookup(pair => pair.Id, pair => pair.tension);
        Strained = StrainedPair.Of(all, _byId);
    }

    /// <summary>All of them, by document and in reading order.</summary>
    public IReadOnlyList<ComputedTension> All { get; }

    /// <summary>What cannot be squared with each other, each set of figures once.</summary>
    public IReadOnlyList<StrainedPair> Strained { get; }

    public ComputedTension? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those that a figure is an operand of, or stands against.</summary>
    public IEnumerable<ComputedTension> About(IEnumerable<string> observations) =>
        observations.SelectMany(id => _byFigure[id]).DistinctBy(tension => tension.Id).OrderBy(tension => !tension.IsStrained);

    /// <summary>The operands, and the stated figures that it was held against.</summary>
    public static IEnumerable<Figure> FiguresOf(ComputedTension tension) =>
        tension.Operands.Select(one => one.Figure).Concat(tension.Against).Concat(tension.AgreesWith);

    public static async Task<ReleaseTensions> LoadAsync(ApiRequest request)
    {
        var key = (request.Release.Id, request.Release.ContentHash);
        if (Cache.TryGetValue(key, out var known))
            return known;
        var measures = await TensionMeasureRows.LoadAsync(request);
        var rows = await request.QueryAsync<TensionFigureRow>(
            TensionFigureRow.Sql,
            new { release = request.Release.Id, indicators = measures.Computing.ToArray() }
        );
        if (Cache.Count >= 100)
            Cache.Clear();
        return Cache[key] = new ReleaseTensions(Arithmetic.Among([.. rows.Select(row => row.ToFigure())], measures));
    }
}
