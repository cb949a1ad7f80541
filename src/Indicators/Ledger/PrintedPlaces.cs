namespace Indicators.Ledger;

/// <summary>
/// Finds the printed text of a ledger row in its line. Matches never begin or end inside a word or numeral: "19" is found in "COVID-19" but
/// not in "2019", "19th" or "1,900.19".
/// </summary>
internal static class PrintedPlaces
{
    /// <summary>Returns all places, in order, in UTF-16 units.</summary>
    /// <param name="line">The line in NFC.</param>
    /// <param name="printed">The printed text in NFC; a space matches any one space character.</param>
    /// <param name="numerals">The numerals of the line.</param>
    public static IReadOnlyList<(int Start, int End)> Find(string line, string printed, IReadOnlyList<NumeralToken> numerals)
    {
        var found = new List<(int, int)>();
        if (printed.Length == 0)
            return found;
        for (var start = 0; start + printed.Length <= line.Length; start++)
        {
            var end = start + printed.Length;
            if (Same(line, start, printed) && !Cuts(line, start, numerals) && !Cuts(line, end, numerals))
                found.Add((start, end));
        }

        return found;
    }

    private static bool Same(string line, int start, string printed)
    {
        for (var i = 0; i < printed.Length; i++)
        {
            if (line[start + i] != printed[i] && !(IsSpace(line[start + i]) && IsSpace(printed[i])))
                return false;
        }

        return true;
    }

    private static bool Cuts(string line, int at, IReadOnlyList<NumeralToken> numerals) =>
        (at > 0 && at < line.Length && NumeralFinder.IsWordPart(line[at - 1]) && NumeralFinder.IsWordPart(line[at]))
        || numerals.Any(n => n.Start < at && at < n.End);

    private static bool IsSpace(char unit) => char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.SpaceSeparator;
}
