using CsvHelper;
using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Csv;

/// <summary>Data as SDMX-CSV 1.0 or 2.0: a row for each figure, its components in columns.</summary>
/// <param name="message">The data.</param>
/// <param name="isSecond">Whether it is version 2.0, which names kind, id and action in its first columns.</param>
/// <param name="labels"><c>id</c>, <c>name</c> or <c>both</c>.</param>
internal sealed class DataCsv(DataMessage message, bool isSecond, string labels)
{
    private readonly string _flow = message.Query.Flow.Artefact.ToString();

    // The columns of a row in the order of the structure, however they were sorted.
    private readonly (Component Component, int Position)[] _columns =
    [
        .. message
            .Query.Columns.Select((component, position) => (component, position))
            .OrderBy(column => FigureStructure.All.ToList().IndexOf(column.component)),
    ];

    public async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions(), leaveOpen: true);
        await csv.WriteRecordAsync([.. Header()], cancellation);
        await foreach (var row in message.Rows.WithCancellation(cancellation))
        {
            foreach (var value in Fields(row))
                csv.WriteField(value);
            await csv.EndRecordAsync(cancellation);
        }
    }

    private IEnumerable<string> Header() =>
        (isSecond ? ["STRUCTURE", "STRUCTURE_ID", "ACTION"] : new[] { "DATAFLOW" }).Concat(
            _columns.Select(column => Labelled(column.Component.Id, column.Component.Name))
        );

    private IEnumerable<string?> Fields(FigureRow row) =>
        (isSecond ? ["dataflow", _flow, "I"] : new[] { labels == "both" ? $"{_flow}: {message.Query.Flow.Name}" : _flow }).Concat(
            _columns.Select(column =>
                row.Values[column.Position] is { } value
                && message.Structures.ListOf(column.Component)?.Names.GetValueOrDefault(value) is { } name
                    ? Labelled(value, name)
                    : row.Values[column.Position]
            )
        );

    private string Labelled(string id, string name) =>
        labels switch
        {
            "both" => $"{id}: {name}",
            "name" => name,
            _ => id,
        };
}
