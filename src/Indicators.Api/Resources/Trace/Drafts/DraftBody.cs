using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Drafts.Reading;
using Indicators.Model;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>A draft that is sent as JSON.</summary>
public sealed record DraftBody
{
    /// <summary>Bytes of a JSON body: escapes take room.</summary>
    private const int MostOfJson = 3 * Draft.MaxSize;

    internal static readonly IReadOnlyList<string> MediaTypes = ["application/json", "text/plain", "text/markdown", "text/html"];

    /// <summary>The draft, in English, at most 512,000 bytes of UTF-8.</summary>
    [JsonRequired]
    public required string Text { get; init; }

    /// <summary>How it is written down; <c>text</c> if it is missing.</summary>
    public DraftFormat Format { get; init; }

    /// <summary>Reads it; either the draft or the problem is null.</summary>
    internal static async Task<(DraftBody? Body, Problem? Problem)> ReadAsync(HttpContext context)
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || (type.Charset.HasValue && !type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        )
            return (null, Problem.Of(context, ProblemTypes.UnsupportedMediaType));
        DraftFormat? format = type.MediaType.Value?.ToLowerInvariant() switch
        {
            "text/plain" => DraftFormat.Text,
            "text/markdown" => DraftFormat.Markdown,
            "text/html" => DraftFormat.Html,
            _ => null,
        };
        if (format is null && !context.Request.HasJsonContentType())
            return (null, Problem.Of(context, ProblemTypes.UnsupportedMediaType));
        var (bytes, problem) = await TextBody.ReadBytesAsync(context, format is null ? MostOfJson : Draft.MaxSize);
        if (problem is not null)
            return (null, problem);
        return format is { } given ? OfText(context, bytes.Span, given) : OfJson(context, bytes);
    }

    private static (DraftBody? Body, Problem? Problem) OfText(HttpContext context, ReadOnlySpan<byte> bytes, DraftFormat format)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return Checked(context, new() { Text = text, Format = format });
        }
        catch (DecoderFallbackException)
        {
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        }
    }

    private static (DraftBody? Body, Problem? Problem) OfJson(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return OfMembers(context, json.RootElement);
        }
        // A JSON escape can be a lone surrogate; reading it throws an InvalidOperationException.
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        }
    }

    private static (DraftBody? Body, Problem? Problem) OfMembers(HttpContext context, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var given in root.EnumerateObject())
        {
            var shown = ShownValue.Of(given.Name);
            if (given.Name is not ("text" or "format"))
                return Wrong(context, shown, $"The body has a member '{shown}'. The allowed members are 'text' and 'format'.");
            if (given.Value.ValueKind != JsonValueKind.String)
                return Wrong(context, shown, $"The member '{shown}' is not a string. Send a JSON string.");
            if (!members.TryAdd(given.Name, given.Value.GetString()!))
                return Wrong(context, shown, $"The body has the member '{shown}' more than once. Give it once.");
        }

        if (!members.TryGetValue("text", out var text))
            return Wrong(context, "text", "The body has no member 'text'. Send the draft in it.");
        var format = DraftFormat.Text;
        if (members.TryGetValue("format", out var code) && !Codes.TryParse(code, out format))
            return (
                null,
                Problem.Of(
                    context,
                    [
                        ParameterProblem.Of(
                            "format",
                            ProblemTypes.InvalidBody,
                            $"Unknown format '{ShownValue.Of(code)}' of a draft.",
                            Codes.All<DraftFormat>()
                        ),
                    ]
                )
            );
        return Encoding.UTF8.GetByteCount(text) > Draft.MaxSize
            ? (null, Problem.Of(context, ProblemTypes.ContentTooLarge))
            : Checked(context, new() { Text = text, Format = format });
    }

    private static (DraftBody? Body, Problem? Problem) Checked(HttpContext context, DraftBody body)
    {
        // Positions are counted from the first character, and a byte-order mark is none.
        var text = body.Text.TrimStart('\uFEFF');
        if (text.Contains('\0', StringComparison.Ordinal))
            return Wrong(
                context,
                "text",
                "The draft contains the character NUL, so it is no text. Save it as text, Markdown or HTML.",
                ProblemTypes.ControlCharacter
            );
        return string.IsNullOrWhiteSpace(text)
            ? Wrong(context, "text", "The draft is empty.", ProblemTypes.EmptyValue)
            : (body with { Text = text }, null);
    }

    private static (DraftBody? Body, Problem? Problem) Wrong(HttpContext context, string name, string detail, ProblemType? type = null) =>
        (null, Problem.Of(context, [ParameterProblem.Of(name, type ?? ProblemTypes.InvalidBody, detail)]));
}
