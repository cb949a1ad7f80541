using System.Text.Json.Nodes;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.OpenApi;

/// <summary>The parameters of the SDMX interfaces as the OpenAPI document describes them.</summary>
internal static class SdmxParameters
{
    private static readonly Dictionary<string, (string Description, string Example)> Path = new()
    {
        ["type"] = ("`dataflow`, `datastructure`, `codelist`, `conceptscheme`, or `*` for all.", "dataflow"),
        ["resource"] = ("`dataflow`, `datastructure`, `codelist` or `conceptscheme`.", "dataflow"),
        ["context"] = ("`dataflow`, `datastructure` or `*`.", "dataflow"),
        ["agency"] = ($"Agency, `{Artefact.OwnAgency}`, or `all` (`*` in 3.0).", Artefact.OwnAgency),
        ["id"] = ("Id of the artefact, or `all` (`*` in 3.0).", Flow.All),
        ["version"] = ("Version, `latest`, or `all` (`*`, `+` or `~` in 3.0).", "1.0"),
        ["flow"] = ("`FLOW`, `AGENCY,FLOW` or `AGENCY,FLOW,VERSION`.", Flow.All),
        ["key"] = (
            $"Codes of {string.Join('.', FigureStructure.Dimensions.Select(one => one.Id))}, "
                + "with an empty part or `*` for any code and `+` between alternatives; `all` for everything.",
            "A..KGZ.CHN..."
        ),
        ["component"] = ("Dimensions whose codes are listed, or `all`.", "REF_AREA"),
    };

    private static readonly Dictionary<string, (string Description, string Example)> Query = new()
    {
        ["references"] = (
            "Structures to add: `none`, `parents`, `parentsandsiblings`, `children`, `descendants`, `all`, or a type.",
            "all"
        ),
        ["detail"] = (
            "How much: `full`, `allstubs`, `referencestubs`, … of structures; `full`, `dataonly`, `serieskeysonly`, `nodata` of data.",
            "full"
        ),
        ["startPeriod"] = ("Keeps figures whose period ends in this period or later.", "2020"),
        ["endPeriod"] = ("Keeps figures whose period begins in this period or earlier.", "2023-S1"),
        ["firstNObservations"] = ("Keeps the first observations of each series, at most this many.", "1"),
        ["lastNObservations"] = ("Keeps the last observations of each series, at most this many.", "1"),
        ["dimensionAtObservation"] = ("The dimension at the observations, or `AllDimensions`.", "TIME_PERIOD"),
        ["updatedAfter"] = ("Keeps figures that changed in a release of this day or later.", "2026-01-01T00:00:00Z"),
        ["includeHistory"] = ("`true`: one data set for each release up to this one.", "false"),
        ["attributes"] = ("Attributes to return: `dsd`, `all`, `none`, or ids.", "PRINTED,HEDGE"),
        ["measures"] = ("`all`, `none` or `OBS_VALUE`.", "all"),
        ["mode"] = ("`exact`: codes of the matching data. `available`: codes that may still be chosen.", "exact"),
        ["c"] = (
            "Conditions by component, as in `c[REF_AREA]=KGZ,TJK` and `c[TIME_PERIOD]=ge:2020+le:2022`. "
                + "Operators: eq, ne, lt, le, gt, ge, co, nc, sw, ew.",
            "{}"
        ),
        ["labels"] = ("CSV with `id`, `name` or `both`.", "id"),
        ["format"] = ("Format, for clients that cannot set `Accept`. It takes precedence.", "csv"),
        ["release"] = ("Version of the release. With it, the response never changes.", "2026.5"),
    };

    public static IEnumerable<JsonObject> OfPath(string path) =>
        Path.Where(pair => path.Contains($"{{{pair.Key}}}", StringComparison.Ordinal))
            .Select(pair => Of("path", pair.Key, pair.Value.Description, pair.Value.Example));

    public static IEnumerable<JsonObject> OfQuery(IEnumerable<string> names) =>
        names.Select(name => Of("query", name, Query[name].Description, Query[name].Example));

    private static JsonObject Of(string place, string name, string description, string example)
    {
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["description"] = description,
            ["required"] = place == "path",
            ["schema"] =
                name == "c"
                    ? new JsonObject
                    {
                        ["type"] = "object",
                        ["additionalProperties"] = new JsonObject { ["type"] = "string" },
                    }
                    : new JsonObject { ["type"] = "string" },
        };
        if (name == "c")
            parameter["style"] = "deepObject";
        else
            parameter["example"] = example;
        return parameter;
    }
}
