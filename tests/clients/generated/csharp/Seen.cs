namespace Indicators.Generated;

/// <summary>What a client read; the programs in TypeScript print the same.</summary>
internal sealed record Seen
{
    /// <summary>Of the list of actual or estimated figures on two areas: how many, and the ids on its first page.</summary>
    public required int Total { get; init; }

    public required string[] Ids { get; init; }

    /// <summary>Of one observation: the figure as printed, its number, and a code that may be null.</summary>
    public required string Printed { get; init; }

    public required decimal? Value { get; init; }

    public required string? Direction { get; init; }

    /// <summary>First line of the CSV.</summary>
    public required string Csv { get; init; }

    /// <summary>First characters of the picture.</summary>
    public required string Picture { get; init; }

    /// <summary>The problem of an unknown area.</summary>
    public required string Code { get; init; }

    public required string Parameter { get; init; }

    public required string Message { get; init; }

    /// <summary>The shape of an observation that a later version answers with.</summary>
    public required string Future { get; init; }

    public const string Area = "XBR";
    public const string OtherArea = "XCO";
    public const string NoArea = "XXX";
    public const string Series = "exports.XBR.XCO.honey.USD.A";

    public static async Task<string> TextAsync(Stream? stream)
    {
        using var reader = new StreamReader(stream!);
        return await reader.ReadToEndAsync();
    }
}

/// <summary>A later version of the service, which has one more shape.</summary>
internal sealed class LaterVersion() : DelegatingHandler(new HttpClientHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        response.Content = new StringContent(
            text.Replace("\"shape\":\"point\"", "\"shape\":\"distribution\"", StringComparison.Ordinal),
            response.Content.Headers.ContentType
        );
        return response;
    }
}
