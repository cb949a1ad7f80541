using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Comparisons;

/// <summary>An observation with the sentence that contains it.</summary>
public sealed record ComparedObservation : Observation
{
    private const int KilobytesOfEach = 4;

    [SetsRequiredMembers]
    internal ComparedObservation(Observation observation, Passage sentence)
        : base(observation) => Sentence = sentence;

    /// <summary>The sentence.</summary>
    [JsonPropertyOrder(1)]
    public required Passage Sentence { get; init; }

    /// <summary>Loads observations with their sentences and the parts that <c>include</c> asks for, by id.</summary>
    internal static Task<IReadOnlyDictionary<string, ComparedObservation>> LoadAsync(ApiRequest request, string[] ids) =>
        LoadAsync(request, ids, ObservationAssembly.AssembleAsync);

    /// <summary>Loads observations with their sentences and without optional parts, by id.</summary>
    internal static Task<IReadOnlyDictionary<string, ComparedObservation>> LoadBareAsync(ApiRequest request, IEnumerable<string> ids) =>
        request.Cached(ids, missing => LoadAsync(request, missing, ObservationAssembly.AssembleBareAsync), KilobytesOfEach);

    private static async Task<IReadOnlyDictionary<string, ComparedObservation>> LoadAsync(
        ApiRequest request,
        string[] ids,
        Func<ApiRequest, IReadOnlyList<ObservationRow>, Task<IReadOnlyList<Observation>>> assembleAsync
    )
    {
        var rows = await request.QueryRowsAsync(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = any(@ids) order by o.id",
            new { release = request.Release.Id, ids },
            ObservationRow.Read
        );
        var sentences = await PassageRow.SentencesAsync(request, ids);
        return (await assembleAsync(request, rows)).ToDictionary(one => one.Id, one => new ComparedObservation(one, sentences[one.Id]));
    }
}
