using System.Text;
using System.Text.Json.Serialization;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Quantities;

/// <summary>A text from which to read quantities.</summary>
public sealed record QuantitiesBody
{
    /// <summary>Maximum size of a body in bytes.</summary>
    internal const int MaxSize = 100 * 1024;

    /// <summary>The text, in English.</summary>
    [JsonRequired]
    public required string Text { get; init; }

    /// <summary>Reads the body; either the text or the problem is null.</summary>
    internal static async Task<(string? Text, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var isPlain = context.Request.ContentType is { } type && type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);
        if (!isPlain)
            return await TextBody.ReadMemberAsync(context, "text", "the text to read", MaxSize);
        var (bytes, problem) = await TextBody.ReadBytesAsync(context, MaxSize);
        if (problem is not null)
            return (null, problem);
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        }
    }
}
