using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>
/// SHA-256 of all that is published of an observation, editorial fields included. The position in the document is not: it moves when a
/// figure is added before it, and the observation itself has not changed then.
/// </summary>
public static class RowHash
{
    /// <summary>The hash, lower-case hex.</summary>
    public static string Of(Observation observation) => TextHash.Of(Json(observation).ToString());

    internal static CanonicalJson Json(Observation observation) =>
        StatedJson
            .Of(observation)
            .Add("id", observation.Id)
            .Add("key", observation.Key)
            .Add("measure", Codes.Of(observation.Measure))
            .Add("start", observation.Period.Start)
            .Add("end", observation.Period.End)
            .Add("claim", observation.Claim)
            .Add("note", observation.Note)
            .Add("anchors", observation.Anchors.Select(Anchor))
            .Add("credits", observation.Credits.OrderBy(c => c.Hop).Select(Credit))
            .Add(
                "relations",
                observation.Relations.OrderBy(r => r.Kind).ThenBy(r => r.Observation, StringComparer.Ordinal).Select(Relation)
            );

    private static CanonicalJson Anchor(Anchor anchor) =>
        new CanonicalJson()
            .Add("role", Codes.Of(anchor.Role))
            .Add("witness", anchor.Witness)
            .Add("line", anchor.Line)
            .Add("paragraph", anchor.Paragraph)
            .Add("sentence", anchor.Sentence)
            .Add("start", anchor.Span.Start)
            .Add("end", anchor.Span.End)
            .Add("printed", anchor.Printed)
            .Add("sha256", anchor.SentenceSha256);

    private static CanonicalJson Credit(Credit credit) =>
        new CanonicalJson()
            .Add("hop", credit.Hop)
            .Add("agent", credit.Agent)
            .Add("printed", credit.Printed)
            .Add("relation", Codes.Of(credit.Relation))
            .Add("specificity", Codes.Of(credit.Specificity));

    private static CanonicalJson Relation(Relation relation) =>
        new CanonicalJson()
            .Add("kind", Codes.Of(relation.Kind))
            .Add("observation", relation.Observation)
            .Add("rationale", relation.Rationale);
}
