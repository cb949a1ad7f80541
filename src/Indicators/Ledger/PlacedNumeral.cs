using Indicators.Model;

namespace Indicators.Ledger;

/// <summary>A numeral of a text file, and where it stands.</summary>
public sealed record PlacedNumeral
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Code points within the line in NFC.</summary>
    public required CodePointSpan Span { get; init; }

    /// <summary>As the line prints it.</summary>
    public required string Printed { get; init; }

    /// <summary>Which occurrence of <see cref="Printed"/> in the line it is, from 1; see <see cref="PrintedPlaces"/>.</summary>
    public required int Nth { get; init; }

    /// <summary>It may be no numeral at all ("one"), and needs no account; where it has one it is counted like the others.</summary>
    public required bool IsOptional { get; init; }

    /// <summary><c>file:line: printed (nth)</c></summary>
    public override string ToString() => $"{File}:{Line}: {Printed}{(Nth > 1 ? $" ({Nth})" : "")}";
}
