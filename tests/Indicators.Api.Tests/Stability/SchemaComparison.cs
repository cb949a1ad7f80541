using System.Globalization;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>Compares two schemas of JSON, references followed.</summary>
/// <param name="promised">The document of the first.</param>
/// <param name="given">The document of the second.</param>
/// <param name="isAnswer">What is answered must stay as it is; what is sent may also be allowed more.</param>
internal sealed class SchemaComparison(JsonNode promised, JsonNode given, bool isAnswer)
{
    private static readonly string[] LowerBounds = ["minimum", "minLength", "minItems"];
    private static readonly string[] UpperBounds = ["maximum", "maxLength", "maxItems"];

    private readonly List<string> _broken = [];
    private readonly HashSet<(string?, string?)> _compared = [];

    /// <summary>A sentence for each promise that is broken.</summary>
    public IReadOnlyList<string> Broken(JsonNode? old, JsonNode? now, string place)
    {
        Compare(old, now, place);
        return _broken;
    }

    private void Compare(JsonNode? oldNode, JsonNode? nowNode, string place)
    {
        if (oldNode is null)
            return;
        if (nowNode is null)
        {
            _broken.Add($"{place} is no longer described");
            return;
        }

        // A schema may contain itself.
        var (old, now) = (SchemaForm.Of(oldNode, promised), SchemaForm.Of(nowNode, given));
        if (old.Reference is not null && !_compared.Add((old.Reference, now.Reference)))
            return;
        CompareTypes(old, now, place);
        for (var i = 0; i < old.Choices.Count; i++)
        {
            if (i >= now.Choices.Count)
                _broken.Add($"{place} has {now.Choices.Count} alternatives instead of {old.Choices.Count}");
            else
                CompareForms(old.Choices[i], now.Choices[i], place);
        }

        if (isAnswer && now.Choices.Count > old.Choices.Count)
            _broken.Add($"{place} has {now.Choices.Count} alternatives instead of {old.Choices.Count}");
    }

    private void CompareTypes(SchemaForm old, SchemaForm now, string place)
    {
        if (old.Types.Count == 0 && now.Types.Count == 0)
            return;
        var (gone, added) = (old.Types.Except(now.Types).Order().ToArray(), now.Types.Except(old.Types).Order().ToArray());
        if (gone.Length > 0 || (old.Types.Count == 0 && now.Types.Count > 0))
            _broken.Add($"{place} can no longer be {(gone.Length > 0 ? string.Join(" or ", gone) : "anything")}");
        if (isAnswer && added.Length > 0 && old.Types.Count > 0)
            _broken.Add($"{place} can now be {string.Join(" or ", added)}");
    }

    private void CompareForms(JsonNode old, JsonNode now, string place)
    {
        CompareCodes(Codes(old), Codes(now), place);
        if (isAnswer && old["x-extensible-enum"] is not null && now["enum"] is not null)
            _broken.Add($"{place} closes its list of values");
        if (old["format"]?.ToString() != now["format"]?.ToString())
            _broken.Add($"{place} has the format '{now["format"]}' instead of '{old["format"]}'");
        if (!isAnswer)
            CompareLimits(old, now, place);
        CompareProperties(old, now, place);
        Compare(old["items"], now["items"], $"{place}[]");
        if (old["additionalProperties"] is JsonObject others)
            Compare(others, now["additionalProperties"], $"{place}.*");
    }

    private void CompareCodes(JsonArray? old, JsonArray? now, string place)
    {
        if (old is null && now is not null && !isAnswer)
            _broken.Add($"{place} takes listed values only");
        if (old is not null && now is null && isAnswer)
            _broken.Add($"{place} no longer lists its values");
        if (old is null || now is null)
            return;
        foreach (var code in old.Select(code => code!.ToJsonString()).Except(now.Select(code => code!.ToJsonString())))
            _broken.Add($"{place} no longer has the value {code}");
    }

    /// <summary>The values of a list: that of a closed one, or the known ones of an open one, which may grow in both.</summary>
    private static JsonArray? Codes(JsonNode schema) => (schema["enum"] ?? schema["x-extensible-enum"])?.AsArray();

    private void CompareLimits(JsonNode old, JsonNode now, string place)
    {
        foreach (var bound in LowerBounds.Where(bound => Number(now[bound]) > (Number(old[bound]) ?? decimal.MinValue)))
            _broken.Add($"{place} has another {bound}: {now[bound]} instead of {old[bound]?.ToString() ?? "none"}");
        foreach (var bound in UpperBounds.Where(bound => Number(now[bound]) < (Number(old[bound]) ?? decimal.MaxValue)))
            _broken.Add($"{place} has another {bound}: {now[bound]} instead of {old[bound]?.ToString() ?? "none"}");
        if (now["pattern"] is { } pattern && pattern.ToString() != old["pattern"]?.ToString())
            _broken.Add($"{place} has another pattern");
        if (!JsonNode.DeepEquals(old["default"], now["default"]))
            _broken.Add(
                $"{place} has the default {now["default"]?.ToJsonString() ?? "none"} instead of {old["default"]?.ToJsonString() ?? "none"}"
            );
    }

    private void CompareProperties(JsonNode old, JsonNode now, string place)
    {
        foreach (var (name, property) in old["properties"]?.AsObject() ?? [])
        {
            if (now["properties"]?[name] is { } same)
                Compare(property, same, $"{place}.{name}");
            else
                _broken.Add($"{place}.{name} is gone");
        }

        var (before, after) = (Names(old["required"]), Names(now["required"]));
        if (isAnswer)
            _broken.AddRange(
                before.Except(after).Where(name => now["properties"]?[name] is not null).Select(name => $"{place}.{name} may be absent")
            );
        else
            _broken.AddRange(after.Except(before).Select(name => $"{place}.{name} is demanded"));
    }

    private static string[] Names(JsonNode? list) => [.. list?.AsArray().Select(name => (string)name!) ?? []];

    private static decimal? Number(JsonNode? node) =>
        node is null ? null : decimal.Parse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
