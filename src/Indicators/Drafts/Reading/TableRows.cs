using System.Text.RegularExpressions;

namespace Indicators.Drafts.Reading;

/// <summary>
/// Makes a paragraph of each row of a table: before each cell stands the name of its column, so that a number has the words that say what
/// it is. A unit in the name of a column ("US$ billion", "%") goes beside the numbers below it.
/// </summary>
internal sealed partial class TableRows
{
    /// <summary>Longer names of columns are left out.</summary>
    private const int LongestName = 120;

    /// <summary>Columns that get their names; a table of more is no table for people.</summary>
    private const int MaxNamed = 100;

    private Column[] _columns = [];
    private bool _hasRows;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The cells in order; of a cell that spans several columns, empty ones follow.</param>
    /// <param name="isHeader">Whether the row names the columns.</param>
    /// <param name="draft">Takes the paragraph.</param>
    public void Add(IReadOnlyList<ParagraphText> cells, bool isHeader, DraftBuilder draft)
    {
        if (isHeader && !_hasRows)
            _columns = [.. cells.Take(MaxNamed).Select(cell => Column.Of(cell.ToString()))];
        _hasRows |= !isHeader;
        var row = new ParagraphText();
        foreach (var (i, cell) in cells.Index())
        {
            if (cell.IsBlank)
                continue;
            if (row.Length > 0)
                row.Add("; ");
            if (isHeader || i >= _columns.Length)
                row.Append(cell);
            else
                AddCell(row, cell, _columns[i], i == 0);
        }

        draft.Add(row, ParagraphKind.TableRow);
    }

    private static void AddCell(ParagraphText row, ParagraphText cell, Column column, bool isFirst)
    {
        var isNumber = Numeral().IsMatch(cell.ToString());
        // The first column names what the row is about.
        if (column.Name.Length > 0 && (isNumber || !isFirst))
            row.Add(Year().IsMatch(column.Name) ? $"in {column.Name}, " : $"{column.Name} ");
        if (isNumber && !Year().IsMatch(cell.ToString().Trim()))
            row.Add(column.Before);
        row.Append(cell);
        if (isNumber && !Year().IsMatch(cell.ToString().Trim()))
            row.Add(column.After);
    }

    [GeneratedRegex(@"^\s*[-+−–~]?\s*\d[\d.,\u00A0\u202F ]*\s*$")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^\s*(?:19|20)\d\d\s*$")]
    private static partial Regex Year();

    /// <param name="Name">Its name, without the unit.</param>
    /// <param name="Before">What its unit puts before a number.</param>
    /// <param name="After">What its unit puts after a number.</param>
    private sealed partial record Column(string Name, string Before, string After)
    {
        public static Column Of(string header)
        {
            var name = header.Trim();
            if (name.Length > LongestName)
                return new("", "", "");
            if (Unit().Match(name) is not { Success: true } unit)
                return new(name, "", "");
            var rest = name.Remove(unit.Index, unit.Length).Trim(' ', ',', ':', '–', '-');
            var (money, scale) = (unit.Groups["money"].Value.Trim(), unit.Groups["scale"].Value.Trim());
            return unit.Groups["percent"].Success
                ? new(rest, "", unit.Groups["percent"].Value == "%" ? "%" : $" {unit.Groups["percent"].Value}")
                : new(rest, money.Length > 0 ? money + " " : "", scale.Length > 0 ? " " + scale : "");
        }

        // "(US$ billion)", ", %", "in millions", "EUR bn".
        [GeneratedRegex(
            """
                [(\[,]?\s*(?:\bin\s+)?
                (?: (?<percent>%|\bper\s?cent\b)
                  | (?<money>(?:US|A|C|NZ|HK)?\$|€|£|¥|₹|\b[A-Z]{3}\b)
                       \s*(?<scale>\b(?:thousand|million|billion|trillion|mn|bn|tn|m)\b)?
                  | (?<scale>\b(?:thousand|million|billion|trillion|bn|mn)\b)s? )
                \s*[)\]]?\s*$
                """,
            RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
        )]
        private static partial Regex Unit();
    }
}
