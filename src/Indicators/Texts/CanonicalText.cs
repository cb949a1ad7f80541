using Indicators.Model;

namespace Indicators.Texts;

/// <summary>
/// The text of a document as printed in one of its files, in the form on which offsets and hashes are based: its lines without omitted and
/// blank ones, each in NFC, formed into paragraphs by the layout and joined by LF.
/// </summary>
public sealed record CanonicalText
{
    /// <summary>Version of this file and <see cref="Nfc"/>. Any change of a result needs a new version.</summary>
    public const string Normaliser = "norm/1";

    /// <summary>The paragraphs' texts joined by LF.</summary>
    public required string Text { get; init; }

    /// <summary>Hash of <see cref="Text"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The paragraphs in reading order.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>
    /// Describes what is wrong with the ranges for a file with this number of lines; empty if <see cref="Read"/> accepts them.
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
    /// <param name="file">The file that contains it.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="omit">
    /// Lines within the range that are not part of the text: bylines, captions, page numbers. Ranges may overlap.
    /// </param>
    /// <param name="layout">How lines form paragraphs.</param>
    /// <exception cref="ArgumentException">The ranges do not fit the file; call <see cref="Problems"/> first.</exception>
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

    /// <summary>The paragraph with text on a line of the file; null for omitted and blank lines.</summary>
    public Paragraph? OnLine(int line) => Paragraphs.FirstOrDefault(p => p.LineStarts.Any(s => s.Line == line));
}
