using System.Text.Json;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Http.Parameters;

/// <summary>Reads a body that contains one text: a JSON object with one member, or the bytes themselves.</summary>
internal static class TextBody
{
    /// <summary>How long a body may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Reads the body. For other operations the server accepts none.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, Problem? Problem)> ReadBytesAsync(HttpContext context, int most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = most;
        if (context.Request.ContentLength > most)
            return (default, Problem.Of(context, ProblemTypes.ContentTooLarge));
        var body = new MemoryStream();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await context.Request.Body.CopyToAsync(body, patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            return (default, Problem.Of(context, ProblemTypes.RequestTimeout));
        }
        catch (IOException failure) when (failure is not (BadHttpRequestException or ConnectionResetException))
        {
            // The size of a chunk is too large a number.
            context.Response.Headers.Connection = "close";
            return (default, Problem.Of(context, ProblemTypes.MalformedRequest));
        }

        return (body.GetBuffer().AsMemory(0, (int)body.Length), null);
    }

    /// <summary>Reads the one member of a JSON object; either the text or the problem is null.</summary>
    /// <param name="context">The request.</param>
    /// <param name="member">Name of the member.</param>
    /// <param name="what">Description of its value, for messages.</param>
    /// <param name="most">Maximum size of the body in bytes.</param>
    public static async Task<(string? Text, Problem? Problem)> ReadMemberAsync(HttpContext context, string member, string what, int most)
    {
        if (!context.Request.HasJsonContentType())
            return (null, Problem.Of(context, ProblemTypes.UnsupportedMediaType));
        var (bytes, problem) = await ReadBytesAsync(context, most);
        if (problem is not null)
            return (null, problem);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return OfMembers(context, json.RootElement, member, what);
        }
        // A JSON escape can be a lone surrogate; reading it throws an InvalidOperationException.
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        }
    }

    /// <summary>Requires exactly one member with the exact name, so that nothing is silently ignored.</summary>
    private static (string? Text, Problem? Problem) OfMembers(HttpContext context, JsonElement root, string member, string what)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (null, Problem.Of(context, ProblemTypes.InvalidBody));
        string? text = null;
        foreach (var given in root.EnumerateObject())
        {
            if (given.Name != member)
                return Wrong(
                    given.Name,
                    $"The body has a member '{ShownValue.Of(given.Name)}'. The only allowed member is '{member}', in lower case."
                );
            if (text is not null)
                return Wrong(member, $"The body has the member '{member}' more than once. Give it once.");
            if (given.Value.ValueKind != JsonValueKind.String)
                return Wrong(member, $"The member '{member}' is not a string. Send a JSON string.");
            text = given.Value.GetString();
        }

        return text is null ? Wrong(member, $"The body has no member '{member}'. Send {what} in it.") : (text, null);

        (string? Text, Problem? Problem) Wrong(string name, string detail) =>
            (null, Problem.Of(context, [ParameterProblem.Of(ShownValue.Of(name), ProblemTypes.InvalidBody, detail)]));
    }
}
