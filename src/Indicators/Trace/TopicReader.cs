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
        var words = Word().Matches(text);
        var found = new List<FoundTopic>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(Topics.LongestPhrase, words.Count - i); length > 0; length--)
            {
                var (start, end) = (words[i].Index, words[i + length - 1].Index + words[i + length - 1].Length);
                var phrase = string.Join(' ', words.Skip(i).Take(length).Select(word => word.Value.ToLowerInvariant().Replace('’', '\'')));
                var topic = Topics.Of(phrase);
                if (topic is null && !Topics.IsName(phrase))
                    continue;
                if (topic is { } known)
                    found.Add(new(known.Name, known.IsSure, phrase, start, end));
                i += length - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>The topics alone.</summary>
    public static IReadOnlySet<string> TopicsOf(string text) => Find(text).Select(one => one.Topic).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();
}
