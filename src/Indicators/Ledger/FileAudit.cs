using Indicators.Ledger.Rules;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>Accounts for the numerals of one file.</summary>
internal sealed class FileAudit
{
    private readonly List<Problem> _problems = [];

    /// <param name="file">The text.</param>
    /// <param name="ledger">Its ledger; null if it has none.</param>
    /// <param name="anchors">The anchors in the file.</param>
    /// <param name="paragraphs">The paragraphs in the file, with the slugs of their works.</param>
    /// <param name="works">The works in the file, with their lines.</param>
    public FileAudit(
        SourceFile file,
        SeedLedger? ledger,
        IReadOnlyCollection<LineAnchor> anchors,
        IEnumerable<Paragraph> paragraphs,
        IReadOnlyList<(string Slug, LineRange Lines)> works
    )
    {
        FileName = file.FileName;
        var lines = file.Lines.Select(Nfc.Normalise).ToList();
        var kinds = paragraphs.ToLookup(p => p.LineStarts[0].Line, p => p.Kind);
        var anchorsByLine = anchors.ToLookup(a => a.Line);
        var rowsByLine = (ledger?.Rows ?? []).ToLookup(r => r.Line);
        var numerals = new List<AuditedNumeral>();
        for (var number = 1; number <= lines.Count; number++)
        {
            var (line, following) = (lines[number - 1], number < lines.Count ? lines[number] : null);
            var tokens = NumeralFinder.Tokens(line, following);
            var rows = rowsByLine[number].Select(row => (Row: row, Place: Place(ledger!, row, line, tokens))).ToList();
            foreach (var (numeral, token) in NumeralFinder.Find(FileName, number, line, following).Zip(tokens))
            {
                var context = new NumeralContext(line, token.Start, token.End, kinds.Contains(number) ? kinds[number].First() : null);
                numerals.Add(
                    new AuditedNumeral
                    {
                        Numeral = numeral,
                        Document = works.Where(w => w.Lines.Contains(number)).Select(w => w.Slug).FirstOrDefault(),
                        Anchors = [.. anchorsByLine[number].Where(a => a.Span.Contains(numeral.Span))],
                        Rows =
                        [
                            .. rows.Where(r => r.Place is { } place && place.Start <= token.Start && token.End <= place.End)
                                .Select(r => r.Row),
                        ],
                        Rule = AccountingRule.All.FirstOrDefault(rule => rule.Matches(context)),
                    }
                );
            }
        }

        Numerals = numerals;
        foreach (var row in (ledger?.Rows ?? []).Where(r => r.Line > lines.Count))
            Add(ledger!, row, ProblemCodes.StaleRow, $"{FileName} has no line {row.Line}");
        foreach (var numeral in numerals)
            Judge(numeral, ledger);
    }

    public string FileName { get; }

    /// <summary>All numerals in reading order, including optional ones.</summary>
    public IReadOnlyList<AuditedNumeral> Numerals { get; }

    public IReadOnlyList<Problem> Problems => _problems;

    public AuditedFile Counts()
    {
        var counted = Numerals.Where(n => n.Reason is not null || n.IsUnaccounted).ToList();
        var byRule = counted.Count(n => n.IsByRule);
        var byRow = counted.Count(n => n.Figure is null && n.Rows.Count > 0);
        var unaccounted = counted.Count(n => n.IsUnaccounted);
        return new(FileName, counted.Count, counted.Count - byRule - byRow - unaccounted, byRow, byRule, unaccounted);
    }

    /// <summary>The place of a row's numerals. A row without such a place is a problem.</summary>
    private (int Start, int End)? Place(SeedLedger ledger, SeedLedgerRow row, string line, IReadOnlyList<NumeralToken> tokens)
    {
        var places = PrintedPlaces
            .Find(line, Nfc.Normalise(row.Printed), tokens)
            .Where(p => tokens.Any(t => p.Start <= t.Start && t.End <= p.End))
            .ToList();
        if (places.Count == 0)
            Add(ledger, row, ProblemCodes.StaleRow, $"line {row.Line} has no numeral '{row.Printed}'");
        else if (row.Nth > places.Count)
            Add(ledger, row, ProblemCodes.StaleRow, $"line {row.Line} prints '{row.Printed}' only {Times(places.Count)}");
        else if (row.Nth is null && places.Count > 1)
            Add(
                ledger,
                row,
                ProblemCodes.StaleRow,
                $"line {row.Line} prints '{row.Printed}' {Times(places.Count)}, and nth does not say which is meant"
            );
        else if (row.Nth is not null && places.Count == 1)
            Add(ledger, row, ProblemCodes.StaleRow, $"line {row.Line} prints '{row.Printed}' once, and needs no nth");
        else
            return places[(row.Nth ?? 1) - 1];
        return null;
    }

    private void Judge(AuditedNumeral audited, SeedLedger? ledger)
    {
        var numeral = audited.Numeral;
        if (audited.IsUnaccounted)
            _problems.Add(
                new(
                    FileName,
                    numeral.Line,
                    ProblemCodes.Unaccounted,
                    $"'{numeral.Printed}'{(numeral.Nth > 1 ? $", nth {numeral.Nth}," : "")} is neither a figure nor in the ledger"
                )
            );
        foreach (var row in audited.Rows.Skip(1))
            Add(
                ledger!,
                row,
                ProblemCodes.DuplicateRow,
                $"'{numeral.Printed}' of line {numeral.Line} is there already, in line {audited.Rows[0].At}"
            );
        if (audited.Figure is { } figure && audited.Rows is [var first, ..])
            Add(
                ledger!,
                first,
                ProblemCodes.DoubleAccount,
                $"'{numeral.Printed}' of line {numeral.Line} is part of the figure {figure.Figure}",
                "remove the row"
            );
    }

    private void Add(SeedLedger ledger, SeedLedgerRow row, ProblemCode code, string message, string? hint = null) =>
        _problems.Add(new(ledger.File, row.At, code, message, hint));

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
