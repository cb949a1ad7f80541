namespace Indicators.Api.Http.Deprecations;

/// <summary>
/// That something still works and should no longer be used: the headers <c>Deprecation</c> (RFC 9745), <c>Sunset</c> (RFC 8594) and
/// <c>Link</c>
/// say so, and the OpenAPI document.
/// </summary>
internal sealed record Deprecation
{
    /// <summary>Header with the day from which something is deprecated (RFC 9745).</summary>
    public const string HeaderName = "Deprecation";

    /// <summary>Header with the last day on which it works (RFC 8594).</summary>
    public const string SunsetHeaderName = "Sunset";

    /// <summary>The day from which it is deprecated; may lie ahead.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day on which it works; null while none is set.</summary>
    public DateOnly? Sunset { get; init; }

    /// <summary>Path of what takes its place; null where nothing does.</summary>
    public string? Successor { get; init; }

    /// <summary>What to do instead, for people; a sentence.</summary>
    public required string Instead { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public string Words =>
        FormattableString.Invariant(
            $"Deprecated since {Since:yyyy-MM-dd}{(Sunset is { } last ? FormattableString.Invariant($", works until {last:yyyy-MM-dd}") : "")}. {Instead}"
        );
}
