using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api;

/// <summary>A text that is sent in the body.</summary>
public sealed record TraceBody
{
    /// <summary>Most bytes of a body.</summary>
    internal const int Most = 10 * 1024;

    private static readonly JsonSerializerOptions Reading = new(ApiJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The number, claim or text to trace.</summary>
    [JsonRequired]
    public required string Q { get; init; }

    /// <summary>Reads it; either the text or the problem is null.</summary>
    internal static async Task<(string? Text, Problem? Problem)> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            return (null, Problem.Of(context, ProblemTypes.UnsupportedMediaType));
        // The server takes no bodies anywhere else.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = Most;
        if (context.Request.ContentLength > Most)
            return (null, Problem.Of(context, ProblemTypes.ContentTooLarge));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            // JSON escapes can hold what no text can; reading it as UTF-8 once more finds lone surrogates.
            var q = JsonSerializer.Deserialize<TraceBody>(body.GetBuffer().AsSpan(0, (int)body.Length), Reading)?.Q;
            return q is null ? (null, Problem.Of(context, ProblemTypes.InvalidBody)) : Check(context, q);
        }
        catch (JsonException)
        {
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        }
    }

    private static (string? Text, Problem? Problem) Check(HttpContext context, string q)
    {
        if (string.IsNullOrWhiteSpace(q))
            return (null, Wrong(ProblemTypes.EmptyValue, "'q' is empty."));
        // Pasted text has line breaks and tabs.
        return q.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'))
            ? (null, Wrong(ProblemTypes.ControlCharacter, "'q' has a control character in it."))
            : (q.ReplaceLineEndings("\n").Replace('\t', ' '), null);

        Problem Wrong(ProblemType type, string detail) => Problem.Of(context, [ParameterProblem.Of("q", type, detail)]);
    }
}
