using System.Globalization;
using System.Text.Json;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Passages;
using Indicators.Model;

namespace Indicators.Api.Dataset.Formats;

/// <summary>Writes a cube as a JSON-stat dataset. It reads the rows three times: for values, for statuses, and for sources.</summary>
internal static class JsonStatDataset
{
    public static async Task WriteAsync(
        ObservationTable table,
        ObservationCube cube,
        IReadOnlyList<DocumentRow> documents,
        Stream body,
        CancellationToken cancellation
    )
    {
        // Buffered, because the serializer flushes synchronously, which responses do not allow.
        using var outgoing = new OutgoingBuffer();
        await using var json = new Utf8JsonWriter(outgoing, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", table.Title);
        if (documents.Count > 0)
            json.WriteString("source", string.Join("; ", documents.Select(document => document.Outlet).Distinct()));
        if (cube.Facets.Updated is { } updated)
            json.WriteString("updated", updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteDimensions(json, cube);
        await WriteCellsAsync(json, table, cube, "value", (name, _, number) => json.WriteNumber(name, number), DrainAsync);
        await WriteCellsAsync(json, table, cube, "status", (name, cell, _) => json.WriteString(name, Codes.Of(cell.Status)), DrainAsync);
        await WriteExtensionAsync(json, table, cube, DrainAsync);
        json.WriteEndObject();
        await DrainAsync();

        async Task DrainAsync()
        {
            await json.FlushAsync(cancellation);
            await outgoing.DrainAsync(body, cancellation);
        }
    }

    private static void WriteDimensions(Utf8JsonWriter json, ObservationCube cube)
    {
        WriteArray(json, "id", cube.Dimensions.Select(dimension => dimension.Id));
        json.WriteStartArray("size");
        foreach (var dimension in cube.Dimensions)
            json.WriteNumberValue(dimension.Categories.Count);
        json.WriteEndArray();
        json.WriteStartObject("role");
        foreach (var role in cube.Dimensions.Where(dimension => dimension.Role is not null).GroupBy(dimension => dimension.Role!))
            WriteArray(json, role.Key, role.Select(dimension => dimension.Id));
        json.WriteEndObject();
        json.WriteStartObject("dimension");
        foreach (var dimension in cube.Dimensions)
        {
            json.WriteStartObject(dimension.Id);
            json.WriteString("label", dimension.Label);
            json.WriteStartObject("category");
            WriteArray(json, "index", dimension.Categories.Select(category => category.Code));
            json.WriteStartObject("label");
            foreach (var (code, label) in dimension.Categories)
                json.WriteString(code, label);
            json.WriteEndObject();
            if (dimension.UnitOf is { } unitOf)
                WriteUnits(json, dimension, unitOf, cube.Facets.Decimals);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, CubeDimension metric, Func<string, string?> unitOf, int decimals)
    {
        json.WriteStartObject("unit");
        foreach (var (code, _) in metric.Categories)
        {
            json.WriteStartObject(code);
            json.WriteString("label", unitOf(code));
            json.WriteNumber("decimals", decimals);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes an object with the cells that exist, in any order. A missing cell is empty.</summary>
    private static async Task WriteCellsAsync(
        Utf8JsonWriter json,
        ObservationTable table,
        ObservationCube cube,
        string name,
        Action<string, CubeCell, decimal> write,
        Func<Task> drain
    )
    {
        json.WriteStartObject(name);
        await foreach (var batch in table.Query.ReadAsync(CubeCell.Columns, CubeCell.Read))
        {
            foreach (var cell in batch)
            {
                foreach (var (code, number) in cell.Numbers)
                    write(cube.IndexOf(cell, code).ToString(CultureInfo.InvariantCulture), cell, number);
            }

            await drain();
        }

        json.WriteEndObject();
    }

    private static async Task WriteExtensionAsync(Utf8JsonWriter json, ObservationTable table, ObservationCube cube, Func<Task> drain)
    {
        json.WriteStartObject("extension");
        json.WriteString("release", table.Request.Release.Version);
        json.WriteString("contentHash", table.Request.Release.ContentHash);
        if (table.Query.Undated is { } undated)
            WriteArray(json, "undated", undated);
        if (table.Query.PerhapsLater is { } perhapsLater)
            WriteArray(json, "perhapsLater", perhapsLater);
        if (table.Query.LeftOut is { } leftOut)
            WriteArray(json, "leftOut", [.. leftOut.Select(one => one.InWords)]);
        if (cube.Constants.Count > 0)
            WriteConstants(json, cube.Constants);
        json.WriteStartObject("status");
        json.WriteStartObject("label");
        foreach (var status in Enum.GetValues<Status>())
            json.WriteString(Codes.Of(status), CodeDefinitions.OfMember(typeof(Status), status.ToString()));
        json.WriteEndObject();
        json.WriteEndObject();
        var numberless = new List<string>();
        json.WriteStartArray("provenance");
        await foreach (var batch in table.BatchesAsync())
        {
            foreach (var observation in batch.Cast<Observation>())
            {
                if (observation.Shape == Shape.ChangeOnly)
                    numberless.Add(observation.Id);
                json.WriteStartObject();
                json.WriteStartArray("cells");
                var cell = CellOf(observation);
                foreach (var (code, _) in cell.Numbers)
                    json.WriteNumberValue(cube.IndexOf(cell, code));
                json.WriteEndArray();
                json.WritePropertyName("observation");
                JsonSerializer.Serialize(json, observation, ApiJson.Options);
                json.WriteEndObject();
            }

            await drain();
        }

        json.WriteEndArray();
        if (numberless.Count > 0)
            WriteArray(json, "withoutNumber", numberless);
        json.WriteEndObject();
    }

    private static void WriteConstants(Utf8JsonWriter json, IReadOnlyList<CubeDimension> constants)
    {
        json.WriteStartObject("constant");
        foreach (var dimension in constants)
        {
            json.WriteStartObject(dimension.Id);
            json.WriteString("label", dimension.Label);
            json.WriteString("code", dimension.Categories[0].Code);
            json.WriteString("name", dimension.Categories[0].Label);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static CubeCell CellOf(Observation observation) =>
        new()
        {
            Series = observation.SeriesKey,
            Status = observation.Status,
            Stated = observation.Stated,
            Edtf = observation.Period.Edtf,
        };

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
