using Indicators.Citations;

namespace Indicators.Api;

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
    public required IReadOnlyList<string> Undated { get; init; }

    /// <summary>A chart of more marks than this says nothing, and takes long to draw.</summary>
    public const int MostFigures = 1000;

    /// <summary>The series that the path names; or the problem.</summary>
    public static async Task<(ChartedSeries? Chart, Problem? Problem)> LoadAsync(ApiRequest request)
    {
        if (await GetSeries.FindAsync(request) is not { } series)
            return (null, await GetSeries.NotFoundAsync(request));
        var query = await ObservationQuery.OfAsync(request, series.Key);
        if (await query.CountAsync() is > MostFigures and var count)
        {
            return (null, Problem.Of(
                request.Context, ProblemTypes.ResultTooLarge,
                FormattableString.Invariant($"The series has {count} observations, and {MostFigures} are drawn at most.")));
        }

        var observations = new List<Observation>();
        await foreach (var batch in ObservationAssembly.AssembleAsync(request, query.ReadAsync()))
            observations.AddRange(batch);
        var documents = await CitedDocumentRow.LoadAsync(request, [.. observations.Select(observation => observation.Source.Document).Distinct()]);
        var sources = documents.ToDictionary(document => document.Slug, document => document.Brief);
        return (new ChartedSeries
        {
            Series = series,
            Figures = [.. observations.Select(observation => new ChartFigure(observation, sources[observation.Source.Document]))],
            Documents = documents,
            AsOf = request.Parameters.FindNumber(ObservationFilter.AsOf),
            Undated = query.Undated ?? [],
        }, null);
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
                Series.Counterpart == Model.SeriesKey.NotApplicable ? null : $"{names.CounterpartRole ?? "counterpart"}: {names.Counterpart}",
                Series.Item is "_T" or Model.SeriesKey.NotApplicable ? null : names.Item,
                AsOf is { } day ? $"as the texts said by {day:yyyy-MM-dd}" : null,
                Undated.Count == 0 ? null : $"{Undated.Count} undated {(Undated.Count == 1 ? "text" : "texts")} left out",
            ];
            return string.Join(" · ", parts.OfType<string>());
        }
    }

    /// <summary>For the foot of the picture.</summary>
    public string Source =>
        $"Source: {Citing.Database}, release {Series.Release}, {Series.Key}{(Documents.Count == 0 ? "" : $"; texts: {AttributionLines.Texts([.. Documents.Select(document => document.Brief)], int.MaxValue)}")}";

    /// <summary>The whole chart in words, each figure in its own.</summary>
    public string InWords
    {
        get
        {
            if (Figures.Count == 0)
                return $"{Title}, {Subtitle}. No figures.";
            var figures = Figures.Count == 1 ? "One figure" : $"{Figures.Count} figures";
            var texts = Documents.Count == 1 ? "one text" : $"{Documents.Count} texts";
            return $"{Title}, {Subtitle}, in {ValueAxis.UnitInWords(Series, 1)}. {figures} from {texts}. {string.Join(" ", Figures.Select(figure => $"{Capital(figure.InWords)}."))}";
        }
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
