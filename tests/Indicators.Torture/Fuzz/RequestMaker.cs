using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Torture.Fuzz;

/// <summary>Makes requests of a described API: right, nearly right and hostile ones.</summary>
/// <param name="api">The API.</param>
/// <param name="pages">Lists with the cursors of their second pages.</param>
/// <param name="chance">What chooses.</param>
internal sealed class RequestMaker(DescribedApi api, IReadOnlyList<ListPage> pages, Chance chance)
{
    private readonly BodyMaker _bodies = new(api, chance);
    private readonly CursorMaker _cursors = new(pages, chance);
    private readonly HeaderMaker _headers = new(chance);

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
        if (chance.OneIn(12) && _cursors.Make() is { } list)
            return new FuzzRequest(list.Operation, "GET", list.Target, [.. _headers.Make(list.Operation)], null, null);
        var operation = chance.Pick(api.Operations);
        var (path, query) = (PathOf(operation), QueryOf(operation));
        if (chance.OneIn(40))
            path += chance.Pick([".csv", ".json", ".xlsx", ".pdf", "/", "/x", "%2e", "."]);
        // With an ending, the path may be that of another operation.
        operation = api.Operations.FirstOrDefault(other => other.Path == path && other.Method == operation.Method) ?? operation;
        var target =
            query.Count == 0 ? path : $"{path}?{string.Join('&', query.Select(pair => $"{Encoded(pair.Name)}={Encoded(pair.Value)}"))}";
        var (body, type) = _bodies.Make(operation);
        return new FuzzRequest(
            operation,
            operation.Method == "GET" && chance.OneIn(30) ? chance.Pick(["HEAD", "OPTIONS"]) : operation.Method,
            target.Length == 0 ? "/" : target,
            [.. _headers.Make(operation)],
            body,
            type
        );
    }

    private string PathOf(DescribedOperation operation) =>
        operation
            .Parameters.Where(parameter => (string?)parameter["in"] == "path")
            .Aggregate(
                operation.Path,
                (path, parameter) => path.Replace($"{{{parameter["name"]}}}", Encoded(PathValueOf(parameter)), StringComparison.Ordinal)
            );

    /// <summary>A few parameters, of which some are hostile; or many that are right, each by itself.</summary>
    private List<(string Name, string Value)> QueryOf(DescribedOperation operation)
    {
        var isCombination = chance.OneIn(4);
        var query = new List<(string Name, string Value)>();
        foreach (var parameter in operation.Parameters.Where(parameter => (string?)parameter["in"] == "query"))
        {
            if ((bool?)parameter["required"] == true ? !chance.OneIn(10) : chance.OneIn(isCombination ? 2 : 6))
                query.Add(((string)parameter["name"]!, ValueOf(parameter, hostile: isCombination ? 0.01 : 0.2)));
        }

        if (chance.OneIn(25))
            query.Add((chance.PickHostile(), chance.PickHostile()));
        if (query.Count > 0 && chance.OneIn(25))
            query.Add(query[chance.Below(query.Count)]);
        return query;
    }

    /// <summary>Never empty: that would be the path of another operation.</summary>
    private string PathValueOf(JsonObject parameter) => ValueOf(parameter, hostile: 0.15) is { Length: > 0 } value ? value : " ";

    private string ValueOf(JsonObject parameter, double hostile)
    {
        var schema = api.Resolve(parameter["schema"]!);
        var share = chance.Share();
        if (share < hostile / 2)
            return chance.PickHostile();
        if (share < hostile)
            return chance.Mutated(Example(parameter, schema));
        return share < 0.6 ? Example(parameter, schema) : Made(schema);
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
            return chance.Pick(allowed.Select(one => one?.ToString() ?? "").ToArray());
        return (string?)(schema["type"] is JsonArray types ? types[0] : schema["type"]) switch
        {
            "array" => string.Join(',', Enumerable.Range(0, 1 + chance.Below(3)).Select(_ => Made(api.Resolve(schema["items"]!)))),
            "integer" => chance
                .Between((long?)schema["minimum"] ?? 0, (long?)schema["maximum"] ?? 1000)
                .ToString(CultureInfo.InvariantCulture),
            "boolean" => chance.Pick(["true", "false"]),
            _ when (string?)schema["format"] == "date" =>
                $"{chance.Between(1, 9998):0000}-{chance.Between(1, 12):00}-{chance.Between(1, 28):00}",
            _ => chance.Pick(_values),
        };
    }

    private string Encoded(string value)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(value))
            encoded.Append(
                char.IsAsciiLetterOrDigit((char)octet) || "-._~".Contains((char)octet) ? ((char)octet).ToString() : $"%{octet:X2}"
            );
        return chance.OneIn(60) ? encoded.Append("%F").ToString() : encoded.ToString();
    }
}
