using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Torture.Fuzz;

/// <summary>Makes requests of a described API: right, nearly right and hostile ones. One seed makes the same requests again.</summary>
/// <param name="api">The API.</param>
/// <param name="seed">The seed.</param>
public sealed class RequestMaker(DescribedApi api, int seed)
{
    private static readonly string[] Hostile =
    [
        "",
        " ",
        ",",
        "0",
        "-1",
        "1e400",
        "NaN",
        "null",
        "true",
        "99999999999999999999",
        "2021-02-30",
        "9999-12-31",
        "-value",
        "'",
        "\"",
        "\\",
        "%",
        "_",
        "*",
        "'; select pg_sleep(9); --",
        "\" or 1=1",
        "\0",
        "\r\n",
        "\u202e",
        "\u00a0",
        "🐝",
        "\ud800",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "${jndi:x}",
        "{{7*7}}",
        "(",
        ":*",
        "a & b | !c",
        "$1",
        "@release",
        "1/0",
        "[]",
        "{}",
        "%00",
        "%zz",
        "~",
    ];

    private static readonly string[] Accepts =
    [
        "application/json",
        "*/*",
        "text/csv",
        "application/ld+json",
        "application/xml",
        "image/svg+xml",
        "text/html;q=0.9,*/*;q=0.1",
        "application/json;q=0",
        ";;;",
        "application/vnd.sdmx.data+json",
        "a/b, c/d;q=2",
        "application/json; profile=\"x\"",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Values that other parameters take, and some that none does.</summary>
    private readonly string[] _values =
    [
        .. api
            .Operations.SelectMany(operation => operation.Parameters)
            .SelectMany(ExamplesOf)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
        "_T",
        "x",
    ];

    public FuzzRequest Next()
    {
        var operation = Pick(api.Operations);
        var path = operation.Path;
        var query = new List<(string Name, string Value)>();
        foreach (var parameter in operation.Parameters)
        {
            var name = (string)parameter["name"]!;
            if ((string?)parameter["in"] == "path")
                path = path.Replace($"{{{name}}}", Encoded(PathValueOf(parameter)), StringComparison.Ordinal);
            else if ((bool?)parameter["required"] == true ? _random.Next(10) > 0 : _random.Next(6) == 0)
                query.Add((name, ValueOf(parameter, hostile: 0.2)));
        }

        if (_random.Next(25) == 0)
            query.Add((Pick(Hostile), Pick(Hostile)));
        if (query.Count > 0 && _random.Next(25) == 0)
            query.Add(query[_random.Next(query.Count)]);
        if (_random.Next(40) == 0)
            path += Pick([".csv", ".json", ".xlsx", ".pdf", "/", "/x", "%2e", "."]);
        // With an ending, the path may be that of another operation.
        operation = api.Operations.FirstOrDefault(other => other.Path == path && other.Method == operation.Method) ?? operation;
        var target =
            query.Count == 0 ? path : $"{path}?{string.Join('&', query.Select(pair => $"{Encoded(pair.Name)}={Encoded(pair.Value)}"))}";
        var (body, type) = BodyOf(operation);
        return new FuzzRequest(operation, target.Length == 0 ? "/" : target, [.. HeadersOf(operation)], body, type);
    }

    /// <summary>Never empty: that would be the path of another operation.</summary>
    private string PathValueOf(JsonObject parameter) => ValueOf(parameter, hostile: 0.15) is { Length: > 0 } value ? value : " ";

    private string ValueOf(JsonObject parameter, double hostile)
    {
        var schema = api.Resolve(parameter["schema"]!);
        var chance = _random.NextDouble();
        if (chance < hostile / 2)
            return Pick(Hostile);
        if (chance < hostile)
            return Mutated(Example(parameter, schema));
        return chance < 0.6 ? Example(parameter, schema) : Made(schema);
    }

    private static string Example(JsonObject parameter, JsonObject schema) =>
        ExamplesOf(parameter).ToArray() is { Length: > 0 } all ? string.Join(',', all) : schema["default"]?.ToString() ?? "x";

    private static IEnumerable<string> ExamplesOf(JsonObject parameter) =>
        parameter["example"] switch
        {
            JsonArray all => all.Select(one => one!.ToString()),
            { } one => [one.ToString()],
            null => [],
        };

    /// <summary>A value that the schema allows.</summary>
    private string Made(JsonObject schema)
    {
        if (schema["enum"] is JsonArray allowed)
            return Pick(allowed.Select(one => one?.ToString() ?? "").ToArray());
        return (string?)(schema["type"] is JsonArray types ? types[0] : schema["type"]) switch
        {
            "array" => string.Join(',', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Made(api.Resolve(schema["items"]!)))),
            "integer" => _random
                .NextInt64((long?)schema["minimum"] ?? 0, ((long?)schema["maximum"] ?? 1000) + 1)
                .ToString(CultureInfo.InvariantCulture),
            "boolean" => Pick(["true", "false"]),
            _ when (string?)schema["format"] == "date" => $"{_random.Next(1, 9999):0000}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}",
            _ => Pick(_values),
        };
    }

