using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// Finds a figure in the edited form of its sentence. It is found only if everything that determines the number is unchanged.
/// </summary>
internal static class FigureSearch
{
    /// <summary>The result of a search.</summary>
    /// <param name="State">context_only, number_changed, ambiguous or orphaned.</param>
    /// <param name="Span">Span in code points within the edited sentence; null if there is no place.</param>
    /// <param name="Found">The text found there; null if it cannot be determined.</param>
    /// <param name="Why">An explanation.</param>
    internal readonly record struct Outcome(AnchorState State, CodePointSpan? Span, string? Found, string Why);

    /// <param name="old">The old sentence.</param>
    /// <param name="span">The anchor in the old sentence, in code points.</param>
    /// <param name="role">Role of the anchor.</param>
    /// <param name="edited">The edited sentence.</param>
    /// <param name="alignment">Alignment of the two sentences.</param>
    public static Outcome Find(string old, CodePointSpan span, AnchorRole role, EditedSentence edited, WordAlignment alignment)
    {
        var printed = CodePoints.Slice(old, span);
        var (from, to) = CodePoints.ToUtf16(old, span);
        var reading = FigureReading.Of(old, QuantityReader.Find(old), span);
        var region = alignment.Between(from, to);
        var places = Places(edited, printed, reading, region);
        if (places.Count == 0)
            return reading.IsFigure || role is AnchorRole.Value or AnchorRole.Unit or AnchorRole.Period
                ? new(AnchorState.NumberChanged, null, Instead(old, edited, region), "has changed in its sentence")
                : new(AnchorState.Orphaned, null, null, "is no longer in its sentence");

        var (oldYears, years) = (
            FigureReading.Years(old),
            FigureReading.Years(
                edited.Text[alignment.Extent.Start..Math.Max(alignment.Extent.Start, Math.Min(edited.Text.Length, alignment.Extent.End))]
            )
        );
        if (role is AnchorRole.Value or AnchorRole.Unit or AnchorRole.Period && !oldYears.SequenceEqual(years))
            return new(
                AnchorState.NumberChanged,
                places[0],
                string.Join(", ", years.Except(oldYears).DefaultIfEmpty("no year").Take(3)),
                oldYears.Count == years.Count ? "is next to another year now" : "is next to other years now"
            );

        // With several equal figures, take the one with the same ordinal, then the one between the same words, then none.
        var turns = Places(old, QuantityReader.Find(old), printed, reading);
        if (turns.Count > 1 || places.Count > 1)
        {
            var near = places.Where(p => Within(edited.Text, p, region)).ToList();
            if (turns.Count == places.Count && turns.IndexOf(span) is var turn and >= 0)
                places = [places[turn]];
            else if (near.Count == 1)
                places = near;
            else if (places.Count < turns.Count)
                return new(AnchorState.NumberChanged, null, Instead(old, edited, region), "has changed in its sentence");
        }

        return places.Count == 1
            ? new(AnchorState.ContextOnly, places[0], CodePoints.Slice(edited.Text, places[0]), "is in an edited sentence")
            : new(AnchorState.Ambiguous, null, null, "occurs more than once in its edited sentence");
    }

    /// <summary>The places where the printed figure occurs with the same reading.</summary>
    private static List<CodePointSpan> Places(
        string text,
        IReadOnlyList<FoundQuantity> quantities,
        string printed,
        FigureReading reading
    ) => [.. PrintedFigures.Occurrences(text, printed).Where(s => FigureReading.Of(text, quantities, s) == reading)];

    /// <summary>
    /// The places of the figure: as printed; or printed differently, as the only quantity with that reading between the same words.
    /// </summary>
    private static List<CodePointSpan> Places(EditedSentence edited, string printed, FigureReading reading, (int Start, int End) region)
    {
        var same = Places(edited.Text, edited.Quantities, printed, reading);
        if (same.Count > 0 || !reading.IsFigure)
            return same;
        var equal = edited
            .Quantities.Where(q => FigureReading.Of(edited.Text, edited.Quantities, q.Span) == reading)
            .Select(q => q.Span)
            .ToList();
        return equal.Count == 1 && Within(edited.Text, equal[0], region) ? equal : [];
    }

    private static bool Within(string text, CodePointSpan span, (int Start, int End) region)
    {
        var (start, end) = CodePoints.ToUtf16(text, span);
        return start < region.End && region.Start < end;
    }

    /// <summary>The only quantity between the same words that the old sentence does not contain.</summary>
    private static string? Instead(string old, EditedSentence edited, (int Start, int End) region)
    {
        var before = QuantityReader.Find(old).Select(q => FigureReading.Of(q.Quantity)).ToList();
        var others = edited.Quantities.Where(q => !before.Contains(FigureReading.Of(q.Quantity))).ToList();
        var here = others.Where(q => Within(edited.Text, q.Span, region)).ToList();
        var chosen = here.Count == 1 ? here : others;
        return chosen.Count == 1 && chosen[0].Quantity.Printed.Length <= 80 ? chosen[0].Quantity.Printed : null;
    }
}
