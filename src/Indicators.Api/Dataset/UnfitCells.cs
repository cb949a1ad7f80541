namespace Indicators.Api.Dataset;

/// <summary>Cells of a grid that cannot hold one number.</summary>
public sealed record UnfitCells
{
    /// <summary>Number of such cells.</summary>
    public required int Total { get; init; }

    /// <summary>The first 100 of them.</summary>
    public required IReadOnlyList<UnfitCell> Cells { get; init; }

    /// <summary>Path and query of the same request that leaves them out.</summary>
    public required string Instead { get; init; }

    internal static UnfitCells Example { get; } =
        new()
        {
            Total = 1,
            Cells =
            [
                new UnfitCell
                {
                    Reason = UnfitReason.SeveralFigures,
                    Row = "2021",
                    Column = "exports.XBR.XCO.honey.USD.A",
                    Observations = ["o1-3b1f0c5f4bd1f0a1c2d3", "o1-77d0c2a9e0b14f6d8a35"],
                },
            ],
            Instead = "/v1/observations?indicator=exports&layout=wide&select=preferred",
        };
}

/// <summary>A cell of a grid that cannot hold one number.</summary>
public sealed record UnfitCell
{
    /// <summary>Why it cannot.</summary>
    public required UnfitReason Reason { get; init; }

    /// <summary>Code of the row; null if the period is not known.</summary>
    public required string? Row { get; init; }

    /// <summary>Key of the column.</summary>
    public required string Column { get; init; }

    /// <summary>Ids of its observations.</summary>
    public required IReadOnlyList<string> Observations { get; init; }
}

/// <summary>Why a cell cannot hold one number.</summary>
public enum UnfitReason
{
    /// <summary>Several observations share it.</summary>
    SeveralFigures,

    /// <summary>The observation is a range, a bound or a change without a number.</summary>
    NoSingleNumber,

    /// <summary>The period of the observation is not known.</summary>
    NoPeriod,
}
