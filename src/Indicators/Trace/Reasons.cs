using Indicators.Candidates;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Says why nothing fits a statement, as far as that is known.</summary>
public static class Reasons
{
    /// <summary>Said where nothing more is known.</summary>
    public const string Unmatched = "nothing here could be matched to this";

    /// <summary>It as a sentence.</summary>
    public const string UnmatchedSentence = "Nothing here could be matched to this.";

    internal static string Of(QueryStatement statement, TraceQuery query, TraceRelease release)
    {
        var lexicon = release.Vocabulary.Lexicon;
        if (query.Language is { IsEnglish: false })
            return "only English is read";
        var strangers = statement
            .Places.Where(TraceVocabulary.IsNotCurated)
            .Select(release.Vocabulary.NameOf)
            .Concat(statement.Strangers.Where(name => !name.IsKnownTo(release.Index)).Select(name => name.Name))
            .Distinct()
            .ToArray();
        if (strangers.Length > 0)
            return $"no figure about {string.Join(", ", strangers)}";
        string[] topics =
        [
            .. statement
                .Topics.Where(topic =>
                    topic.IsSure && lexicon.IsTelling(topic.Topic) && !release.Index.HasTopic(topic.Topic, release.Vocabulary)
                )
                .Select(topic => topic.Words)
                .Distinct(),
        ];
        string[] unknown =
        [
            .. statement.Question is null
                ? []
                : statement.Words.Where(word =>
                    Stems.OfText(word) is { Count: > 0 } own
                    && own.Concat(lexicon.SynonymsOf(word).SelectMany(Stems.OfText)).All(stem => release.Index.Frequency(stem) == 0)
                ),
        ];
        return unknown.Length > 0 ? $"no figure here has the words {string.Join(", ", unknown)}"
            : topics.Length > 0 ? $"no figure about {string.Join(", ", topics)}"
            : statement is { IsBare: true, Quantity: not null } ? "no figure has this number"
            : Unmatched;
    }
}
