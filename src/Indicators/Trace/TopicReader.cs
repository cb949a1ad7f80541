using System.Text.RegularExpressions;

namespace Indicators.Trace;

/// <summary>A word or phrase that names a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="IsSure">Whether the words hardly have another sense.</param>
/// <param name="Words">As written, in lower case, one space apart.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct FoundTopic(string Topic, bool IsSure, string Words, int Start, int End);

/// <summary>Finds the topics that a text names; of two phrases that overlap, the longer.</summary>
internal static partial class TopicReader
{
    public static IReadOnlyList<FoundTopic> Find(string text)
    {
        var places = Word().Matches(text);
        string[] words = [.. places.Select(word => word.Value.ToLowerInvariant().Replace('’', '\''))];
        var found = new List<FoundTopic>();
        for (var i = 0; i < words.Length; i++)
        {
            for (var length = Topics.StartsPhrase(words[i]) ? Math.Min(Topics.LongestPhrase, words.Length - i) : 1; length > 0; length--)
            {
                var phrase = length == 1 ? words[i] : string.Join(' ', words, i, length);
                var topic = Topics.Of(phrase);
                if (topic is null && !Topics.IsName(phrase))
                    continue;
                if (topic is { } known)
                    found.Add(new(known.Name, known.IsSure, phrase, places[i].Index, places[i + length - 1].Index + places[i + length - 1].Length));
                i += length - 1;
                break;
            }
        }

        return found;
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();
}
