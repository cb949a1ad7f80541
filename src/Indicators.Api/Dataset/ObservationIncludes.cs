using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>Loads the optional parts of observations.</summary>
internal static class ObservationIncludes
{
    public const string Sentence = "sentence";
    public const string Document = "document";
    public const string Related = "related";

    public static readonly IncludeParameter Parameter = new(
        (Sentence, "the sentence that contains the figure, and its text if it is loaded", true),
        (Document, "the full document", true),
        (Related, "the observations that `relations` and `relatedBy` name (not in `csv` and `xlsx`)", false)
    )
    {
        ListName = "ObservationInclude",
    };

    public static bool IsRequested(ApiRequest request, string part) => request.Parameters.Find(Parameter)?.Contains(part) == true;

    /// <summary>Adds the parts that the request asks for.</summary>
    public static async Task<IReadOnlyList<Observation>> AddAsync(ApiRequest request, IReadOnlyList<Observation> observations)
    {
        if (request.Parameters.Find(Parameter) is null || observations.Count == 0)
            return observations;
        var sentences = IsRequested(request, Sentence)
            ? await PassageRow.SentencesAsync(request, [.. observations.Select(one => one.Id)])
            : null;
        var documents = IsRequested(request, Document) ? await DocumentsAsync(request, observations) : null;
        var related = IsRequested(request, Related) ? await RelatedAsync(request, observations) : null;
        return
        [
            .. observations.Select(one =>
                one with
                {
                    Included = new ObservationIncluded
                    {
                        Sentence = sentences?[one.Id],
                        Document = documents?[one.Source.Document],
                        Related = related is null ? null : [.. IdsOf(one).Select(id => related[id])],
                    },
                }
            ),
        ];
    }

    private static async Task<Dictionary<string, Document>> DocumentsAsync(ApiRequest request, IReadOnlyList<Observation> observations)
    {
        var rows = await request.QueryAsync<DocumentRow>(
            $"{DocumentRow.Sql} and d.slug = any(@slugs) order by d.slug",
            new { release = request.Release.Id, slugs = observations.Select(one => one.Source.Document).Distinct().ToArray() }
        );
        return (await DocumentRow.AssembleAsync(request, rows)).ToDictionary(document => document.Slug);
    }

    private static async Task<Dictionary<string, Observation>> RelatedAsync(ApiRequest request, IReadOnlyList<Observation> observations)
    {
        var rows = await request.QueryRowsAsync(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = any(@ids) order by o.id",
            new { release = request.Release.Id, ids = observations.SelectMany(IdsOf).Distinct().ToArray() },
            ObservationRow.Read
        );
        return (await ObservationAssembly.AssembleBareAsync(request, rows)).ToDictionary(one => one.Id);
    }

    private static IEnumerable<string> IdsOf(Observation one) =>
        one.Relations.Concat(one.RelatedBy).Select(relation => relation.Observation).Distinct();
}
