using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>Finds the clause of a number: a long sentence is about more than its number.</summary>
internal static partial class Clauses
{
    /// <summary>Characters of a sentence that is taken for one clause where it has one number only.</summary>
    public const int Short = 100;

    /// <summary>The clauses of a sentence, in order and without gaps, in UTF-16 units.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="numbers">Its numbers; none of them is torn apart.</param>
    public static IReadOnlyList<(int Start, int End)> Of(string sentence, IReadOnlyList<(int Start, int End)> numbers)
    {
        if (numbers.Count <= 1 && sentence.Length <= Short)
            return [(0, sentence.Length)];
        var (clauses, from) = (new List<(int, int)>(), 0);
        foreach (Match border in Border().Matches(sentence))
        {
            if (
                numbers.Any(number => number.Start <= border.Index && border.Index < number.End)
                || !sentence.AsSpan(from, border.Index - from).ContainsAnyInRange('0', 'z')
            )
                continue;
            clauses.Add((from, border.Index));
            from = border.Index;
        }

        clauses.Add((from, sentence.Length));
        return clauses;
    }

    /// <summary>A sentence up to its first subordinate clause.</summary>
    public static string Main(string sentence) =>
        Subordinate().Match(sentence, Math.Min(1, sentence.Length)) is { Success: true } border ? sentence[..border.Index] : sentence;

    /// <summary>The clause of a place in the sentence.</summary>
    public static int IndexOf(IReadOnlyList<(int Start, int End)> clauses, int at)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (at < clauses[i].End)
                return i;
        }

        return clauses.Count - 1;
    }

    [GeneratedRegex(@"\b(?:while|whereas|which|although|though|whose|who|that|since|when|where|because|after|before)\b")]
    private static partial Regex Subordinate();

    [GeneratedRegex(
        @"[;:–—()]|,(?!\d)"
            + @"|\b(?:and|but|while|whereas|which|although|though|whose|since|as|or|yet|when|where|because|after|before|even)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Border();
}
