using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Torture.Fuzz;

/// <summary>Makes bodies: right ones, right ones with something changed, and what is no body of the operation at all.</summary>
internal sealed class BodyMaker(DescribedApi api, Chance chance)
{
    private static readonly string[] Others =
    [
        "",
        "{",
        "[]",
        "null",
        "true",
        "{\"q\":1}",
        "{\"x\":\"y\"}",
        "{\"q\":\"a\",\"q\":\"b\"}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"q\":\"4 billion\"} {}",
        "{\"q\":\"4 billion\",}",
        "{\"q\":\"\\ud800\"}",
        "{\"text\":\"\\udc00 4 billion\"}",
        "{\"\\ud800\":\"4 billion\"}",
        "\"\\ud800\"",
        "\ufeff{\"q\":\"4 billion\"}",
        new string('[', 3000),
        string.Concat(Enumerable.Repeat("{\"q\":", 3000)),
    ];

    private static readonly string[] OtherTypes =
    [
        "text/plain",
        "application/xml",
        "application/json; charset=latin1",
        "application/json; charset=utf-16",
        "application/vnd.x+json",
        "multipart/form-data",
        "x",
        "text/html; charset=",
    ];

    /// <summary>The body and its media type; null for operations that take none.</summary>
    public (string? Body, string? Type) Make(DescribedOperation operation)
    {
        if (!operation.BodyTypes.Any())
            return (null, null);
        var type = chance.OneIn(10) ? chance.Pick(OtherTypes) : chance.Pick(operation.BodyTypes.ToArray());
        if (chance.OneIn(8))
            return (chance.Pick(Others), type);
        if (operation.BodyExample is not JsonObject example)
            return (Text(), type);
        var body = example.DeepClone().AsObject();
        if (!chance.OneIn(3))
            body[chance.Pick(body.Select(member => member.Key).ToArray())] = Text();
        if (!type.StartsWith("application/json", StringComparison.Ordinal))
            return (body.First().Value!.ToString(), type);
        for (var change = chance.Below(3); change > 0; change--)
            Change(operation, body);
        return (Written(body), type);
    }

    private string Text() =>
        chance.Below(4) switch
        {
            0 => chance.PickHostile(),
            1 => chance.Mutated(Sentence()),
            2 => string.Join(chance.Pick([" ", "\n\n", "\n- ", "<p>", "|"]), Enumerable.Range(0, chance.Below(6)).Select(_ => Sentence())),
            _ => Sentence(),
        };

    private string Sentence() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{chance.Pick(["Exports", "Debt", "It", "", "Nobody's"])} {chance.Pick(["rose by", "fell from", "is", "owes", "="])} "
        )
        + $"{chance.Pick(["", "about ", "at least ", "$", "minus ", "€"])}{Number()}"
        + $"{chance.Pick(["", " percent", " million dollars", "%", "-", "bn", " tonnes per year", "\u00a0km²"])}"
        + $"{chance.Pick(["", " in 2023", " to " + Number(), ", then " + Number(), " of GDP", " (1)", "."])}";

    private string Number() =>
        chance.Pick([
            chance.Between(0, 999).ToString(CultureInfo.InvariantCulture),
            "1,234.56",
            "four",
            "twenty-one and a half",
            new string('9', 1 + chance.Below(400)),
            "0." + new string('0', chance.Below(300)) + "1",
            "1e999",
            "½",
            "٣",
            "-0",
        ]);

    /// <summary>Changes one member: its name, its kind, its value, or whether it is there.</summary>
    private void Change(DescribedOperation operation, JsonObject body)
    {
        if (body.Count == 0)
            return;
        var name = chance.Pick(body.Select(member => member.Key).ToArray());
        var value = body[name]?.DeepClone();
        switch (chance.Below(6))
        {
            case 0:
                body.Remove(name);
                break;
            case 1:
                body.Remove(name);
                body[chance.Pick([name.ToUpperInvariant(), name + " ", "", "__proto__", "$ref"])] = value;
                break;
            case 2:
                body[name] = chance.Pick(
                    new Func<JsonNode?>[]
                    {
                        () => null,
                        () => 1,
                        () => true,
                        () => new JsonArray(value),
                        () =>
                            new JsonObject { [name] = value },
                        () => double.MaxValue,
                    }
                )();
                break;
            case 3:
                body[chance.Pick(MembersOf(operation))] = chance.PickHostile();
                break;
            case 4:
                body["x" + chance.Below(3)] = Text();
                break;
            default:
                body[name] = chance.Mutated(value?.ToString() ?? "x");
                break;
        }
    }

    /// <summary>Members that the schema knows.</summary>
    private string[] MembersOf(DescribedOperation operation) =>
        operation.BodySchema is { } schema && api.Resolve(schema)["properties"] is JsonObject members
            ? [.. members.Select(member => member.Key)]
            : ["text"];

    /// <summary>Lone surrogates go out as escapes, which JSON allows.</summary>
    private static string Written(JsonObject body)
    {
        try
        {
            return body.ToJsonString();
        }
        catch (ArgumentException)
        {
            return JsonSerializer.Serialize(body.ToDictionary(member => member.Key, _ => "x"));
        }
    }
}
