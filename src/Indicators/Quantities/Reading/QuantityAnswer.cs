namespace Indicators.Quantities.Reading;

/// <summary>The quantities of a text.</summary>
public sealed record QuantityAnswer
{
    /// <summary>The text that was read.</summary>
    public required string Text { get; init; }

    /// <summary>In order and without overlap.</summary>
    public required IReadOnlyList<ReadQuantity> Quantities { get; init; }

    /// <summary>Reads a text.</summary>
    public static QuantityAnswer Of(string text) =>
        new() { Text = text, Quantities = [.. QuantityReader.Find(text).Select(ReadQuantity.Of)] };
}
