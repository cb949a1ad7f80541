namespace Indicators.Api.Http.Caching;

/// <summary>A whole answer in memory, in the coding in which it is sent.</summary>
internal sealed class KeptAnswer
{
    /// <summary>Null if the answer is for this request only.</summary>
    public required Validators? Validators { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The content coding of <see cref="Body"/>; empty without one.</summary>
    public required string Coding { get; init; }

    /// <summary>Whether range requests are allowed.</summary>
    public required bool HasRanges { get; init; }

    /// <summary>Headers of this answer, besides those that every answer has.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The requests that received it, exactly as written; see <see cref="RequestForms"/>.</summary>
    public RequestForms Forms { get; } = new();

    /// <summary>Bytes of memory, roughly.</summary>
    public long Size => Body.Length + Headers.Sum(header => header.Key.Length + header.Value.Length) + Overhead;

    private const int Overhead = 1500;
}
