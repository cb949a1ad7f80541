using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>Finds the anchors of one witness.</summary>
internal sealed class WitnessSearch
{
    private readonly SeedWitness _witness;
    private readonly OriginalText? _original;
    private readonly IReadOnlyList<ParagraphOutline> _outline;
    private readonly (SourceFile File, CanonicalText Text)? _inPlace;
    private readonly CopiedSentences _copy;
    private readonly string? _home;
    private readonly Dictionary<string, int> _origins;
    private readonly HashSet<string> _omitted;
    private SentenceSearch? _edited;

    /// <param name="witness">The witness.</param>
    /// <param name="original">Its text; null if not available.</param>
    /// <param name="outline">Its paragraphs.</param>
    /// <param name="inPlace">The text on the same lines of the copy.</param>
    /// <param name="copy">The sentences of the copy.</param>
    public WitnessSearch(
        SeedWitness witness,
        OriginalText? original,
        IReadOnlyList<ParagraphOutline> outline,
        (SourceFile File, CanonicalText Text)? inPlace,
        CopiedSentences copy
    )
    {
        (_witness, _original, _outline, _inPlace, _copy) = (witness, original, outline, inPlace, copy);
        _omitted = Omitted(witness, original?.File);
        // The first unchanged paragraph of each file determines the numbers of the others.
        var unchanged = outline.SelectMany(p => copy.Whole(p.Sha256).Select(c => (Outline: p, Copy: c))).ToList();
        _origins = unchanged.GroupBy(u => u.Copy.File).ToDictionary(g => g.Key, g => Origin(g.First().Copy, g.First().Outline.Ordinal));
        _home = unchanged
            .GroupBy(u => u.Copy.File)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key == witness.File ? 0 : 1)
            .Select(g => g.Key)
            .FirstOrDefault();
    }

    /// <summary>Hashes of original sentences, none of which is an edited form of another.</summary>
    public required HashSet<string> Known { get; init; }

    /// <summary>
    /// Returns how often a sentence occurred at least, by hash of sentence and paragraph, if there is no text to count in.
    /// </summary>
    public required Func<string, string?, int> TimesWithoutOriginal { get; init; }

    public AnchorDrift Find(SeedDocument document, SeedFigure figure, SeedAnchor anchor)
    {
        var at = anchor.At!;
        var drift = new AnchorDrift
        {
            SeedFile = document.File,
            SeedLine = anchor.Marks.Of("printed"),
            Figure = $"{document.Slug}#{figure.Key}",
            Role = anchor.Role,
            Printed = anchor.Printed,
            State = AnchorState.Orphaned,
            Was = new DriftPlace(_witness.File, anchor.Line, at.Paragraph, at.Sentence, at.Span),
            Now = null,
            Found = null,
            Message = $"'{anchor.Printed}' is not there",
        };
        return InPlace(drift, at) ?? Unchanged(drift, at) ?? Edited(drift, at);
    }

    /// <summary>Finds the same sentence with the same ordinals on the same lines.</summary>
    private AnchorDrift? InPlace(AnchorDrift drift, SeedPlace at)
    {
        if (
            _inPlace is not { } place
            || place.Text.Paragraphs.ElementAtOrDefault(at.Paragraph - 1) is not { } paragraph
            || paragraph.Sentences.ElementAtOrDefault(at.Sentence - 1) is not { } sentence
            || sentence.Sha256 != at.Sha256
            || !sentence.Span.Contains(at.Span)
            || !PrintedFigures.Occurrences(paragraph.Text, drift.Printed).Contains(at.Span)
        )
            return null;
        var now = drift.Was with { File = place.File.FileName, Line = paragraph.LineAt(at.Span.Start) };
        return now == drift.Was ? Exact(drift, now) : Moved(drift, now);
    }

    /// <summary>Finds the same sentence anywhere.</summary>
    private AnchorDrift? Unchanged(AnchorDrift drift, SeedPlace at)
    {
        var places = _copy.With(at.Sha256).Select(s => (Sentence: s, Near: Nearness(s.In, at.Paragraph))).ToList();
        if (places.Count == 0 || OffsetInSentence(at) is not { } offset)
            return null;
        // An occurrence that already existed elsewhere is not the new place of one that is gone.
        var before =
            _original?.Sentences.With(at.Sha256).Count()
            ?? TimesWithoutOriginal(at.Sha256, _outline.ElementAtOrDefault(at.Paragraph - 1)?.Sha256);
        if (places.Count < before)
        {
            var outcome = Edited(drift, at);
            return outcome.State != AnchorState.Orphaned
                ? outcome
                : drift with
                {
                    State = AnchorState.Ambiguous,
                    Message = $"the sentence of '{drift.Printed}' stood {before} times, and now {places.Count}",
                };
        }

        var nearest = places.Max(p => p.Near);
        var near = places.Where(p => p.Near == nearest).ToList();
        if (near.Count > 1)
            return drift with
            {
                State = AnchorState.Ambiguous,
                Message =
                    $"the sentence of '{drift.Printed}' occurs {near.Count} times: "
                    + $"{string.Join(", ", near.Take(3).Select(p => Place(p.Sentence.In, p.Sentence.Sentence.Span)))}",
            };
        var (found, paragraph) = (near[0].Sentence.Sentence, near[0].Sentence.In);
        var span = new CodePointSpan(found.Span.Start + offset, found.Span.Start + offset + at.Span.Length);
        if (!PrintedFigures.Occurrences(paragraph.Paragraph.Text, drift.Printed).Contains(span))
            return null;
        var now = Place(paragraph, span);
        return now == drift.Was
            ? drift with
            {
                State = AnchorState.Exact,
                Now = now,
                Found = drift.Printed,
                Message = $"'{drift.Printed}' is unchanged",
            }
            : Moved(drift, now);
    }

    private static AnchorDrift Exact(AnchorDrift drift, DriftPlace now) =>
        drift with
        {
            State = AnchorState.Exact,
            Now = now,
            Found = drift.Printed,
            Message = $"'{drift.Printed}' is unchanged",
        };

    private static AnchorDrift Moved(AnchorDrift drift, DriftPlace now) =>
        drift with
        {
            State = AnchorState.Moved,
            Now = now,
            Found = drift.Printed,
            Message = $"'{drift.Printed}' is now in {now}",
        };

    private AnchorDrift Edited(AnchorDrift drift, SeedPlace at)
    {
        if (_original is null)
            return drift with
            {
                Message = $"the sentence of '{drift.Printed}' was not found; recognising an edited sentence needs " + $"the original text",
            };
        if (
            _original.Text.Paragraphs.ElementAtOrDefault(at.Paragraph - 1)?.Sentences.ElementAtOrDefault(at.Sentence - 1) is not { } old
            || old.Sha256 != at.Sha256
            || !old.Span.Contains(at.Span)
        )
            return drift with { Message = $"'{drift.Printed}' is not at its place in its own text; run ./indicators check" };
        _edited ??= new SentenceSearch([.. _copy.Paragraphs.SelectMany(p => EditedSentence.Of(p, s => Known.Contains(s.Sha256)))]);
        var folded = FoldedText.Of(old.Text);
        var found = _edited.Find(folded.Text, paragraph => Nearness(paragraph, at.Paragraph));
        if (found.Count == 0)
            return drift with { Message = $"no sentence is similar to that of '{drift.Printed}'" };
        if (found.Count > 1)
            return drift with
            {
                State = AnchorState.Ambiguous,
                Message =
                    $"several sentences are similar to that of '{drift.Printed}': "
                    + $"{string.Join(", ", found.Select(f => Place(f.Sentence.In, f.Sentence.Span)))}",
            };
        var (sentence, alignment) = found[0];
        var span = new CodePointSpan(at.Span.Start - old.Span.Start, at.Span.End - old.Span.Start);
        var outcome = FigureSearch.Find(folded.Text, folded.ToFolded(span), drift.Role, sentence, alignment);
        CodePointSpan? stretch =
            outcome.Span is { } inside && sentence.Folded.ToRaw(inside) is var raw
                ? new(sentence.Span.Start + raw.Start, sentence.Span.Start + raw.End)
                : null;
        var now = outcome.State is AnchorState.ContextOnly or AnchorState.NumberChanged
            ? Place(sentence.In, stretch ?? sentence.Span)
            : null;
        // Nothing that a reader can see is another: it is the same sentence.
        if (outcome.State == AnchorState.ContextOnly && sentence.Text.TrimEnd() == folded.Text.TrimEnd() && now is not null)
            return now == drift.Was ? Exact(drift, now) : Moved(drift, now);
        var instead = outcome.State == AnchorState.NumberChanged && outcome.Found is { } other ? $": {other}" : "";
        return drift with
        {
            State = outcome.State,
            Now = now,
            Found = outcome.Found,
            Message = $"'{drift.Printed}' {outcome.Why}{(now is null ? "" : $", in {now}")}{instead}",
        };
    }

    private DriftPlace Place(CopiedParagraph paragraph, CodePointSpan span)
    {
        var ordinal = Ordinal(paragraph);
        return new(
            paragraph.File,
            paragraph.Paragraph.LineAt(span.Start),
            ordinal,
            paragraph.Paragraph.Sentences.First(s => s.Span.Start <= span.Start && span.Start < s.Span.End).Ordinal,
            span
        );
    }

    /// <summary>Rates a paragraph by whether it is in the file with most of the text, and whether its neighbours are unchanged.</summary>
    private int Nearness(CopiedParagraph paragraph, int ordinal)
    {
        string? Hash(int which) => _outline.ElementAtOrDefault(which - 1)?.Sha256;
        var near = paragraph.File == _home ? 8 : 0;
        if (paragraph.Paragraph.Sha256 == Hash(ordinal))
            near += 2;
        if (ordinal > 1 && Beside(paragraph, -1) is { } before && before == Hash(ordinal - 1))
            near++;
        if (Beside(paragraph, +1) is { } after && after == Hash(ordinal + 1))
            near++;
        return near;
    }

    /// <summary>Index of the document's first paragraph, counted back from an unchanged one.</summary>
    private int Origin(CopiedParagraph unchanged, int ordinal)
    {
        var file = _copy.Of(unchanged.File).ToList();
        var index = unchanged.Index;
        for (var left = ordinal - 1; left > 0 && index > 0; )
        {
            if (!IsOmitted(file[--index]))
                left--;
        }

        return index;
    }

    /// <summary>Number of a paragraph in the document as it is in the copy; null if it cannot be determined.</summary>
    private int? Ordinal(CopiedParagraph paragraph)
    {
        if (
            !_origins.TryGetValue(paragraph.File, out var origin)
            || paragraph.Index < origin
            || (_original is null && _witness.Omit.Count > 0)
        )
            return null;
        return 1 + paragraph.Index - origin - _copy.Of(paragraph.File).Skip(origin).Take(paragraph.Index - origin).Count(IsOmitted);
    }

    /// <summary>Hash of the paragraph before or after, skipping what is not part of the text.</summary>
    private string? Beside(CopiedParagraph paragraph, int step)
    {
        var file = _copy.Of(paragraph.File).ToList();
        var index = paragraph.Index + step;
        while (index >= 0 && index < file.Count && IsOmitted(file[index]))
            index += step;
        return index >= 0 && index < file.Count ? file[index].Paragraph.Sha256 : null;
    }

    private bool IsOmitted(CopiedParagraph paragraph) => _omitted.Contains(paragraph.Paragraph.Text.Trim());

    /// <summary>Lines that are not part of the text, except those that also occur as part of it.</summary>
    private static HashSet<string> Omitted(SeedWitness witness, SourceFile? file)
    {
        if (file is null || witness.Layout != TextLayout.LinePerParagraph)
            return [];
        var lines = Enumerable
            .Range(witness.Lines.First, witness.Lines.Count)
            .ToLookup(n => witness.Omit.Any(o => o.Contains(n)), n => Nfc.Normalise(file.Line(n)).Trim());
        return [.. lines[true].Except(lines[false])];
    }

    /// <summary>
    /// Offset of the anchor in its sentence. Without the text it is known only for the first sentence of a paragraph, or from the place in
    /// the copy.
    /// </summary>
    private int? OffsetInSentence(SeedPlace at)
    {
        var sentence = _original?.Text.Paragraphs.ElementAtOrDefault(at.Paragraph - 1)?.Sentences.ElementAtOrDefault(at.Sentence - 1);
        if (sentence is not null)
            return at.Span.Start - sentence.Span.Start;
        // The paragraph itself may be unchanged in the copy.
        var whole = _outline.ElementAtOrDefault(at.Paragraph - 1) is { } paragraph ? _copy.Whole(paragraph.Sha256).FirstOrDefault() : null;
        var known = whole?.Paragraph.Sentences.ElementAtOrDefault(at.Sentence - 1);
        return known is not null ? at.Span.Start - known.Span.Start
            : at.Sentence == 1 ? at.Span.Start
            : null;
    }
}
