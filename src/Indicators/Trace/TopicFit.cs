using System.Collections.Frozen;

namespace Indicators.Trace;

/// <summary>Whether a reader speaks of what a figure is about, as far as a list of topics tells.</summary>
/// <param name="Other">The reader's words that tell of something else; empty where none does.</param>
/// <param name="IsShared">Whether both speak of a topic, and the reader of none beside it.</param>
internal readonly record struct TopicFit(IReadOnlyList<string> Other, bool IsShared)
{
    // Words that many kinds of things and people may be called by.
    private static readonly FrozenSet<string> General =
        """
        people persons men women citizens nationals individuals members cases incidents units items things pieces times others lives victims operatives suspects inhabitants
        residents places points years months days weeks hours occasions countries states nations sorts kinds types sets parts areas goods products staff governments files dossiers followers supporters adherents
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public bool IsOther => Other.Count > 0;

    /// <param name="statement">What the reader says.</param>
    /// <param name="candidate">The figure.</param>
    /// <param name="notShared">The reader's words that neither the figure nor its sentence has.</param>
    public static TopicFit Of(QueryStatement statement, TraceCandidate candidate, IReadOnlyList<string> notShared)
    {
        if (statement.Topics.Count == 0 && statement.Counted is null)
            return new([], false);
        var others = statement.Topics.Where(topic => topic.IsSure && !candidate.Topics.Contains(topic.Topic)).ToArray();
        // Who speaks of two things may speak of the figure's beside another; who speaks only of another does not.
        var isElsewhere = others.Length > 0 && candidate.Topics.Any(topic => statement.Topics.All(one => one.Topic != topic));
        var words = others.Where(topic => isElsewhere || (Topics.IsTelling(topic.Topic) && topic.Words.Split(' ').Any(word => notShared.Contains(word) || !statement.Words.Contains(word)))).Select(topic => topic.Words);
        if (statement.Counted is { } counted && notShared.Contains(counted) && !General.Contains(counted) && !(Topics.Of(counted) is { } known && candidate.Topics.Contains(known.Name)))
            words = words.Append(counted);
        string[] other = [.. words.Distinct()];
        return new(other, other.Length == 0 && statement.Topics.Any(topic => candidate.Topics.Contains(topic.Topic)));
    }
}
