using Indicators.Model;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>The tables of migration 0004: what is asserted, where it stands, and whom it is credited to.</summary>
internal sealed class ObservationTables(int release)
{
    public CopyTable<SeriesKey> Series { get; } =
        new("indicators.series")
        {
            { "release_id", Integer, _ => release },
            { "key", Text, s => s.ToString() },
            { "indicator", Text, s => s.Indicator },
            { "area", Text, s => s.Area },
            { "counterpart", Text, s => s.Counterpart },
            { "item", Text, s => s.Item },
            { "unit", Text, s => s.Unit },
            { "frequency", Text, s => s.Frequency },
        };

    public CopyTable<(Observation Observation, Anchor Anchor, int Ordinal)> Anchors { get; } =
        new("indicators.anchor")
        {
            { "release_id", Integer, _ => release },
            { "observation", Text, a => a.Observation.Id },
            { "ordinal", Smallint, a => (short)a.Ordinal },
            { "role", Text, a => Codes.Of(a.Anchor.Role) },
            { "document", Text, a => a.Observation.Document },
            { "witness", Smallint, a => (short)a.Anchor.Witness },
            { "line", Integer, a => a.Anchor.Line },
            { "paragraph", Integer, a => a.Anchor.Paragraph },
            { "sentence", Integer, a => a.Anchor.Sentence },
            { "span", IntegerRange, a => Ranges.Of(a.Anchor.Span) },
            { "printed", Text, a => a.Anchor.Printed },
            { "sentence_sha256", Text, a => a.Anchor.SentenceSha256 },
        };

    public CopyTable<(Observation Observation, Credit Credit)> Credits { get; } =
        new("indicators.credit")
        {
            { "release_id", Integer, _ => release },
            { "observation", Text, c => c.Observation.Id },
            { "hop", Smallint, c => (short)c.Credit.Hop },
            { "agent", Text, c => c.Credit.Agent },
            { "printed", Text, c => c.Credit.Printed },
            { "relation", Text, c => Codes.Of(c.Credit.Relation) },
            { "specificity", Text, c => Codes.Of(c.Credit.Specificity) },
        };

    public CopyTable<(Observation Observation, Relation Relation)> Relations { get; } =
        new("indicators.relation")
        {
            { "release_id", Integer, _ => release },
            { "observation", Text, r => r.Observation.Id },
            { "kind", Text, r => Codes.Of(r.Relation.Kind) },
            { "other", Text, r => r.Relation.Observation },
            { "rationale", Text, r => r.Relation.Rationale },
        };
}
