using Indicators.Checks;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Readings;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>
/// Measures <see cref="QuantityReader"/> on the curated texts, paragraph by paragraph, using the first witness of each work.
/// <list type="bullet">
/// <item>A figure is read back if its printed form gives what the curator stated: value or bounds, strictness, hedge, precision and
/// unit.</item>
/// <item>It is found if a quantity proposed in its paragraph overlaps its place and has the stated numbers, alone or among others.</item>
/// <item>A proposal is correct if it overlaps the place of a figure, or if the ledger accounts for one of its numerals as another kind of
/// quantity: <c>repeated</c>, <c>vague</c>, <c>age</c>, <c>other</c>, or <c>period</c> for a length of time. All other proposals are
/// false.</item>
/// </list>
/// </summary>
public sealed record ReaderMeasure
{
    private static readonly LedgerReason[] Quantities = [LedgerReason.Repeated, LedgerReason.Vague, LedgerReason.Age, LedgerReason.Other];

    /// <summary>Number of curated figures; statements without a number are none.</summary>
    public required int Figures { get; init; }

    /// <summary>Figures whose printed form reads differently, with the difference.</summary>
    public required IReadOnlyList<ReaderMiss> NotReadBack { get; init; }

    /// <summary>Figures that were not found in their paragraph.</summary>
    public required IReadOnlyList<ReaderMiss> NotFound { get; init; }

    /// <summary>Number of quantities proposed.</summary>
    public required int Proposed { get; init; }

    /// <summary>Proposals that overlap a figure.</summary>
    public required int ProposedFigures { get; init; }

    /// <summary>Proposals that are neither figures nor other quantities.</summary>
    public required IReadOnlyList<ReaderMiss> False { get; init; }

    /// <summary>Measures the reader.</summary>
    /// <param name="seeds">Seeds without problems.</param>
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
            var withNumber = document.Figures.Where(f => f.Stated.HasNumber).ToList();
            figures += withNumber.Count;
            foreach (var figure in withNumber)
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
                var here = withNumber.Where(f => f.Anchor.Witness == 1 && f.Anchor.At?.Paragraph == paragraph.Ordinal).ToList();
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

    /// <summary>The reasons that the ledger gives for numerals within a span of a paragraph.</summary>
    private static IReadOnlyList<LedgerReason> Reasons(Paragraph paragraph, CodePointSpan span, ILookup<int, AuditedNumeral> numerals) =>
        [
            .. from start in paragraph.LineStarts
            from numeral in numerals[start.Line]
            // Joining hard-wrapped lines would remove an indent, but no numeral of these texts is on an indented line.
            let at = start.Start + numeral.Numeral.Span.Start
            where at < span.End && span.Start < at + numeral.Numeral.Span.Length && numeral.Reason is not null
            select numeral.Reason!.Value,
        ];

    /// <summary>
    /// Whether a proposal has the numbers of a figure. A fall by a number is stated as the negative number, and a fraction as its
    /// percentage.
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

/// <summary>An error of the reader.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Why">A short explanation.</param>
public sealed record ReaderMiss(string File, int Line, string Printed, string Why);
