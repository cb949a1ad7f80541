using System.Text.Json.Nodes;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Json;

/// <summary>What every SDMX-JSON 2.0 message begins with.</summary>
internal static class JsonMeta
{
    public static JsonObject Of(MessageHeader header, string schema) =>
        new()
        {
            ["schema"] = schema,
            ["id"] = header.Id,
            ["test"] = false,
            ["prepared"] = header.PreparedText,
            ["contentLanguages"] = new JsonArray("en"),
            ["name"] = header.Name,
            ["sender"] = new JsonObject { ["id"] = Artefact.OwnAgency },
        };

    public static JsonObject Link(string relation, string urn) => new() { ["rel"] = relation, ["urn"] = urn };
}
