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
    public async IAsyncEnumerable<IReadOnlyList<CheckedParagraph>> BatchesAsync()
    {
        var batch = new List<ReadPart>();
        var numbers = 0;
        foreach (var part in _parts)
        {
            // A paragraph is not divided between batches.
            if (numbers >= NumbersOfBatch && part.Start == 0)
            {
                yield return await CheckAsync(batch);
                batch.Clear();
                numbers = 0;
            }

            batch.Add(Read(part));
            numbers += part.Numbers;
        }

        if (batch.Count > 0)
            yield return await CheckAsync(batch);
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

    private async Task<IReadOnlyList<CheckedParagraph>> CheckAsync(IReadOnlyList<ReadPart> batch)
    {
        // The same text in the same context has the same answer.
        var fresh = batch
            .Where(one => one.Query?.WithQuantity.Any() == true && !_answers.ContainsKey(one.Key))
            .DistinctBy(one => one.Key)
            .ToArray();
        var results = await Tracer.TraceAllAsync([.. fresh.Select(one => one.Query!)], release, more);
        foreach (var (one, result) in fresh.Zip(results))
            _answers[one.Key] = result.Statements;
        return
        [
            .. batch.GroupBy(one => one.Part.Paragraph).Select(parts => new CheckedParagraph(parts.Key, [.. parts.SelectMany(Numbers)])),
        ];
    }

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
