namespace Indicators.Api.Http.Deprecations;

/// <summary>
/// Marks something that still works but should no longer be used. The headers <c>Deprecation</c> (RFC 9745), <c>Sunset</c> (RFC 8594) and
/// <c>Link</c> and the OpenAPI document say so.
/// </summary>
internal sealed record Deprecation
{
    /// <summary>Header with the day from which something is deprecated (RFC 9745).</summary>
    public const string HeaderName = "Deprecation";

    /// <summary>Header with the last day on which it works (RFC 8594).</summary>
    public const string SunsetHeaderName = "Sunset";

    /// <summary>Day from which it is deprecated; may be in the future.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Last day on which it works; null if none is set.</summary>
    public DateOnly? Sunset { get; init; }

    /// <summary>Path of its replacement; null if there is none.</summary>
    public string? Successor { get; init; }

    /// <summary>What to do instead, as a sentence.</summary>
    public required string Instead { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public string Words
    {
        get
        {
            var until = Sunset is { } last ? FormattableString.Invariant($", works until {last:yyyy-MM-dd}") : "";
            return FormattableString.Invariant($"Deprecated since {Since:yyyy-MM-dd}{until}. {Instead}");
        }
    }
}
