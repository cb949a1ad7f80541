namespace Indicators.Trace;

/// <summary>Says why nothing fits a statement, as far as that is known.</summary>
internal static class Reasons
{
    /// <summary>Said where nothing more is known.</summary>
    public const string Unmatched = "nothing here could be matched to this";

    public static string Of(QueryStatement statement, TraceQuery query, TraceRelease release)
    {
        var lexicon = release.Vocabulary.Lexicon;
        if (query.Language is { IsEnglish: false })
            return "only English is read";
        var strangers = statement
            .Places.Where(release.Vocabulary.IsNotCurated)
            .Select(release.Vocabulary.NameOf)
            .Concat(statement.Strangers.Where(name => !name.IsKnownTo(release.Index)).Select(name => name.Name))
            .Distinct()
            .ToArray();
        if (strangers.Length > 0)
            return $"no figure about {string.Join(", ", strangers)}";
        string[] topics =
        [
            .. statement
                .Topics.Where(topic => topic.IsSure && lexicon.IsTelling(topic.Topic) && !release.Index.HasTopic(topic.Topic, lexicon))
                .Select(topic => topic.Words)
                .Distinct(),
        ];
        return topics.Length > 0 ? $"no figure about {string.Join(", ", topics)}"
            : statement is { IsBare: true, Quantity: not null } ? "no figure has this number"
            : Unmatched;
    }
}
