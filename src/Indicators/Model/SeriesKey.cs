using System.Diagnostics.CodeAnalysis;

namespace Indicators.Model;

/// <summary>
/// Identifies a series: indicator × area × counterpart × item × unit × frequency. The text form joins them with dots, as in SDMX:
/// <c>debt-to-creditor.KGZ.CHN._T.USD.A</c>.
/// </summary>
public sealed record SeriesKey(string Indicator, string Area, string Counterpart, string Item, string Unit, string Frequency)
{
    /// <summary>The total, for example of all products or all creditors.</summary>
    public const string Total = "_T";

    /// <summary>The dimension does not apply.</summary>
    public const string NotApplicable = "_Z";

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator}.{Area}.{Counterpart}.{Item}.{Unit}.{Frequency}";

    /// <summary>Parses a dotted key. Does not check that its codes exist.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SeriesKey? key)
    {
        var parts = text?.Split('.') ?? [];
        var whole = parts.Length == 6 && parts.All(part => part.Length is > 0 and <= 64 && part.All(IsCodeCharacter));
        key = whole ? new SeriesKey(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]) : null;
        return whole;
    }

    private static bool IsCodeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
