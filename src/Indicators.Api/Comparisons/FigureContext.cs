using Indicators.Api.Dataset;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Comparisons;

/// <summary>An observation with everything that the trace shows beside it.</summary>
internal sealed record FigureContext
{
    private const int KilobytesOfEach = 6;

    public required Observation Observation { get; init; }

    public required Passage Sentence { get; init; }

    public required Passage Paragraph { get; init; }

    public required IReadOnlyList<TracedVintage> Vintages { get; init; }

    /// <summary>The figures that say the same, from which <see cref="Origins"/> follows.</summary>
    public required IReadOnlyList<OriginRow> Same { get; init; }

    public TracedOrigins Origins => OriginRow.OriginsOf(Same);

    /// <summary>Relations to and from the observation.</summary>
    public required IReadOnlyList<RelationOfMatchRow> Relations { get; init; }

    /// <summary>The context without figures that are not known.</summary>
    public FigureContext Among(IReadOnlySet<string> known) =>
        this with
        {
            Vintages = [.. Vintages.Where(vintage => known.Contains(vintage.Observation))],
            Same = [.. Same.Where(row => known.Contains(row.Id))],
            Relations = [.. Relations.Where(row => known.Contains(row.A) && known.Contains(row.B))],
        };

    /// <summary>Ids of all figures in the context.</summary>
    public IEnumerable<string> Figures =>
        Vintages
            .Select(vintage => vintage.Observation)
            .Concat(Same.Select(row => row.Id))
            .Concat(Relations.SelectMany(row => new[] { row.A, row.B }));

    public ComparedObservation Compared => new(Observation, Sentence);

    /// <summary>Loads these observations, by id.</summary>
    public static Task<IReadOnlyDictionary<string, FigureContext>> LoadAsync(ApiRequest request, IEnumerable<string> ids) =>
        request.Cached(ids, missing => ReadAsync(request, missing), KilobytesOfEach);

    private static async Task<IReadOnlyDictionary<string, FigureContext>> ReadAsync(ApiRequest request, string[] ids)
    {
        var rows = await request.QueryRowsAsync(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = any(@ids) order by o.id",
            new { release = request.Release.Id, ids },
            ObservationRow.Read
        );
        var observations = await ObservationAssembly.AssembleBareAsync(request, rows);
        var sentences = await PassageRow.SentencesAsync(request, ids);
        var paragraphs = await PassageRow.ParagraphsAsync(request, ids);
        var vintages = await TracedVintageRow.LoadAsync(request, ids);
        var origins = await OriginRow.LoadAsync(request, ids);
        var relations = await RelationOfMatchRow.LoadAsync(request, ids);
        return observations.ToDictionary(
            one => one.Id,
            one => new FigureContext
            {
                Observation = one,
                Sentence = sentences[one.Id],
                Paragraph = paragraphs[one.Id],
                Vintages = [.. vintages[one.Id]],
                Same = [.. origins[one.Id]],
                Relations = [.. relations.Where(row => row.A == one.Id || row.B == one.Id)],
            }
        );
    }
}
