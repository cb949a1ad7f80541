using System.Collections.Frozen;

namespace Indicators.Words;

/// <summary>Values by word or phrase; a word may be a prefix of others.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal sealed class PhraseTable<T>
{
    private const char Anything = '*';

    private readonly FrozenDictionary<string, T[]> _whole;
    private readonly FrozenDictionary<string, T[]>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    private readonly FrozenSet<string> _openings;
    private readonly int _shortest;

    /// <param name="entries">Phrases in lower case, their words one space apart; one that ends in <c>*</c> is a beginning.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> entries)
    {
        var all = entries.ToArray();
        _whole = Table(all.Where(one => one.Phrase[^1] != Anything));
        var beginnings = Table(all.Where(one => one.Phrase[^1] == Anything).Select(one => (one.Phrase[..^1], one.Value)));
        _beginnings = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        _shortest = beginnings.Count == 0 ? int.MaxValue : beginnings.Keys.Min(beginning => beginning.Length);
        string[] several = [.. all.Select(one => one.Phrase).Where(phrase => phrase.Contains(' '))];
        _openings = several.Select(phrase => phrase[..phrase.IndexOf(' ')]).ToFrozenSet(StringComparer.Ordinal);
        Longest = several.Select(phrase => phrase.Count(c => c == ' ') + 1).DefaultIfEmpty(1).Max();
    }

    /// <summary>Maximum number of words in a phrase.</summary>
    public int Longest { get; }

    /// <summary>Returns the values of the phrase; empty for most phrases.</summary>
    public IReadOnlyList<T> Of(string phrase)
    {
        if (_whole.TryGetValue(phrase, out var values))
            return values;
        for (var length = phrase.Length; length >= _shortest; length--)
        {
            if (phrase.AsSpan(length).Contains(' '))
                break;
            if (_beginnings.TryGetValue(phrase.AsSpan(0, length), out values))
                return values;
        }

        return [];
    }

    /// <summary>Whether the phrase has a value.</summary>
    public bool Has(string phrase) => Of(phrase).Count > 0;

    /// <inheritdoc cref="Find(TextWords, int, int)"/>
    public IReadOnlyList<(T Value, PhraseInText Phrase)> Find(string text) => Find(new TextWords(text));

    /// <summary>Returns the values of the phrases in a text, with their positions. If two phrases overlap, the longer one counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First UTF-16 unit to look at.</param>
    /// <param name="end">One past the last.</param>
    public IReadOnlyList<(T Value, PhraseInText Phrase)> Find(TextWords text, int start = 0, int end = int.MaxValue)
    {
        List<(T, PhraseInText)>? found = null;
        var (first, past) = text.Within(start, end);
        for (var at = first; at < past; at++)
        {
            for (var length = _openings.Contains(text.Words[at]) ? Math.Min(Longest, past - at) : 1; length > 0; length--)
            {
                var words = text.Joined(at, length);
                var values = Of(words);
                if (values.Count == 0)
                    continue;
                foreach (var value in values)
                    (found ??= []).Add((value, text.Phrase(at, length, words)));
                at += length - 1;
                break;
            }
        }

        return found ?? (IReadOnlyList<(T, PhraseInText)>)[];
    }

    private static FrozenDictionary<string, T[]> Table(IEnumerable<(string Phrase, T Value)> entries) =>
        entries
            .GroupBy(one => one.Phrase, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Value).ToArray(), StringComparer.Ordinal);
}
