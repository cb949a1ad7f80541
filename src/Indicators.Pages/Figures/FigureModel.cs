using Indicators.Api.Citations;
using Indicators.Api.Comparisons;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;
using Indicators.Api.Resources.Provenance;
using Indicators.Api.Resources.TimeSeries.Vintages;
using Indicators.Pages.Requests;
using Observation = Indicators.Api.Dataset.Observation;
using Paragraph = Indicators.Api.Passages.Paragraph;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.Figures;

/// <summary>A figure with everything that its page shows.</summary>
public sealed record FigureModel
{
    public required PageRequest Request { get; init; }

    public required Provenance Figure { get; init; }

    public required Series Series { get; init; }

    /// <summary>The paragraph with all its figures.</summary>
    public required Paragraph Paragraph { get; init; }

    /// <summary>The figure before it in the document, and the one after it.</summary>
    public required Observation? Previous { get; init; }

    public required Observation? Next { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>The figures that relations name, by id.</summary>
    public required IReadOnlyDictionary<string, Observation> Related { get; init; }

    /// <summary>Quantities that it implies or disagrees with.</summary>
    public required IReadOnlyList<Tension> Tensions { get; init; }

    /// <summary>Other figures of the same series.</summary>
    public required IReadOnlyList<Observation> Siblings { get; init; }

    /// <summary>Releases in which the series changed, with its figures at that time.</summary>
    public required SeriesVintages History { get; init; }

    internal static async Task<FigureModel> LoadAsync(PageRequest request, Provenance figure)
    {
        var (slug, key) = (PageRequest.Segment(figure.Source.Document), PageRequest.Segment(figure.Series));
        var own = await request.GetAsync<Observation>($"{figure.Self}?include=related");
        var ofDocument = (
            await request.GetAsync<ObservationPage>($"/v1/observations?document={slug}&sort=document&limit=1000")
        ).Data.ToList();
        var at = ofDocument.FindIndex(other => other.Id == figure.Id);
        var ofSeries = await request.GetAsync<Indicators.Api.Dataset.SeriesWithObservations>($"/v1/series/{key}");
        var tensions = await request.GetAsync<Page<Tension>>($"/v1/tensions?series={key}&limit=1000");
        return new FigureModel
        {
            Request = request,
            Figure = figure,
            Series = ofSeries,
            Paragraph = await request.GetAsync<Paragraph>($"/v1/documents/{slug}/paragraphs/{figure.Source.Paragraph}"),
            Previous = at > 0 ? ofDocument[at - 1] : null,
            Next = at >= 0 && at + 1 < ofDocument.Count ? ofDocument[at + 1] : null,
            Citation = await request.GetAsync<Citation>($"{figure.Self}/citation"),
            Related = (own.Included?.Related ?? []).DistinctBy(other => other.Id).ToDictionary(other => other.Id),
            Tensions = [.. tensions.Data.Where(tension => Names(tension, figure.Id))],
            Siblings = [.. ofSeries.Observations.Where(other => other.Id != figure.Id)],
            History = await request.GetAsync<SeriesVintages>($"/v1/series/{key}/vintages?clock=release"),
        };
    }

    private static bool Names(Tension tension, string id) =>
        tension.Operands.Any(operand => operand.Observation.Id == id)
        || tension.Against.Any(other => other.Id == id)
        || tension.AgreesWith.Any(other => other.Id == id);
}