    private string Mutated(string value)
    {
        if (value.Length == 0)
            return "x";
        var at = _random.Next(value.Length);
        return _random.Next(5) switch
        {
            0 => value.Remove(at, 1),
            1 => value.Insert(at, Pick(Hostile)),
            2 => value + "," + value,
            3 => value.ToUpperInvariant(),
            _ => string.Concat(Enumerable.Repeat(value, _random.Next(2, 400))),
        };
    }

    private (string? Body, string? Type) BodyOf(DescribedOperation operation)
    {
        if (!operation.BodyTypes.Any())
            return (null, null);
        var type =
            _random.Next(10) == 0
                ? Pick(["text/plain", "application/xml", "application/json; charset=latin1", "x"])
                : Pick(operation.BodyTypes.ToArray());
        var member = operation.Path is "/v1/quantities" or "/v1/trace/document" ? "text" : "q";
        var text =
            _random.Next(3) == 0
                ? Pick(Hostile)
                : $"Exports rose by {_random.Next(1, 90)} percent to {_random.Next(1, 900)} million dollars.";
        if (!type.StartsWith("application/json", StringComparison.Ordinal))
            return (text, type);
        return (
            _random.Next(6) switch
            {
                0 => Pick([
                    "",
                    "{",
                    "[]",
                    "null",
                    "{\"q\":1}",
                    "{\"x\":\"y\"}",
                    "{\"text\":\"4 billion\",\"format\":\"html\"}",
                    "{\"text\":\"4 billion\",\"format\":\"pdf\"}",
                    "{\"q\":\"a\",\"q\":\"b\"}",
                    "\"\\ud800\"",
                    new string('[', 3000),
                ]),
                _ => new JsonObject { [member] = text.Any(char.IsSurrogate) ? "x" : text }.ToJsonString(),
            },
            type
        );
    }

    private IEnumerable<KeyValuePair<string, string>> HeadersOf(DescribedOperation operation)
    {
        if (_random.Next(3) == 0)
            yield return new("Accept", _random.Next(2) == 0 ? Pick(Accepts) : Pick(operation.MediaTypes.DefaultIfEmpty("*/*").ToArray()));
        if (_random.Next(6) == 0)
            yield return new("Accept-Encoding", Pick(["gzip", "br", "identity;q=0", "*", "gzip;q=x"]));
        if (_random.Next(15) == 0)
            yield return new("If-None-Match", Pick(["*", "\"x\"", "W/\"y\"", "x"]));
        if (_random.Next(15) == 0)
            yield return new("Range", Pick(["bytes=0-9", "bytes=-5", "bytes=999999999-", "bytes=9-0", "lines=1-2", "bytes=0-1,3-4"]));
        if (_random.Next(30) == 0)
            yield return new("If-Modified-Since", Pick(["yesterday", "Sun, 22 Nov 2026 08:00:00 GMT"]));
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private string Encoded(string value)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(value))
            encoded.Append(
                char.IsAsciiLetterOrDigit((char)octet) || "-._~".Contains((char)octet) ? ((char)octet).ToString() : $"%{octet:X2}"
            );
        return _random.Next(60) == 0 ? encoded.Append("%F").ToString() : encoded.ToString();
    }
}
