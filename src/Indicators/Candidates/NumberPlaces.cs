using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Candidates;

/// <summary>Maps the numbers of a sentence to those of a similar sentence by aligning the words between them.</summary>
public static class NumberPlaces
{
    /// <summary>Longer sentences are compared as far as this many words.</summary>
    private const int MaxWords = 300;

    // Two numbers side by side never cost a pair of equal words.
    private const int SameWord = 4;
    private const int BothNumbers = 3;

    // A number that the reader kept is in its own place, whatever words surround it.
    private const int SameNumber = 9;

    /// <summary>The pairs, in order: of each the spans in code points within the two sentences.</summary>
    public static IReadOnlyList<(CodePointSpan Reader, CodePointSpan Printed)> Pair(MaskedText reader, MaskedText printed)
    {
        var (left, right) = (reader.Words.Take(MaxWords).ToArray(), printed.Words.Take(MaxWords).ToArray());
        if (!left.Any(word => word.IsNumber) || !right.Any(word => word.IsNumber))
            return [];
        // Longest common subsequence, from the end, so that the pairs come out in order.
        var best = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                    left[i].Folded == right[j].Folded ? best[i + 1, j + 1] + Weight(left[i], right[j]) : 0
                );
        }

        var pairs = new List<(CodePointSpan, CodePointSpan)>();
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length; )
        {
            if (left[i].Folded == right[j].Folded && best[i, j] == best[i + 1, j + 1] + Weight(left[i], right[j]))
            {
                if (left[i].IsNumber)
                    pairs.Add((left[i].Span, right[j].Span));
                (i, j) = (i + 1, j + 1);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static int Weight(MaskedWord reader, MaskedWord printed) =>
        !reader.IsNumber ? SameWord
        : reader.Value is { } value && value == printed.Value ? SameNumber
        : BothNumbers;
}
