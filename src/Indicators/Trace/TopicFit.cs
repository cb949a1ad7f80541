using System.Collections.Frozen;
using Indicators.Model;

namespace Indicators.Trace;

/// <summary>Whether a reader speaks of what a figure is about, as far as a list of topics tells.</summary>
/// <param name="Other">The reader's words that tell of something else; empty where none does.</param>
/// <param name="IsShared">Whether both speak of a topic, and the reader of none beside it.</param>
internal readonly record struct TopicFit(IReadOnlyList<string> Other, bool IsShared)
{
    // Words that many kinds of things and people may be called by.
    private static readonly FrozenSet<string> General = """
        people persons men women citizens nationals individuals members cases incidents units items things pieces times others lives victims operatives suspects inhabitants
        republics residents places points years months days weeks hours occasions countries states nations sorts kinds types sets parts areas goods products staff governments files dossiers militants extremists terrorists villagers civilians labourers plots women children followers supporters adherents
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly TopicFit Nothing = new([], false);
    private static readonly TopicFit Shared = new([], true);

    public bool IsOther => Other.Count > 0;

    /// <param name="statement">What the reader says.</param>
    /// <param name="candidate">The figure.</param>
    /// <param name="words">How the reader's words stand to those of the figure and of its sentence.</param>
    public static TopicFit Of(QueryStatement statement, TraceCandidate candidate, SharedWords words)
    {
        if (statement is { Topics.Count: 0, Sides.Count: 0, Counted: null, Change: null, Rate: null, Whole: null })
            return Nothing;
        var (isShared, others) = (false, (List<FoundTopic>?)null);
        foreach (var topic in statement.Topics)
        {
            if (candidate.Topics.All.Contains(topic.Topic))
                isShared = true;
            else if (topic.IsSure && !(Topics.OtherSenseOf(topic.Topic) is { } sense && candidate.Topics.All.Contains(sense)))
                (others ??= []).Add(topic);
        }

        List<string>? said = null;
        if (others is not null)
        {
            // Who speaks of two things may speak of the figure's beside another; who speaks only of another does not.
            var isElsewhere = candidate.Topics.Sure.Any(topic => statement.Topics.All(one => one.Topic != topic));
            foreach (var topic in others)
            {
                if (
                    isElsewhere
                    || (
                        Topics.IsTelling(topic.Topic)
                        && topic.Words.Split(' ').Any(word => words.IsNotShared(word) || !statement.Words.Contains(word))
                    )
                )
                    (said ??= []).Add(topic.Words);
            }
        }

        if (
            statement.Counted is { } counted
            && words.IsNotShared(counted)
            && !General.Contains(counted)
            && !(Topics.Of(counted) is { } known && candidate.Topics.All.Contains(known.Name))
        )
            (said ??= []).Add(counted);
        foreach (var side in statement.Sides)
        {
            if (IsOpposite(side, statement, candidate))
                (said ??= []).Add(side.Words);
        }

        foreach (var slot in Slots(statement, candidate))
            (said ??= []).Add(slot);
        return said is null
            ? isShared
                ? Shared
                : Nothing
            : new([.. said.Distinct()], false);
    }

    /// <summary>
    /// Whether the figure says the opposite, and not this too; who says both ("freed some of the 143 who were arrested") may mean either.
    /// </summary>
    private static bool IsOpposite(FoundSide found, QueryStatement statement, TraceCandidate candidate)
    {
        var isOpposed = false;
        foreach (var side in candidate.Topics.Sides)
        {
            if (side.Line != found.Side.Line)
                continue;
            if (side == found.Side || statement.SidesOfSentence.Contains(side))
                return false;
            isOpposed = true;
        }

        return isOpposed;
    }

    /// <summary>What makes the number something else than the figure is: a change, one of several, a share of another whole.</summary>
    private static IEnumerable<string> Slots(QueryStatement statement, TraceCandidate candidate)
    {
        if (statement.Change is { } change && candidate.Measure is Measure.Level or Measure.Share or Measure.Ratio or Measure.Index)
            yield return change;
        if (
            statement.Rate is { } rate
            && !candidate.Unit.Contains('/', StringComparison.Ordinal)
            && !candidate.Indicator.Contains("per-capita", StringComparison.Ordinal)
        )
            yield return rate;
        if (statement.Whole is { } whole && IsGdp(whole) != candidate.Indicator.EndsWith("-to-gdp", StringComparison.Ordinal))
            yield return whole;

        static bool IsGdp(string whole) => whole[0] == 'g';
    }
}
