using System.Text.Json.Nodes;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Json;

/// <summary>The values of a component in the order in which they are met; data have their indices.</summary>
/// <param name="list">The list of its codes; null if it has none.</param>
internal sealed class IndexedValues(CodeList? list)
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public int IndexOf(string value)
    {
        if (!_indices.TryGetValue(value, out var index))
            _indices[value] = index = _indices.Count;
        return index;
    }

    /// <summary>Codes with their names; values without codes, periods, as they are.</summary>
    public JsonArray ToJson() =>
        new([
            .. _indices.Keys.Select(value =>
                list is null
                    ? new JsonObject { ["value"] = value }
                    : new JsonObject { ["id"] = value, ["name"] = list.Names.GetValueOrDefault(value, value) }
            ),
        ]);
}
