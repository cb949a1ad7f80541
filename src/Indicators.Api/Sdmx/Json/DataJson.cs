using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Json;
using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Json;

/// <summary>
/// Data as SDMX-JSON 2.0. Keys consist of indices into lists of values; the lists are written after the data, when they are complete.
/// </summary>
internal sealed class DataJson
{
    private const string Schema =
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    private readonly DataMessage _message;
    private readonly DataQuery _query;
    private readonly IReadOnlyList<Component> _columns;
    private readonly IndexedValues?[] _indexed;
    private int _dataSets;

    public DataJson(DataMessage message)
    {
        (_message, _query, _columns) = (message, message.Query, message.Query.Columns);
        // Dimensions and codes are written as indices, everything else as it is.
        _indexed =
        [
            .. _columns.Select(column =>
                column.CodeList is not null || column == FigureStructure.Time ? new IndexedValues(message.Structures.ListOf(column)) : null
            ),
        ];
    }

    public async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        await using var buffer = new OutgoingBuffer();
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder });
        json.WriteStartObject();
        json.WritePropertyName("meta");
        JsonMeta.Of(_message.Header, Schema).WriteTo(json);
        json.WriteStartObject("data");
        json.WriteStartArray("dataSets");
        await DataSetsAsync(json, PassOnAsync, cancellation);
        json.WriteEndArray();
        json.WriteStartArray("structures");
        Structure().WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        await PassOnAsync();

        async Task PassOnAsync()
        {
            await json.FlushAsync(cancellation);
            await buffer.DrainAsync(target, cancellation);
        }
    }

    private async Task DataSetsAsync(Utf8JsonWriter json, Func<Task> passOnAsync, CancellationToken cancellation)
    {
        int? release = null;
        string? series = null;
        var pending = 0;
        await foreach (var row in _message.Rows.WithCancellation(cancellation))
        {
            if (row.Release != release)
            {
                if (release is not null)
                    EndDataSet(json, series);
                StartDataSet(json, _query.IncludeHistory ? _message.Releases[row.Release] : null);
                (release, series) = (row.Release, null);
            }

            var key = Key(row, 0, _query.SeriesDimensions.Count);
            if (key != series && _query.SeriesDimensions.Count > 0)
            {
                if (series is not null)
                    EndSeries(json);
                json.WriteStartObject(key);
                if (!_query.KeysOnly)
                    json.WriteStartObject("observations");
                series = key;
            }

            if (!_query.KeysOnly)
                Observation(json, row);
            if (++pending % DataMessage.RowsPerWrite == 0)
                await passOnAsync();
        }

        if (release is null)
            StartDataSet(json, null);
        EndDataSet(json, series);
    }

    private void StartDataSet(Utf8JsonWriter json, MessageHeader? history)
    {
        _dataSets++;
        json.WriteStartObject();
        json.WriteNumber("structure", 0);
        json.WriteString("action", "Information");
        if (history is not null)
            json.WriteString("validFrom", history.PreparedText);
        json.WritePropertyName("links");
        new JsonArray(JsonMeta.Link("dataflow", _query.Flow.Urn)).WriteTo(json);
        json.WriteStartObject(_query.SeriesDimensions.Count > 0 ? "series" : "observations");
    }

    private void EndDataSet(Utf8JsonWriter json, string? series)
    {
        if (series is not null)
            EndSeries(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void EndSeries(Utf8JsonWriter json)
    {
        if (!_query.KeysOnly)
            json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Observation(Utf8JsonWriter json, FigureRow row)
    {
        var keys = _query.SeriesDimensions.Count + _query.ObservationDimensions.Count;
        json.WriteStartArray(Key(row, _query.SeriesDimensions.Count, keys));
        for (var i = keys; i < _columns.Count; i++)
        {
            if (row.Values[i] is not { } value)
                json.WriteNullValue();
            else if (_indexed[i] is { } indexed)
                json.WriteNumberValue(indexed.IndexOf(value));
            else if (_columns[i].TextType is "Double" or "Decimal" or "Integer" && value != "NaN")
                json.WriteRawValue(value);
            else
                json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private string Key(FigureRow row, int from, int to) =>
        string.Join(':', Enumerable.Range(from, to - from).Select(i => _indexed[i]!.IndexOf(row.Values[i]!)));

    private JsonObject Structure()
    {
        var (series, keys) = (
            _query.SeriesDimensions.Count,
            _query.SeriesDimensions.Count + (_query.KeysOnly ? 0 : _query.ObservationDimensions.Count)
        );
        // Without data a dimension has no values, and a dimension without values is not valid.
        var isEmpty = _indexed.OfType<IndexedValues>().All(values => values.ToJson().Count == 0);
        JsonArray Components(int from, int to) => new(isEmpty ? [] : [.. Enumerable.Range(from, to - from).Select(Of)]);
        var measures = _query.KeysOnly || !_query.HasValue ? 0 : 1;
        return new JsonObject
        {
            ["links"] = new JsonArray(JsonMeta.Link("dataflow", _query.Flow.Urn), JsonMeta.Link("datastructure", FigureStructure.Urn)),
            ["dataSets"] = new JsonArray([.. Enumerable.Range(0, _dataSets).Select(i => JsonValue.Create(i))]),
            ["dimensions"] = new JsonObject { ["series"] = Components(0, series), ["observation"] = Components(series, keys) },
            ["measures"] = new JsonObject { ["observation"] = Components(keys, keys + measures) },
            ["attributes"] = new JsonObject { ["observation"] = Components(Math.Min(keys + measures, _columns.Count), _columns.Count) },
        };
    }

    private JsonObject Of(int column)
    {
        var component = _columns[column];
        var members = new JsonObject { ["id"] = component.Id, ["name"] = component.Name };
        if (component.Role is ComponentRole.Dimension or ComponentRole.Time)
            members["keyPosition"] = FigureStructure.KeyAndTime.ToList().IndexOf(component);
        if (component.Role == ComponentRole.Attribute)
        {
            members["isMandatory"] = component.IsMandatory;
            members["relationship"] = new JsonObject { ["observation"] = new JsonObject() };
        }

        if (_indexed[column]?.ToJson() is { Count: > 0 } values)
            members["values"] = values;
        return members;
    }
}
