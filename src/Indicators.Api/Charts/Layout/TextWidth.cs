using System.Globalization;

namespace Indicators.Api.Charts.Layout;

/// <summary>
/// Estimates the width of a text without a font. It takes the wider of DejaVu Sans and Liberation Sans (same widths as Arial) for each
/// character, so that a text which fits here fits in either. Longer text is wrapped or ends in an ellipsis.
/// </summary>
internal static class TextWidth
{
    public const string Fonts = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private const double OfBold = 1.14;
    private const double OfOther = 0.70;

    /// <summary>Width of a full-width character, such as a Chinese one.</summary>
    private const double OfWide = 1.0;

    /// <summary>Width in hundredths of the font size, from space to tilde.</summary>
    private static readonly byte[] Ascii =
    [
        .. (
            "32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 56 "
            + "102 68 69 72 77 67 61 78 75 29 50 67 56 86 75 79 67 79 72 67 61 73 68 99 69 67 69 39 34 39 84 56 "
            + "50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84"
        )
            .Split(' ')
            .Select(byte.Parse),
    ];

    /// <summary>Width in the unit of <paramref name="size"/>.</summary>
    public static double Of(string text, double size, bool bold = false)
    {
        var width = 0.0;
        foreach (var c in text)
            width +=
                c is >= ' ' and <= '~' ? Ascii[c - ' '] / 100.0
                : c is '’' or '‘' ? 0.33
                : c is '“' or '”' ? 0.52
                : c is >= '\u1100' and <= '\u11FF' or >= '\u2E80' ? OfWide
                : c == '…' ? 1.0
                : OfOther;
        return width * size * (bold ? OfBold : 1);
    }

    /// <summary>Width of the widest line.</summary>
    public static double Of(IEnumerable<string> lines, double size) => lines.Select(line => Of(line, size)).DefaultIfEmpty().Max();

    /// <summary>Wraps a text. The last line ends in an ellipsis if there would be more than <paramref name="most"/> lines.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int most, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Pieces(text, size, width, bold))
        {
            if (line != "" && Of(line + word.TrimEnd(), size, bold) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += word;
        }

        if (line.Trim() != "")
            lines.Add(line.TrimEnd());
        if (lines.Count <= most)
            return lines;
        var last = lines[most - 1] + "…";
        while (last.Length > 1 && Of(last, size, bold) > width)
            last = Shorter(last[..^1]) + "…";
        return [.. lines.Take(most - 1), last];
    }

    /// <summary>Words with the space that follows. A word wider than a line is split, after a dot or hyphen if it has one.</summary>
    private static IEnumerable<string> Pieces(string text, double size, double width, bool bold)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word + " ";
            while (Of(rest.TrimEnd(), size, bold) > width && rest.Length > 2)
            {
                var cut = 1;
                var starts = StringInfo.ParseCombiningCharacters(rest);
                foreach (var start in starts.Where(start => start > 0 && Of(rest[..start], size, bold) <= width))
                    cut = start;
                if (rest[..cut].LastIndexOfAny(['.', '-', '/', '_']) is > 0 and var mark && mark > cut / 2)
                    cut = mark + 1;
                yield return rest[..cut];
                rest = rest[cut..];
            }

            yield return rest;
        }
    }

    private static string Shorter(string text) =>
        text.Length == 0 ? text : (char.IsLowSurrogate(text[^1]) && text.Length > 1 ? text[..^2] : text[..^1]).TrimEnd();
}
