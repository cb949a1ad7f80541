using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Data;

/// <summary>Data to write: the query and a stream of rows.</summary>
internal sealed record DataMessage
{
    public required MessageHeader Header { get; init; }

    public required DataQuery Query { get; init; }

    public required ReleaseStructures Structures { get; init; }

    /// <summary>The releases of the data sets, by id.</summary>
    public required IReadOnlyDictionary<int, MessageHeader> Releases { get; init; }

    public required IAsyncEnumerable<FigureRow> Rows { get; init; }

    /// <summary>Notes on the answer as a whole.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Rows between two writes to the client.</summary>
    public const int RowsPerWrite = 200;
}
