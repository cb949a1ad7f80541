using Indicators.Api.Charts.Scene;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Charts;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>A series to be drawn: its figures as of a day, and their sources.</summary>
/// <param name="Series">The series.</param>
/// <param name="Observations">Sorted by period.</param>
/// <param name="Scene">The same figures as a chart draws them.</param>
internal sealed record ChartedSeries(Series Series, IReadOnlyList<Observation> Observations, SeriesScene Scene)
{
    /// <summary>More marks than this are unreadable and slow to draw.</summary>
    public const int MaxFigures = 1000;

    /// <summary>The sentence of a single figure; null if there are several, or if its text is not loaded.</summary>
    public QuotedSentence? Sentence { get; init; }

    /// <summary>Each observation with its chart figure.</summary>
    public IEnumerable<(Observation Observation, ChartFigure Figure)> Rows => Observations.Zip(Scene.Figures);

    /// <summary>Loads the series in the path; or returns a problem.</summary>
    public static async Task<(ChartedSeries? Chart, Problem? Problem)> LoadAsync(ApiRequest request)
    {
        if (KnownDays.Contradictions(request) is { } problem)
            return (null, problem);
        if (await SeriesByKey.FindAsync(request) is not { } series)
            return (null, await SeriesByKey.NotFoundAsync(request));
        var query = await ObservationQuery.OfAsync(request, series.Key);
        if (await query.CountAsync() is > MaxFigures and var count)
        {
            return (
                null,
                Problem.Of(
                    request.Context,
                    ProblemTypes.ResultTooLarge,
                    FormattableString.Invariant($"The series has {count} observations. A chart shows at most {MaxFigures}.")
                )
            );
        }

        var observations = new List<Observation>();
        await foreach (var batch in ObservationAssembly.AssembleAsync(request, query.ReadAsync()))
            observations.AddRange(batch);
        var documents = await CitedDocumentRow.LoadAsync(
            request,
            [.. observations.Select(observation => observation.Source.Document).Distinct()]
        );
        var undated = query.Undated is { Count: > 0 } slugs ? await CitedDocumentRow.LoadAsync(request, [.. slugs]) : [];
        var related = await RelatedFigures.LoadAsync(request, observations);
        var sources = documents.ToDictionary(document => document.Slug, document => document.Brief);
        ChartFigure[] figures =
        [
            .. observations.Select(observation => ObservedFigure.Of(observation, sources[observation.Source.Document], related)),
        ];
        var scene = new SeriesScene
        {
            Caption = SeriesCaption.Of(series, figures, documents, KnownDays.InWords(request), undated, query.LeftOut ?? []),
            Unit = new ChartUnit(series.Unit, series.Names.Unit, series.Measure),
            Frequency = series.Frequency,
            Figures = figures,
        };
        return (new ChartedSeries(series, observations, scene), null);
    }
}
