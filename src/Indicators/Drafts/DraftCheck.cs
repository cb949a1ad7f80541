using Indicators.Candidates;
using Indicators.Drafts.Reading;
using Indicators.Statements;
using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Drafts;

/// <summary>Checks a draft, paragraph by paragraph. Each paragraph is traced by itself.</summary>
/// <param name="draft">The draft.</param>
/// <param name="release">The figures.</param>
/// <param name="more">A further way to find figures, for many texts at once; null for none.</param>
public sealed class DraftCheck(Draft draft, TraceRelease release, IMoreForMany? more = null)
{
    /// <summary>Most numbers of a draft, years included.</summary>
    public const int MaxNumbers = 10_000;

    /// <summary>Numbers that are traced together, with one database query for all.</summary>
    private const int NumbersOfBatch = 200;

    /// <summary>Number of characters used to detect the language.</summary>
    private const int LongestSample = 5000;

    private readonly IReadOnlyList<ParagraphPart> _parts = [.. draft.Paragraphs.SelectMany(ParagraphPart.Of)];
    private readonly DraftContext _context = new();
    private readonly Dictionary<(string Text, QueryContext Context), IReadOnlyList<StatementAnswer>> _answers = [];

    /// <summary>The draft.</summary>
    public Draft Draft => draft;

    /// <summary>Detects the language from the beginning of the draft.</summary>
    public DetectedLanguage Language
    {
        get
        {
            var sample = string.Join('\n', draft.Paragraphs.Take(LongestSample / 100).Select(one => one.Text));
            return release.Vocabulary.Lexicon.Languages.Of(sample[..Math.Min(LongestSample, sample.Length)]);
        }
    }

    /// <summary>Counts all numbers, including years and numbers in code.</summary>
    public int NumberCount => _parts.Sum(part => part.Numbers);

    /// <summary>Returns the paragraphs with their numbers, in batches. Enumerate it once.</summary>
    /// <param name="report">Takes the part of the draft that is checked, from 0 to 1; null if nobody waits for it.</param>
    public async IAsyncEnumerable<IReadOnlyList<CheckedParagraph>> BatchesAsync(Func<double, Task>? report = null)
    {
        var (batch, untraced) = (new List<ReadPart>(), new List<ReadPart>());
        var (numbers, untracedNumbers) = (0, 0);
        var (passed, all) = (0L, _parts.Sum(part => (long)part.Text.Length));
        foreach (var part in _parts)
        {
            // A long paragraph is traced in several steps, but it is not divided between batches.
            var endsBatch = part.Start == 0 && numbers >= NumbersOfBatch;
            if (endsBatch || untracedNumbers >= NumbersOfBatch)
            {
                await TraceAsync(untraced);
                untraced.Clear();
                untracedNumbers = 0;
                if (report is not null)
                    await report(passed / (double)all);
            }

            if (endsBatch)
            {
                yield return Checked(batch);
                batch.Clear();
                numbers = 0;
            }

            var read = Read(part);
            batch.Add(read);
            untraced.Add(read);
            numbers += part.Numbers;
            untracedNumbers += part.Numbers;
            passed += part.Text.Length;
        }

        await TraceAsync(untraced);
        if (report is not null)
            await report(1);
        if (batch.Count > 0)
            yield return Checked(batch);
    }

    private ReadPart Read(ParagraphPart part)
    {
        if (part.Paragraph.Kind == ParagraphKind.Code)
            return new(part, null, default, null);
        var context = _context.Before(part.Paragraph, part.Start == 0);
        var query = part.MayStateNumber
            ? QueryReader.Read(part.Text, release.Vocabulary, context)
            : QueryReader.ReadNames(part.Text, release.Vocabulary, context);
        _context.After(part.Paragraph, query);
        return new(part, query, context, _context.Heading);
    }

    private async Task TraceAsync(IReadOnlyList<ReadPart> parts)
    {
        // The same text in the same context has the same answer.
        var fresh = parts
            .Where(one => one.Query?.WithQuantity.Any() == true && !_answers.ContainsKey(one.Key))
            .DistinctBy(one => one.Key)
            .ToArray();
        var results = await Tracer.TraceAllAsync([.. fresh.Select(one => one.Query!)], release, more);
        foreach (var (one, result) in fresh.Zip(results))
            _answers[one.Key] = result.Statements;
    }

    private IReadOnlyList<CheckedParagraph> Checked(IReadOnlyList<ReadPart> batch) =>
        [.. batch.GroupBy(one => one.Part.Paragraph).Select(parts => new CheckedParagraph(parts.Key, [.. parts.SelectMany(Numbers)]))];

    private IEnumerable<CheckedNumber> Numbers(ReadPart one) =>
        one.Query is not { } query ? NumbersOfPart.OfCode(one.Part)
        : !one.Part.MayStateNumber ? []
        : NumbersOfPart.Read(
            one.Part,
            query,
            _answers.GetValueOrDefault(one.Key) ?? [.. StatementAnswers.Others(query)],
            one.Heading,
            release.Vocabulary
        );

    private sealed record ReadPart(ParagraphPart Part, TraceQuery? Query, QueryContext Context, string? Heading)
    {
        public (string Text, QueryContext Context) Key => (Part.Text, Context);
    }
}
