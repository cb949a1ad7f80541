namespace Indicators.Trace;

/// <summary>A word or phrase that names a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="IsSure">Whether the words hardly have another sense.</param>
/// <param name="Words">As written, in lower case, one space apart.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct FoundTopic(string Topic, bool IsSure, string Words, int Start, int End);

/// <summary>Finds the topics that a text names; of two phrases that overlap, the longer.</summary>
internal static class TopicReader
{
    public static IReadOnlyList<FoundTopic> Find(string text)
    {
        var found = new List<FoundTopic>();
        PhraseScan.Over(
            text,
            Topics.StartsPhrase,
            Topics.LongestPhrase,
            phrase =>
            {
                if (Topics.Of(phrase.Words) is not { } topic)
                    return Topics.IsName(phrase.Words);
                found.Add(new(topic.Name, topic.IsSure, phrase.Words, phrase.Start, phrase.End));
                return true;
            }
        );
        return found;
    }
}
