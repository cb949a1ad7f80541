using System.Text;
using Indicators.Api.Resources.Observations;

namespace Indicators.Api.Tests;

public sealed class HostileInputTests(Served served) : IClassFixture<Served>
{
    private static readonly string[] Names =
    [
        .. ListObservations.Operation.Parameters.Select(parameter => parameter.Name),
        "x",
        "%00",
        "area[]",
        "AREA",
    ];

    private static readonly string[] Values =
    [
        "XBR",
        "exports",
        "1",
        "-1",
        "0",
        "2021",
        "2021-01-01",
        "9999",
        "9999-12-31",
        "0001",
        "series",
        "-value",
        "json",
        "2026.1",
        "actual",
        "point",
        "honey",
        "'; drop table indicators.observation; --",
        "\" or 1=1",
        "\\",
        "%",
        "_",
        "*",
        "null",
        "NaN",
        "Infinity",
        "1e400",
        "\0",
        "\u202e",
        "🐝",
        "\ud800",
        "a,b",
        ",",
        " ",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "${jndi:x}",
        "{{7*7}}",
        "\"unclosed",
        "- - -",
        "or or or",
        "(",
        ":*",
        "a & b | !c",
        "'",
        "::",
        "@release",
        "$1",
        "\u00a0",
    ];

    private static readonly string[] Paths =
    [
        "/v1",
        "/v1/observations",
        "/v1/series",
        "/v1/series/exports.XBR.XCO.honey.USD.A",
        "/v1/series/exports.XBR.XCO.honey.USD.A/observations",
        "/v1/documents",
        "/v1/documents/ash-2023-honey/paragraphs",
        "/v1/releases",
        "/v1/areas",
        "/v1/topics/debt",
        "/health/ready",
    ];

    /// <summary>The same strings every time: a failure can be run again.</summary>
    [DatabaseFact]
    public async Task No_query_makes_the_service_fail()
    {
        var random = new Random(20261122);
        var seen = new Dictionary<int, int>();
        for (var i = 0; i < 600; i++)
        {
            var url = Url(random);
            var answer = await served.GetAsync(url);
            Assert.True((int)answer.Status is 200 or 400 or 404 or 406 or 414, $"{(int)answer.Status} for {url}: {answer.Text}");
            Assert.Contains("json", answer["Content-Type"], StringComparison.Ordinal);
            seen[(int)answer.Status] = seen.GetValueOrDefault((int)answer.Status) + 1;
        }

        Assert.True(seen.GetValueOrDefault(200) > 20, "hardly any request got through to the database");
    }

    private static string Url(Random random)
    {
        var path =
            random.Next(8) == 0 ? $"/v1/areas/{Encode(Values[random.Next(Values.Length)], random)}" : Paths[random.Next(Paths.Length)];
        var query = Enumerable
            .Range(0, random.Next(4))
            .Select(_ => $"{Names[random.Next(Names.Length)]}={Encode(Values[random.Next(Values.Length)], random)}");
        return $"{path}?{string.Join('&', query)}";
    }

    private static string Encode(string value, Random random)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(value))
            encoded.Append(char.IsAsciiLetterOrDigit((char)octet) && random.Next(10) > 0 ? ((char)octet).ToString() : $"%{octet:X2}");
        return random.Next(20) == 0 ? encoded.Append("%F").ToString() : encoded.ToString();
    }
}
