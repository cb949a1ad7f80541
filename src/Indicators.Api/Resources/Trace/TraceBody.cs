using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Resources.Trace;

/// <summary>A text that is sent in the body.</summary>
public sealed record TraceBody
{
    /// <summary>Most bytes of a body.</summary>
    internal const int Most = 10 * 1024;

    private const string Member = "q";

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
            using var json = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            return OfMembers(context, json.RootElement);
        }
        // JSON escapes can hold what no text can: lone surrogates are told of as an invalid operation.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        }
    }

    /// <summary>Exactly the one member, once and in lower case: of two one would be dropped without a word.</summary>
    private static (string? Text, Problem? Problem) OfMembers(HttpContext context, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        string? text = null;
        foreach (var member in root.EnumerateObject())
        {
            if (member.Name != Member)
                return Wrong(
                    member.Name,
                    $"The body has a member '{ParameterValues.Shown(member.Name)}'; the only one that it takes is '{Member}', in lower case."
                );
            if (text is not null)
                return Wrong(Member, $"The body has the member '{Member}' more than once.");
            if (member.Value.ValueKind != JsonValueKind.String)
                return Wrong(Member, $"The member '{Member}' is not a string.");
            text = member.Value.GetString();
        }

        return text is null
            ? Wrong(Member, $"The body has no member '{Member}': the number, claim or text to trace.")
            : Check(context, text);

        (string? Text, Problem? Problem) Wrong(string member, string detail) =>
            (null, Problem.Of(context, [ParameterProblem.Of(ParameterValues.Shown(member), ProblemTypes.InvalidBody, detail)]));
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
