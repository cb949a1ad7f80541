using System.Globalization;
using System.Text.Json;

namespace Indicators.Api.Tests.Growth;

/// <summary>A step of a plan as it was run.</summary>
internal sealed record PlanNode(string Kind, string On, double Rows)
{
    /// <summary>The steps of a plan in JSON, with the rows that each has read.</summary>
    public static IReadOnlyList<PlanNode> Of(string plan)
    {
        using var document = JsonDocument.Parse(plan);
        var nodes = new List<PlanNode>();
        Add(document.RootElement.GetProperty("Plan"), nodes);
        return nodes;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} on {On}: {Rows} rows");

    private static void Add(JsonElement node, List<PlanNode> nodes)
    {
        double Number(string name) => node.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
        string Text(string name) => node.TryGetProperty(name, out var value) ? value.GetString()! : "";
        var rows =
            (Number("Actual Rows") + Number("Rows Removed by Filter") + Number("Rows Removed by Index Recheck")) * Number("Actual Loops");
        nodes.Add(new(Text("Node Type"), Text("Relation Name") is { Length: > 0 } table ? table : Text("Index Name"), rows));
        if (node.TryGetProperty("Plans", out var below))
        {
            foreach (var one in below.EnumerateArray())
                Add(one, nodes);
        }
    }
}
