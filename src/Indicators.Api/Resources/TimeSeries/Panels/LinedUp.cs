using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>The latest preferred figure of each series of an indicator, in panels.</summary>
/// <param name="Query">What they were found by.</param>
/// <param name="Panel">The panels.</param>
/// <param name="Numberless">Statements of a direction without a number, of series that have no figure.</param>
internal sealed record LinedUp(ObservationQuery Query, IndicatorPanel Panel, IReadOnlyList<Observation> Numberless)
{
    private const string OnlyDirections = "The texts say which way this went and give no number. `withoutNumber` names the statements.";

    /// <summary>Figures of one answer.</summary>
    public const int MaxFigures = 1000;

    public IEnumerable<(Panel Panel, PanelFigure Figure)> Figures =>
        Panel.Panels.SelectMany(panel => panel.Data.Select(figure => (panel, figure)));

    public static async Task<(LinedUp? LinedUp, Problem? Problem)> LoadAsync(ApiRequest request)
    {
        var code = request.Parameters[PanelParameters.Code];
        if (request.Codes[CodeLists.Indicators].FindName(code) is not { } name)
        {
            return (
                null,
                Problem.NoSuch(
                    request.Context,
                    PanelParameters.Code.Name,
                    code,
                    $"Release {request.Release.Version} has no indicator with the code",
                    request.Codes[CodeLists.Indicators].Near(code),
                    request.Codes[CodeLists.Indicators].Where
                )
            );
        }

        if (KnownDays.Contradictions(request) is { } contradiction)
            return (null, contradiction);
        var query = await ObservationQuery.LatestOfIndicatorAsync(request, code);
        if (await query.CountAsync() is > MaxFigures and var count)
        {
            return (
                null,
                Problem.Of(
                    request.Context,
                    ProblemTypes.ResultTooLarge,
                    FormattableString.Invariant(
                        $"The indicator has {count} series. A panel holds at most {MaxFigures} figures. Add filters."
                    )
                )
            );
        }

        var observations = new List<Observation>();
        await foreach (var batch in ObservationAssembly.AssembleAsync(request, query.ReadAsync()))
            observations.AddRange(batch);
        Observation[] numberless = [.. observations.Where(observation => observation.Shape == Shape.ChangeOnly)];
        observations.RemoveAll(numberless.Contains);
        var by = request.Parameters.Find(PanelParameters.By) ?? ByWhatDiffers(observations);
        var panel = new IndicatorPanel
        {
            Release = request.Release.Version,
            Indicator = code,
            Name = name,
            By = by,
            Total = observations.Count,
            Panels = PanelAssembly.Of(request.Codes, observations, by, await PartsOfWholes.LoadAsync(request, by)),
            LeftOut = query.LeftOut ?? [],
            WithoutNumber = [.. numberless.Select(observation => observation.Id)],
            Undated = query.Undated,
            PerhapsLater = query.PerhapsLater,
            Empty =
                observations.Count > 0 ? null
                : numberless.Length > 0 ? new EmptyResult { Reason = OnlyDirections, Filters = [] }
                : await query.WhyEmptyAsync($"observations of indicator {code}"),
        };
        return (new LinedUp(query, panel, numberless), null);
    }

    /// <summary>The dimension with the most codes; the first of area, counterpart and item where several have as many.</summary>
    private static string ByWhatDiffers(IReadOnlyList<Observation> observations) =>
        new[] { PanelParameters.Area, PanelParameters.Counterpart, PanelParameters.Item }.MaxBy(by =>
            observations.Select(observation => PanelAssembly.CodeOf(observation.SeriesKey, by)).Distinct().Count()
        )!;
}
