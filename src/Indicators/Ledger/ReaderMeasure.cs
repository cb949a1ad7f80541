using Indicators.Checks;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Readings;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>
/// How well <see cref="QuantityReader"/> does on the curated texts, read paragraph by paragraph, the first witness of each work.
/// <list type="bullet">
/// <item>A figure is read back when its printed form gives what the curator stated: value or bounds, strictness, hedge, precision and
/// unit.</item>
/// <item>It is found when a quantity proposed in its paragraph overlaps its place and has the stated numbers, or those numbers as a part of
/// one.</item>
/// <item>A proposal is true when it overlaps a figure's place, or when a numeral in it is accounted for as a quantity that is no figure:
/// <c>repeated</c>,
/// <c>vague</c>, <c>age</c> and <c>other</c>, and <c>period</c> where a length of time is read. All else is false.</item>
/// </list>
/// </summary>
public sealed record ReaderMeasure
{
    private static readonly LedgerReason[] Quantities = [LedgerReason.Repeated, LedgerReason.Vague, LedgerReason.Age, LedgerReason.Other];

    /// <summary>Number of curated figures.</summary>
    public required int Figures { get; init; }

    /// <summary>Figures that are not read back, and in what they differ.</summary>
    public required IReadOnlyList<ReaderMiss> NotReadBack { get; init; }

    /// <summary>Figures that are not found in their paragraph.</summary>
    public required IReadOnlyList<ReaderMiss> NotFound { get; init; }

    /// <summary>Number of quantities proposed.</summary>
    public required int Proposed { get; init; }

    /// <summary>Proposals that overlap a figure.</summary>
    public required int ProposedFigures { get; init; }

    /// <summary>Proposals that are none.</summary>
    public required IReadOnlyList<ReaderMiss> False { get; init; }

    /// <summary>Measures.</summary>
    /// <param name="seeds">Without problems.</param>
    /// <param name="texts">The folder of texts.</param>
    /// <exception cref="SourceFileException">A text is missing.</exception>
    public static ReaderMeasure Of(SeedSet seeds, string texts)
    {
        var (files, documents, witnessTexts) = Audit.Read(seeds, texts);
        var (figures, proposed, ofFigures) = (0, 0, 0);
        var (notReadBack, notFound, wrong) = (new List<ReaderMiss>(), new List<ReaderMiss>(), new List<ReaderMiss>());
        foreach (var document in documents.Select(d => d.Document))
        {
            var witness = document.Witnesses[0];
            var text = witnessTexts.Of(witness).Text!;
            var numerals = files
                .Single(f => f.FileName == witness.File)
                .Numerals.Where(n => witness.Lines.Contains(n.Numeral.Line))
                .ToLookup(n => n.Numeral.Line);
            figures += document.Figures.Count;
            foreach (var figure in document.Figures)
            {
                var (unit, indicator) = (seeds.Registries.Units.Find(figure.Unit)!, seeds.Registries.Indicators.Find(figure.Indicator)!);
                if (PrintedReading.Differences(figure, unit, indicator.Measure) is { Count: > 0 } differences)
                    notReadBack.Add(
                        new(
                            witness.File,
                            figure.Anchor.Line,
                            figure.Anchor.Printed,
                            string.Join("; ", differences.Select(d => d.Code.Code))
                        )
                    );
            }

            foreach (var paragraph in text.Paragraphs)
            {
                var found = QuantityReader.Find(paragraph.Text);
                var here = document.Figures.Where(f => f.Anchor.Witness == 1 && f.Anchor.At?.Paragraph == paragraph.Ordinal).ToList();
                proposed += found.Count;
                foreach (var figure in here.Where(f => !found.Any(q => Overlap(q.Span, f.Anchor.At!.Span) && Says(q.Quantity, f.Stated))))
                    notFound.Add(
                        new(
                            witness.File,
                            figure.Anchor.Line,
                            figure.Anchor.Printed,
                            found.FirstOrDefault(q => Overlap(q.Span, figure.Anchor.At!.Span)).Quantity is { } other
                                ? $"read as '{other.Printed}'"
                                : "not proposed"
                        )
                    );
                foreach (var (quantity, span) in found)
                {
                    if (
                        document
                            .Figures.SelectMany(f => f.Anchors)
                            .Any(a =>
                                a is { Witness: 1, Role: AnchorRole.Value or AnchorRole.Unit, At: { } at }
                                && at.Paragraph == paragraph.Ordinal
                                && Overlap(at.Span, span)
                            )
                    )
                        ofFigures++;
                    else if (
                        Reasons(paragraph, span, numerals) is var reasons
                        && !reasons.Any(r =>
                            Quantities.Contains(r) || (r == LedgerReason.Period && quantity.Unit.Kind == UnitKind.Duration)
                        )
                    )
                        wrong.Add(
                            new(
                                witness.File,
                                paragraph.LineAt(span.Start),
                                quantity.Printed,
                                string.Join(", ", reasons.Distinct().Select(r => Codes.Of(r)).DefaultIfEmpty("no numeral"))
                            )
                        );
                }
            }
        }

        return new ReaderMeasure
        {
            Figures = figures,
            NotReadBack = notReadBack,
            NotFound = notFound,
            Proposed = proposed,
            ProposedFigures = ofFigures,
            False = wrong,
        };
    }

    /// <summary>What the ledger says of the numerals within a stretch of a paragraph.</summary>
    private static IReadOnlyList<LedgerReason> Reasons(Paragraph paragraph, CodePointSpan span, ILookup<int, AuditedNumeral> numerals) =>
        [
            .. from start in paragraph.LineStarts
            from numeral in numerals[start.Line]
            // A hard-wrapped line would lose an indent when it is joined; no numeral of these texts stands on an indented line.
            let at = start.Start + numeral.Numeral.Span.Start
            where at < span.End && span.Start < at + numeral.Numeral.Span.Length && numeral.Reason is not null
            select numeral.Reason!.Value,
        ];

    /// <summary>
    /// Whether a proposal has the numbers of a figure; a fall by a number is stated as minus that number, a fraction as the percentage it
    /// is.
    /// </summary>
    private static bool Says(Quantity quantity, StatedValue stated)
    {
        var numbers = new[] { stated.Value, stated.Low, stated.High }.OfType<decimal>().Select(Math.Abs).ToHashSet();
        return new[] { quantity, quantity.InPercent() }.Any(q =>
            numbers.SetEquals(new[] { q.Value, q.Low, q.High }.OfType<decimal>().Select(Math.Abs))
        );
    }

    private static bool Overlap(CodePointSpan one, CodePointSpan other) => one.Start < other.End && other.Start < one.End;
}

/// <summary>A figure or proposal that counts against the reader.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Why">In a few words.</param>
public sealed record ReaderMiss(string File, int Line, string Printed, string Why);
