using Indicators.Model;

namespace Indicators.Api.Dataset;

internal sealed record CreditRow
{
    /// <summary>The statement for observations whose id <paramref name="isOneOfThese"/>, such as <c>= @id</c>.</summary>
    public static string Sql(string isOneOfThese) =>
        $"""
            select observation as OfObservation, hop, agent, printed, relation, specificity
            from indicators.credit
            where release_id = @release and observation {isOneOfThese}
            order by observation, hop
            """;

    public required string OfObservation { get; init; }

    public required short Hop { get; init; }

    public required string Agent { get; init; }

    public required string? Printed { get; init; }

    public required string Relation { get; init; }

    public required string Specificity { get; init; }

    public Credit ToCredit() =>
        new()
        {
            Hop = Hop,
            Agent = Agent,
            Printed = Printed,
            Relation = Codes.Parse<CreditRelation>(Relation),
            Specificity = Codes.Parse<CreditSpecificity>(Specificity),
        };
}

internal sealed record WitnessPlaceRow
{
    /// <summary>The statement for observations whose id <paramref name="isOneOfThese"/>, such as <c>= @id</c>.</summary>
    public static string Sql(string isOneOfThese) =>
        $"""
            select a.observation as OfObservation, a.document, w.file, a.paragraph, a.sentence, a.line, lower(a.span) as Start,
              upper(a.span) as End, a.printed
            from indicators.anchor a
            join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
            where a.release_id = @release and a.observation {isOneOfThese} and a.role = 'value' and a.ordinal > 1
            order by a.observation, a.ordinal
            """;

    public required string OfObservation { get; init; }

    public required string Document { get; init; }

    public required string File { get; init; }

    public required int Paragraph { get; init; }

    public required int Sentence { get; init; }

    public required int Line { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Printed { get; init; }

    public WitnessPlace ToPlace() =>
        new()
        {
            Document = Document,
            File = File,
            Paragraph = Paragraph,
            Sentence = Sentence,
            Line = Line,
            Start = Start,
            End = End,
            Printed = Printed,
        };
}

internal sealed record RelationRow
{
    // A symmetric relation is shown on both observations, and only once if it is recorded on both.
    /// <summary>The statement for observations whose id <paramref name="isOneOfThese"/>, such as <c>= @id</c>.</summary>
    public static string Sql(string isOneOfThese) =>
        $"""
            select observation as OfObservation, kind, other, rationale, false as Incoming
            from indicators.relation
            where release_id = @release and observation {isOneOfThese}
            union all
            select r.other, r.kind, r.observation, r.rationale, r.kind not in ('restates', 'contradicts', 'scope_differs')
            from indicators.relation r
            where r.release_id = @release and r.other {isOneOfThese}
              and not (r.kind in ('restates', 'contradicts', 'scope_differs') and exists (
              select from indicators.relation back
              where back.release_id = r.release_id and back.observation = r.other and back.kind = r.kind and back.other = r.observation))
            order by OfObservation, Incoming, kind, other
            """;

    public required string OfObservation { get; init; }

    public required string Kind { get; init; }

    public required string Other { get; init; }

    public required string Rationale { get; init; }

    public required bool Incoming { get; init; }

    public Relation ToRelation() =>
        new()
        {
            Kind = Codes.Parse<RelationKind>(Kind),
            Observation = Other,
            Rationale = Rationale,
        };
}
