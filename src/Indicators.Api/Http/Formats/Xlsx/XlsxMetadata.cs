using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>The sheet that describes the data of a workbook.</summary>
internal static class XlsxMetadata
{
    /// <summary>Describes the data and its columns.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(Table table, IReadOnlyList<SideTable> sides)
    {
        var request = table.Request;
        yield return ("title", table.Title);
        yield return ("rows", table.Count);
        yield return ("row", $"one of the {table.Rows}");
        yield return ("release", request.Release.Version);
        yield return ("release_content_hash", request.Release.ContentHash);
        yield return ("request", request.Context.Request.Path.ToUriComponent() + request.Context.Request.QueryString.ToUriComponent());
        yield return ("licence", "CC BY 4.0 (data); the texts belong to their publishers, see sources");
        foreach (var note in table.Notes)
            yield return (note.Name, string.Join("; ", note.Values));
        foreach (var column in table.Columns)
            yield return ($"column {column.Name}", column.Description);
        foreach (var (side, column) in sides.SelectMany(side => side.Columns.Select(column => (side, column))))
            yield return ($"{side.Name} column {column.Name}", column.Description);
    }
}
