using Indicators.Model;

namespace Indicators.Ledger;

/// <summary>A numeral in a text file with its place.</summary>
public sealed record PlacedNumeral
{
    /// <summary>Name of the file, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Span in code points within the line in NFC.</summary>
    public required CodePointSpan Span { get; init; }

    /// <summary>As printed in the line.</summary>
    public required string Printed { get; init; }

    /// <summary>Which occurrence of <see cref="Printed"/> in the line it is, from 1; see <see cref="PrintedPlaces"/>.</summary>
    public required int Nth { get; init; }

    /// <summary>
    /// Whether it may not be a numeral at all ("one"), so that it needs no account. If it has one, it counts like the others.
    /// </summary>
    public required bool IsOptional { get; init; }

    /// <summary><c>file:line: printed (nth)</c></summary>
    public override string ToString() => $"{File}:{Line}: {Printed}{(Nth > 1 ? $" ({Nth})" : "")}";
}
