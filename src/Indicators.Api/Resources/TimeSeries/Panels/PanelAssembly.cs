using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Parameters;
using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>Puts figures into panels.</summary>
internal static class PanelAssembly
{
    /// <param name="codes">The names of the release.</param>
    /// <param name="observations">One of each series.</param>
    /// <param name="by">What the panel compares.</param>
    /// <param name="parts">Which codes include which.</param>
    public static IReadOnlyList<Panel> Of(
        ReleaseCodes codes,
        IReadOnlyList<Observation> observations,
        string by,
        IReadOnlyDictionary<string, IReadOnlySet<string>> parts
    ) =>
        [
            .. observations
                .GroupBy(observation => RestOf(observation.SeriesKey, by))
                .OrderByDescending(panel => panel.Count())
                .ThenBy(panel => panel.Key.ToString(), StringComparer.Ordinal)
                .Select(panel => PanelOf(codes, panel.Key, [.. panel], by, parts)),
        ];

    public static string CodeOf(SeriesKey series, string by) =>
        by switch
        {
            PanelParameters.Counterpart => series.Counterpart,
            PanelParameters.Item => series.Item,
            _ => series.Area,
        };

    private static Panel PanelOf(
        ReleaseCodes codes,
        SeriesKey rest,
        IReadOnlyList<Observation> observations,
        string by,
        IReadOnlyDictionary<string, IReadOnlySet<string>> parts
    )
    {
        string[] all = [.. observations.Select(observation => CodeOf(observation.SeriesKey, by))];
        return new Panel
        {
            Title = SeriesTitle.Of(codes, rest, DimensionOf(by)),
            Unit = rest.Unit,
            Area = by == PanelParameters.Area ? null : rest.Area,
            Counterpart = by == PanelParameters.Counterpart ? null : rest.Counterpart,
            Item = by == PanelParameters.Item ? null : rest.Item,
            Period = observations.Select(observation => observation.Period.Edtf).Distinct().ToArray() is [var only] ? only : null,
            Data =
            [
                .. observations
                    .Zip(all, (observation, code) => FigureOf(codes, observation, code, by, all, parts))
                    .OrderByDescending(figure => NumberOf(figure.Observation) ?? decimal.MinValue)
                    .ThenBy(figure => figure.Name, StringComparer.Ordinal),
            ],
        };
    }

    private static PanelFigure FigureOf(
        ReleaseCodes codes,
        Observation observation,
        string code,
        string by,
        IReadOnlyList<string> all,
        IReadOnlyDictionary<string, IReadOnlySet<string>> parts
    ) =>
        new()
        {
            Code = code,
            Name = codes[by == PanelParameters.Item ? CodeLists.Items : CodeLists.Areas].NameOf(code),
            Includes = parts.TryGetValue(code, out var own) ? [.. all.Where(own.Contains).Order(StringComparer.Ordinal)] : [],
            Observation = observation,
        };

    /// <summary>The series key without the dimension that the panel compares.</summary>
    private static SeriesKey RestOf(SeriesKey series, string by) =>
        by switch
        {
            PanelParameters.Counterpart => series with { Counterpart = SeriesKey.NotApplicable },
            PanelParameters.Item => series with { Item = SeriesKey.NotApplicable },
            _ => series with { Area = SeriesKey.NotApplicable },
        };

    private static SeriesDimension DimensionOf(string by) =>
        by switch
        {
            PanelParameters.Counterpart => SeriesDimension.Counterpart,
            PanelParameters.Item => SeriesDimension.Item,
            _ => SeriesDimension.Area,
        };

    /// <summary>The number by which a figure is placed: the value, or its bound.</summary>
    private static decimal? NumberOf(Observation observation) => observation.Value ?? observation.High ?? observation.Low;
}
