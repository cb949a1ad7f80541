using Indicators.Model;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>How similar a sentence of the reader is to a figure's sentence, apart from the numbers.</summary>
/// <param name="Similarity">
/// From 0 to 1: share of common trigrams. A fragment of a sentence is compared with the corresponding part only.
/// </param>
/// <param name="Reader">The reader's sentence.</param>
/// <param name="Printed">The sentence that contains the figure.</param>
/// <param name="Numbers">Positions in the reader's text of the numbers in the figure's place, in code points.</param>
/// <param name="Start">Start of the reader's sentence in the text, in code points.</param>
public sealed record SentenceLikeness(double Similarity, string Reader, string Printed, IReadOnlyList<CodePointSpan> Numbers, int Start = 0)
{
    /// <summary>From here on it is the same sentence with other words or numbers in it.</summary>
    public const double Same = 0.7;

    /// <summary>Less is not looked at.</summary>
    public const double Least = 0.5;

    /// <summary>Whether it is the same sentence.</summary>
    public bool IsSame => Similarity >= Same;

    /// <summary>
    /// Whether the statement's number is in the place of the figure. For a text without numbers, true for any figure of the sentence.
    /// </summary>
    public bool IsOf(QueryStatement statement) =>
        statement.Span is not { } span
            ? statement.Sentence is null || statement.Sentence == Start
            : Numbers.Any(number => number.Start < span.End && span.Start < number.End);

    /// <summary>Whether the same years stand in the same sentence, in the same order.</summary>
    internal bool HasSameYears => IsWithin(QueryReader.YearsIn(Reader), QueryReader.YearsIn(Printed));

    internal string[] Codes(NameFinder names) => [.. names.Find(Reader).Select(name => name.Code)];

    internal bool IsWithin(string[] codes, NameFinder names) => IsWithin(codes, names.Find(Printed).Select(name => name.Code));

    /// <summary>Whether the one list is the other with some left out.</summary>
    private static bool IsWithin<T>(IReadOnlyList<T> some, IEnumerable<T> all)
    {
        var found = 0;
        foreach (var one in all)
        {
            if (found < some.Count && EqualityComparer<T>.Default.Equals(one, some[found]))
                found++;
        }

        return found == some.Count;
    }
}
