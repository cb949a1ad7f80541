using System.Collections.Frozen;
using Indicators.Texts;

namespace Indicators.Trace;

/// <summary>A capitalised name that no registry has, where a side of the figure would stand: "Microsoft lent", "owed to Gazprom".</summary>
/// <param name="Name">As written.</param>
/// <param name="Words">Its words in lower case.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="IsForecaster">Whether something is expected or forecast by it.</param>
internal sealed record UnknownName(string Name, IReadOnlyList<string> Words, int Start, bool IsForecaster)
{
    // What many names end in does not tell one from another.
    private static readonly FrozenSet<string> Kinds =
        "bank group company corporation firm holding fund agency airport road corridor canal pass theatre island valley movement front pipeline port railway river lake university"
            .Split(' ')
            .ToFrozenSet();

    private const int MaxTypos = 2;
    private const int ShortestMistyped = 5;
    private const int ShortestContraction = 3;

    /// <summary>
    /// Whether it stands for something that the figure is not about: neither the figure nor its sentence has one of its words, not even
    /// mistyped or shortened, and a side of the figure is not named otherwise.
    /// </summary>
    public bool IsForeignTo(QueryStatement statement, TraceCandidate candidate, SharedWords shared, TraceVocabulary vocabulary)
    {
        foreach (var word in Words)
        {
            if (!Kinds.Contains(word) && !shared.IsNotShared(word))
                return false;
        }

        return (IsForecaster || LeavesOutASide(statement, candidate)) && !IsMistyped(candidate, vocabulary);
    }

    private static bool LeavesOutASide(QueryStatement statement, TraceCandidate candidate) =>
        IsLeftOut(candidate.Area, statement.Places)
        || IsLeftOut(candidate.Counterpart, statement.Places)
        || IsLeftOut(candidate.Item, statement.Items);

    private static bool IsLeftOut(string code, IReadOnlyList<string> named) => !code.StartsWith('_') && !named.Contains(code);

    private bool IsMistyped(TraceCandidate candidate, TraceVocabulary vocabulary)
    {
        string[] own =
        [
            .. new[]
            {
                candidate.Claim,
                vocabulary.NameOf(candidate.Area),
                vocabulary.NameOf(candidate.Counterpart),
                vocabulary.NameOf(candidate.Item),
            }
                .SelectMany(text => SentencePatterns.Word().Matches(text).Select(word => word.Value))
                .Where(word => char.IsUpper(word[0]))
                .Select(word => word.ToLowerInvariant())
                .Distinct(),
        ];
        return Words
            .Where(word => !Kinds.Contains(word))
            .Any(word =>
                (
                    word.Length >= ShortestContraction
                    && Enumerable
                        .Range(0, own.Length)
                        .Any(i => !own[i].StartsWith(word, StringComparison.Ordinal) && IsContraction(word, own, i))
                ) || (word.Length >= ShortestMistyped && own.Any(one => one[0] == word[0] && IsNear(one, word)))
            );
    }

    /// <summary>Whether the word is put together from the beginnings of words that follow each other: "EBRD", "Eximbank".</summary>
    private static bool IsContraction(ReadOnlySpan<char> word, string[] own, int next)
    {
        if (word.Length == 0)
            return true;
        if (next == own.Length)
            return false;
        for (var length = 1; length <= Math.Min(word.Length, own[next].Length) && own[next][length - 1] == word[length - 1]; length++)
        {
            if (IsContraction(word[length..], own, next + 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether a letter or two make the one word the other.</summary>
    private static bool IsNear(string a, string b) => EditDistance.IsWithin(MaxTypos, a, b);
}
