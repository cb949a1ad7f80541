using Indicators.Model;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Compares topics: whether the reader writes about the topics of the figure, as far as the vocabulary knows them.</summary>
internal static class TopicComparison
{
    public static Finding Evaluate(Pair pair)
    {
        var (isShared, others) = (false, new List<FoundTopic>());
        foreach (var topic in pair.Statement.Topics)
        {
            if (pair.Topics.All.Contains(topic.Topic))
                isShared = true;
            else if (topic.IsSure && !(pair.Lexicon.OtherSenseOf(topic.Topic) is { } sense && pair.Topics.All.Contains(sense)))
                others.Add(topic);
        }

        string[] said = [.. others.Where(topic => IsOther(topic, pair)).Select(topic => topic.Words).Distinct()];
        return said.Length > 0 ? new Finding("other", string.Join(", ", said))
            : isShared ? "shared"
            : "open";
    }

    private static bool IsOther(FoundTopic topic, Pair pair)
    {
        if (pair.IsQuoted || (pair.IsSameSentence && pair.Alike!.Printed.Contains(topic.Words, StringComparison.OrdinalIgnoreCase)))
            return false;
        // A reader who mentions two topics may mean the figure's as well; one who mentions only another does not.
        return pair.Topics.Sure.Any(own => pair.Statement.Topics.All(one => one.Topic != own))
            || (
                pair.Lexicon.IsTelling(topic.Topic)
                && topic.Words.Split(' ').Any(word => pair.Words.IsNotShared(word) || !pair.Statement.Words.Contains(word))
            );
    }
}

/// <summary>Compares the thing that the number counts with the thing that the figure counts.</summary>
internal static class CountedComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.Statement.Counted is not { } counted || pair.IsQuoted)
            return "open";
        if (pair.Lexicon.General.Contains(counted))
            return
                pair.Vocabulary.UnitOf(pair.Figure.Unit).Dimension is (UnitDimension.Persons or UnitDimension.Number) and var kind
                && pair.Lexicon.IsOfOtherKind(counted, pair.Figure.Claim, kind == UnitDimension.Persons)
                ? new Finding("other", counted)
                : "general";
        if (pair.Words.IsShared(counted) || Stems.OfText(counted).All(pair.Figure.Lexemes.Contains))
            return "same";
        if (pair.Lexicon.TopicOf(counted) is { } known && pair.Topics.All.Contains(known.Name))
            return "same";
        // Villagers are people, as far as the figure says no more.
        if (pair.Lexicon.KindsOfPeople.Contains(counted) && TextWords.Of(pair.Figure.Claim).Any(pair.Lexicon.General.Contains))
            return "general";
        return
            pair.Words.IsNotShared(counted)
            && !(pair.IsSameSentence && pair.Alike!.Printed.Contains(counted, StringComparison.OrdinalIgnoreCase))
            ? new Finding("other", counted)
            : "open";
    }
}
