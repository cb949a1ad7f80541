using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>A stretch of a file's line that an observation is anchored to.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Span">Code points within the line in NFC.</param>
/// <param name="Reason">What numerals in it are accounted for as.</param>
/// <param name="Figure"><c>slug#key</c></param>
internal sealed record LineAnchor(int Line, CodePointSpan Span, LedgerReason Reason, string Figure)
{
    /// <summary>The anchors of a document that account for numerals, by file. An anchor without a place accounts for nothing.</summary>
    /// <param name="document">With places filled in from the texts.</param>
    /// <param name="texts">Those that they were filled in from.</param>
    /// <param name="source">The lines of a file.</param>
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
    /// A unit is part of its figure ("million"); numerals in the name of a subject or source are not accounted for by pointing at it.
    /// </summary>
    private static LedgerReason? ReasonOf(AnchorRole role) =>
        role switch
        {
            AnchorRole.Value or AnchorRole.Unit => LedgerReason.Figure,
            AnchorRole.Period => LedgerReason.Period,
            _ => null,
        };

    /// <summary>The anchor line by line: in a hard-wrapped text a figure may begin on one line and end on the next.</summary>
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
            // A hard-wrapped line loses the white space before it when it is joined, and perhaps the hyphen at its end.
            var indent = witness.Layout == TextLayout.HardWrapped ? CodePoints.Length(line[..^line.TrimStart().Length]) : 0;
            yield return (
                number,
                new(Math.Max(span.Start - start, 0) + indent, span.End >= next ? CodePoints.Length(line) : span.End - start + indent)
            );
        }
    }
}
