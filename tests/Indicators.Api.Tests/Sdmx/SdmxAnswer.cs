using System.Xml.Linq;

namespace Indicators.Api.Tests;

/// <summary>SDMX answers as the tests read them.</summary>
internal static class SdmxAnswer
{
    public const string Generic = "application/vnd.sdmx.genericdata+xml;version=2.1";
    public const string Specific = "application/vnd.sdmx.structurespecificdata+xml;version=2.1";
    public const string Csv1 = "application/vnd.sdmx.data+csv;version=1.0.0";
    public const string Csv2 = "application/vnd.sdmx.data+csv;version=2.0.0";
    public const string Json = "application/vnd.sdmx.data+json;version=2.0.0";
    public const string StructureJson = "application/vnd.sdmx.structure+json;version=2.0.0";

    /// <summary>The media type as it was sent; the client of the tests puts a space into it.</summary>
    public static string? MediaType(this Answer answer) => answer["Content-Type"]?.Replace("; ", ";", StringComparison.Ordinal);

    public static XElement Xml(this Answer answer) => XDocument.Parse(answer.Text).Root!;

    /// <summary>Elements by their local name.</summary>
    public static IEnumerable<XElement> Named(this XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name);

    /// <summary>The figures of generic data, each as its components by id.</summary>
    public static IReadOnlyList<Dictionary<string, string>> GenericFigures(this Answer answer) =>
        [
            .. answer
                .Xml()
                .Named("Obs")
                .Select(figure =>
                {
                    var values = figure
                        .Named("Value")
                        .Concat(
                            figure
                                .Parent!.Elements()
                                .Where(element => element.Name.LocalName == "SeriesKey")
                                .SelectMany(key => key.Named("Value"))
                        )
                        .ToDictionary(value => (string)value.Attribute("id")!, value => (string)value.Attribute("value")!);
                    foreach (var dimension in figure.Named("ObsDimension"))
                        values[(string)dimension.Attribute("id")!] = (string)dimension.Attribute("value")!;
                    values["OBS_VALUE"] = (string)figure.Named("ObsValue").Single().Attribute("value")!;
                    return values;
                }),
        ];

    /// <summary>The figures of structure-specific data.</summary>
    public static IReadOnlyList<Dictionary<string, string>> SpecificFigures(this Answer answer) =>
        [
            .. answer
                .Xml()
                .Named("Obs")
                .Select(figure =>
                    figure
                        .Attributes()
                        .Concat(figure.Parent!.Name.LocalName == "Series" ? figure.Parent.Attributes() : [])
                        .ToDictionary(value => value.Name.LocalName, value => value.Value)
                ),
        ];

    /// <summary>The rows of SDMX-CSV; empty fields are left out, and so are the columns before the components.</summary>
    public static IReadOnlyList<Dictionary<string, string>> CsvFigures(this Answer answer)
    {
        var rows = Rows(answer.Text).ToArray();
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                    rows[0]
                        .Zip(row)
                        .Where(pair =>
                            pair.Second.Length > 0 && pair.First is not ("DATAFLOW" or "STRUCTURE" or "STRUCTURE_ID" or "ACTION")
                        )
                        .ToDictionary(pair => pair.First, pair => pair.Second)
                ),
        ];
    }

    /// <summary>The figures of SDMX-JSON, their indices looked up.</summary>
    public static IReadOnlyList<Dictionary<string, string>> JsonFigures(this Answer answer)
    {
        var structure = answer.Body["data"]!["structures"]![0]!;
        var series = structure["dimensions"]!["series"]!.AsArray();
        var keys = structure["dimensions"]!["observation"]!.AsArray();
        var values = structure["measures"]!["observation"]!.AsArray().Concat(structure["attributes"]!["observation"]!.AsArray()).ToArray();
        var figures = new List<Dictionary<string, string>>();
        foreach (var (key, one) in answer.Body["data"]!["dataSets"]![0]!["series"]!.AsObject())
        {
            foreach (var (at, row) in one!["observations"]!.AsObject())
            {
                var figure = new Dictionary<string, string>();
                foreach (var (component, index) in series.Zip(key.Split(':')).Concat(keys.Zip(at.Split(':'))))
                    figure[(string)component!["id"]!] = Shown(component["values"]![int.Parse(index)]!);
                foreach (var (component, value) in values.Zip(row!.AsArray()).Where(pair => pair.Second is not null))
                    figure[(string)component!["id"]!] = component["values"] is { } list ? Shown(list[(int)value!]!) : value!.ToString();
                figures.Add(figure);
            }
        }

        return figures;
    }

    private static string Shown(System.Text.Json.Nodes.JsonNode value) => (string)(value["id"] ?? value["value"])!;

    private static IEnumerable<string[]> Rows(string text)
    {
        using var reader = new StringReader(text);
        var (row, field, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            if (isQuoted && c == '"' && reader.Peek() == '"')
                field.Append((char)reader.Read());
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && c is ',' or '\n' && !isQuoted)
            {
                row.Add(field.ToString());
                field.Clear();
                if (c != '\n')
                    continue;
                yield return [.. row];
                row = [];
            }
            else if (isQuoted || c != '\r')
                field.Append((char)c);
        }
    }
}
