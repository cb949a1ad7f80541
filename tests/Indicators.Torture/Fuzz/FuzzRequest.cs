using System.Net.Http.Headers;
using System.Text;

namespace Indicators.Torture.Fuzz;

/// <summary>A request that can be made again.</summary>
public sealed record FuzzRequest(
    DescribedOperation Operation,
    string Method,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string? Body,
    string? BodyType
)
{
    public HttpRequestMessage ToMessage(Uri server)
    {
        // The target goes out as it is written: the usual constructor would mend it.
        var message = new HttpRequestMessage(
            new HttpMethod(Method),
            new Uri(
                server.GetLeftPart(UriPartial.Authority) + Target,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            if (BodyType is not null)
                message.Content.Headers.TryAddWithoutValidation("Content-Type", BodyType);
            foreach (var (name, value) in Headers.Where(header => header.Key.StartsWith("Content-", StringComparison.Ordinal)))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString() =>
        $"curl -X {Method} '{Target}'"
        + string.Concat(Headers.Select(header => $" -H '{header.Key}: {header.Value}'"))
        + (Body is null ? "" : $" -H 'Content-Type: {BodyType}' -d '{(Body.Length > 300 ? Body[..300] + "…" : Body)}'");
}
