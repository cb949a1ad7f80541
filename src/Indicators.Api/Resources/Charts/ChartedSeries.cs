using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Api.Resources.TimeSeries;
using Indicators.Citations;

namespace Indicators.Api.Resources.Charts;

/// <summary>A series as it is to be drawn: its figures as they stand at a day, and what they come from.</summary>
internal sealed class ChartedSeries
{
    public required Series Series { get; init; }

    /// <summary>By period.</summary>
    public required IReadOnlyList<ChartFigure> Figures { get; init; }

    /// <summary>The documents of the figures, by slug.</summary>
    public required IReadOnlyList<CitedDocumentRow> Documents { get; init; }

    /// <summary>The day as of which the texts are asked; null for all of them.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Documents that are left out because it is not known when they were published.</summary>
    public required IReadOnlyList<CitedDocumentRow> Undated { get; init; }

    /// <summary>A chart of more marks than this says nothing, and takes long to draw.</summary>
    public const int MaxFigures = 1000;

    /// <summary>The series that the path names; or the problem.</summary>
    public static async Task<(ChartedSeries? Chart, Problem? Problem)> LoadAsync(ApiRequest request)
    {
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
                    FormattableString.Invariant($"The series has {count} observations, and {MaxFigures} are drawn at most.")
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
        var related = await RelatedAsync(request, observations);
        var sources = documents.ToDictionary(document => document.Slug, document => document.Brief);
        return (
            new ChartedSeries
            {
                Series = series,
                Figures =
                [
                    .. observations.Select(observation => new ChartFigure(observation, sources[observation.Source.Document], related)),
                ],
                Documents = documents,
                AsOf = request.Parameters.FindNumber(ObservationFilter.AsOf),
                Undated = query.Undated is { Count: > 0 } undated ? await CitedDocumentRow.LoadAsync(request, [.. undated]) : [],
            },
            null
        );
    }

    /// <summary>What is measured.</summary>
    public string Title => Series.Names.Indicator;

    /// <summary>Of whom, and of what.</summary>
    public string Subtitle
    {
        get
        {
            var names = Series.Names;
            string?[] parts =
            [
                names.Area,
                Series.Counterpart == Model.SeriesKey.NotApplicable
                    ? null
                    : $"{names.CounterpartRole ?? "counterpart"}: {names.Counterpart}",
                Series.Item is "_T" or Model.SeriesKey.NotApplicable ? null : names.Item,
                AsOf is { } day ? $"as the texts said by {day:yyyy-MM-dd}" : null,
            ];
            return string.Join(" · ", parts.OfType<string>());
        }
    }

    /// <summary>For the foot of the picture.</summary>
    public string Source =>
        $"{Database}{(Documents.Count == 0 ? "" : $"; texts: {Named(Documents)}")}{(Undated.Count == 0 ? "" : $". {LeftOut}")}";

    /// <summary>The same where there is no room for the names of texts.</summary>
    public string SourceInBrief =>
        $"{Database}{(Documents.Count == 0 ? "" : $"; {Texts(Documents.Count)}")}{(Undated.Count == 0 ? "" : $"; {Undated.Count} undated left out")}";

    private string Database => $"Source: {Citing.Database}, release {Series.Release}, {Series.Key}";

    private string LeftOut => $"Left out, since it is not known when {(Undated.Count == 1 ? "it" : "they")} appeared: {Named(Undated)}";

    /// <summary>The whole chart in words, each figure in its own.</summary>
    public string InWords
    {
        get
        {
            if (Figures.Count == 0)
                return $"{Title}, {Subtitle}. No figures.{(Undated.Count == 0 ? "" : $" {LeftOut}.")}";
            var figures = Figures.Count == 1 ? "One figure" : $"{Figures.Count} figures";
            return $"{Title}, {Subtitle}, in {ValueAxis.UnitInWords(Series, 1)}. {figures} from {Texts(Documents.Count)}. {string.Join(" ", Figures.Select(figure => $"{Capital(figure.InWords)}."))}{(Undated.Count == 0 ? "" : $" {LeftOut}.")}";
        }
    }

    private static string Texts(int count) => count == 1 ? "one text" : $"{count} texts";

    private static string Named(IReadOnlyList<CitedDocumentRow> documents) =>
        AttributionLines.Texts([.. documents.Select(document => document.Brief)], int.MaxValue);

    /// <summary>
    /// What the figures that contradict or revise those of the series are printed as, by id, null for those of other series; as of a day
    /// only those whose text had appeared by then.
    /// </summary>
    private static async Task<IReadOnlyDictionary<string, string?>> RelatedAsync(
        ApiRequest request,
        IReadOnlyList<Observation> observations
    )
    {
        var related = observations.ToDictionary(observation => observation.Id, string? (observation) => observation.Printed);
        string[] others =
        [
            .. observations
                .SelectMany(observation =>
                    observation
                        .Relations.Where(relation => relation.Kind == Model.RelationKind.Contradicts)
                        .Concat(observation.RelatedBy.Where(relation => relation.Kind == Model.RelationKind.Revises))
                )
                .Select(relation => relation.Observation)
                .Where(id => !related.ContainsKey(id))
                .Distinct(),
        ];
        if (others.Length > 0 && request.Parameters.FindNumber(ObservationFilter.AsOf) is { } day)
        {
            var known = (await DocumentDates.LoadAsync(request)).KnownBy(day);
            others =
            [
                .. await request.QueryAsync<string>(
                    "select o.id from indicators.observation o where o.release_id = @release and o.id = any(@others) and o.document = any(@known) order by o.id",
                    new
                    {
                        release = request.Release.Id,
                        others,
                        known,
                    }
                ),
            ];
        }

        foreach (var id in others)
            related[id] = null;
        return related;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
