using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Indicators.Samples.Client;

/// <summary>An answer with its validator, for asking later whether it still holds.</summary>
public sealed record Kept<T>(T Data, EntityTagHeaderValue? ETag);

/// <summary>Reads the Indicators API, version 1.</summary>
public sealed class IndicatorsClient(HttpClient http)
{
    private const string ProblemMediaType = "application/problem+json";

    /// <summary>Series that pass the filters, page after page.</summary>
    public IAsyncEnumerable<SeriesEntry> SeriesAsync(
        IEnumerable<KeyValuePair<string, string>> filters,
        CancellationToken cancellation = default
    ) => AllAsync("v1/series", filters, AnswersJson.Default.PageSeriesEntry, cancellation);

    /// <summary>Observations of a series, page after page.</summary>
    public IAsyncEnumerable<Observation> ObservationsAsync(
        string series,
        IEnumerable<KeyValuePair<string, string>> parameters,
        CancellationToken cancellation = default
    ) => AllAsync($"v1/series/{Uri.EscapeDataString(series)}/observations", parameters, AnswersJson.Default.PageObservation, cancellation);

    /// <summary>The sentence of an observation.</summary>
    /// <param name="observation">The observation, or an earlier answer's.</param>
    /// <param name="kept">An earlier answer: it is given back, the very object, when it still holds.</param>
    /// <param name="cancellation">Calls the request off.</param>
    public Task<Kept<Provenance>> ProvenanceAsync(
        Observation observation,
        Kept<Provenance>? kept = null,
        CancellationToken cancellation = default
    ) => ReadAsync($"{observation.Self.TrimStart('/')}/provenance", AnswersJson.Default.Provenance, kept, cancellation);

    /// <summary>Follows <c>next</c> to the end of a list. All pages come from the release of the first.</summary>
    /// <exception cref="IndicatorsProblemException">The API refuses.</exception>
    private async IAsyncEnumerable<T> AllAsync<T>(
        string path,
        IEnumerable<KeyValuePair<string, string>> parameters,
        JsonTypeInfo<Page<T>> type,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
        string? cursor = null;
        do
        {
            var page = (await ReadAsync($"{path}?{query}{(cursor is null ? "" : $"&cursor={cursor}")}", type, null, cancellation)).Data;
            foreach (var entry in page.Data)
                yield return entry;
            cursor = page.Next;
        } while (cursor is not null);
    }

    private async Task<Kept<T>> ReadAsync<T>(string path, JsonTypeInfo<T> type, Kept<T>? kept, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (kept?.ETag is { } etag)
            request.Headers.IfNoneMatch.Add(etag);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.StatusCode == HttpStatusCode.NotModified && kept is not null)
            return kept;
        if (response.Content.Headers.ContentType?.MediaType == ProblemMediaType)
            throw new IndicatorsProblemException(
                (await response.Content.ReadFromJsonAsync(AnswersJson.Default.Problem, cancellation))!,
                response.Headers.RetryAfter?.Delta
            );
        response.EnsureSuccessStatusCode();
        return new Kept<T>(
            await response.Content.ReadFromJsonAsync(type, cancellation) ?? throw new JsonException($"{path} answered null"),
            response.Headers.ETag
        );
    }
}
