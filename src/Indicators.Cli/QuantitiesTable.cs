using System.Globalization;
using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Cli;

/// <summary>Prints quantities as a table: one heading, then each line with a row per quantity below it.</summary>
internal sealed class QuantitiesTable(TextWriter output)
{
    private const int MaxText = 100;

    private bool _hasHeading;

    public void Write(QuantityAnswer answer)
    {
        if (!_hasHeading)
            Row("place", "printed", "number", "unit", "role", "hedge", "of, per, counted");
        _hasHeading = true;
        output.WriteLine(answer.Text.Length <= MaxText ? answer.Text : answer.Text[..MaxText] + "…");
        foreach (var item in answer.Quantities)
            Row(
                $"{item.Start}-{item.End}",
                item.Printed,
                Number(item),
                item.Unit ?? "",
                Codes.Of(item.Role) + (item.Alternatives.Count > 0 ? " ?" : ""),
                item.Hedge == Hedge.None ? "" : Codes.Of(item.Hedge),
                string.Join(", ", new[] { Named("of", item.Base), Named("per", item.Per), item.Counted }.OfType<string>())
            );
    }

    private void Row(params string[] cells) =>
        output.WriteLine(
            "  "
                + string.Join("  ", cells.Zip([9, 32, 24, 10, 14, 10, 0], (cell, width) => cell.ReplaceLineEndings(" ").PadRight(width)))
                    .TrimEnd()
        );

    private static string? Named(string what, string? name) => name is null ? null : $"{what} {name}";

    private static string Number(ReadQuantity item) =>
        item.Shape switch
        {
            Shape.Point => Text(item.Value),
            Shape.Range => $"{Text(item.Low)}–{Text(item.High)}",
            Shape.LowerBound => (item.LowInclusive == true ? "≥ " : "> ") + Text(item.Low),
            _ => (item.HighInclusive == true ? "≤ " : "< ") + Text(item.High),
        };

    private static string Text(decimal? number) => number?.ToString("#,##0.########", CultureInfo.InvariantCulture) ?? "";
}
