using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>A span in a line of a file that anchors an observation.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Span">Span in code points within the line in NFC.</param>
/// <param name="Reason">The account of numerals within the span.</param>
/// <param name="Figure"><c>slug#key</c></param>
internal sealed record LineAnchor(int Line, CodePointSpan Span, LedgerReason Reason, string Figure)
{
    /// <summary>
    /// Returns the anchors of a document that account for numerals, by file. An anchor without a place accounts for nothing.
    /// </summary>
    /// <param name="document">The document, with places filled in from the texts.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="source">Returns a file's lines.</param>
    public static IEnumerable<(string File, LineAnchor Anchor)> Of(
        SeedDocument document,
        WitnessTexts texts,
        Func<string, SourceFile?> source
    ) =>
        from figure in document.Figures
        from anchor in figure.Anchors
        where
            anchor.At is not null && ReasonOf(anchor.Role) is not null && anchor.Witness >= 1 && anchor.Witness <= document.Witnesses.Count
        let witness = document.Witnesses[anchor.Witness - 1]
        from part in Parts(anchor, witness, texts, source(witness.File))
        select (witness.File, new LineAnchor(part.Line, part.Span, ReasonOf(anchor.Role)!.Value, $"{document.Slug}#{figure.Key}"));

    /// <summary>
    /// A unit such as "million" is part of its figure. The anchor of a subject or source does not account for numerals in its name.
    /// </summary>
    private static LedgerReason? ReasonOf(AnchorRole role) =>
        role switch
        {
            AnchorRole.Value or AnchorRole.Unit => LedgerReason.Figure,
            AnchorRole.Period => LedgerReason.Period,
            _ => null,
        };

    /// <summary>Splits the anchor by line: in a hard-wrapped text, a figure may continue on the next line.</summary>
    private static IEnumerable<(int Line, CodePointSpan Span)> Parts(
        SeedAnchor anchor,
        SeedWitness witness,
        WitnessTexts texts,
        SourceFile? file
    )
    {
        if (file is null || texts.Of(witness).Text?.OnLine(anchor.Line) is not { } paragraph)
            yield break;
        var span = anchor.At!.Span;
        for (var i = 0; i < paragraph.LineStarts.Count; i++)
        {
            var (start, number) = paragraph.LineStarts[i];
            var next = i + 1 < paragraph.LineStarts.Count ? paragraph.LineStarts[i + 1].Start : int.MaxValue;
            if (span.Start >= next || span.End <= start)
                continue;
            var line = Nfc.Normalise(file.Line(number));
            // Joining hard-wrapped lines removes leading white space, and sometimes the hyphen at the end of a line.
            var indent = witness.Layout == TextLayout.HardWrapped ? CodePoints.Length(line[..^line.TrimStart().Length]) : 0;
            yield return (
                number,
                new(Math.Max(span.Start - start, 0) + indent, span.End >= next ? CodePoints.Length(line) : span.End - start + indent)
            );
        }
    }
}
