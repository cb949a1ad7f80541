using Indicators.Model;

namespace Indicators.Texts;

/// <summary>
/// The text of a document as one of its files prints it, in the form that offsets and hashes are taken from: the content lines (the
/// document's lines less the omitted and the blank ones), each in NFC, made into paragraphs as the layout says, joined by LF.
/// </summary>
public sealed record CanonicalText
{
    /// <summary>Version of what this file and <see cref="Nfc"/> do; a change of any text's result takes a new one.</summary>
    public const string Normaliser = "norm/1";

    /// <summary>The paragraphs' texts joined by LF.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of <see cref="Text"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The paragraphs in reading order.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>
    /// What is wrong with these ranges for a file of so many lines, in words; nothing when <see cref="Read"/> can take them.
    /// </summary>
    public static IEnumerable<string> Problems(int lineCount, LineRange lines, IReadOnlyList<LineRange> omit)
    {
        foreach (var range in omit.Prepend(lines))
        {
            if (range.First > range.Last)
                yield return $"lines {range} end before they start";
            else if (range.First < 1 || range.Last > lineCount)
                yield return $"lines {range} are not within the file's {lineCount} lines";
        }

        foreach (var range in omit.Where(o => !lines.Contains(o)))
            yield return $"omitted lines {range} are not within lines {lines}";
    }

    /// <summary>Reads the text of a document.</summary>
    /// <param name="file">Where it stands.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="omit">Lines among them that are no part of it: bylines, captions, page numbers. They may overlap.</param>
    /// <param name="layout">What a line means.</param>
    /// <exception cref="ArgumentException">The ranges do not fit the file; <see cref="Problems"/> tells beforehand.</exception>
    public static CanonicalText Read(SourceFile file, LineRange lines, IReadOnlyList<LineRange> omit, TextLayout layout)
    {
        var problems = string.Join("; ", Problems(file.Lines.Count, lines, omit));
        if (problems.Length > 0)
            throw new ArgumentException(problems, nameof(lines));
        var content = Enumerable
            .Range(lines.First, lines.Count)
            .Where(n => !omit.Any(o => o.Contains(n)))
            .Select(n => new ContentLine(n, Nfc.Normalise(file.Line(n))));
        var blocks =
            layout == TextLayout.HardWrapped ? HardWrappedLines.Join([.. content]) : content.Where(l => !l.IsBlank).Select(TextBlock.Of);
        var paragraphs = Sections.Assign([.. blocks]);
        var text = string.Join('\n', paragraphs.Select(p => p.Text));
        return new()
        {
            Text = text,
            Sha256 = TextHash.Of(text),
            Paragraphs = paragraphs,
        };
    }

    /// <summary>The paragraphs that have text on a line of the file: none on an omitted or blank one, several never.</summary>
    public Paragraph? OnLine(int line) => Paragraphs.FirstOrDefault(p => p.LineStarts.Any(s => s.Line == line));
}
