using Indicators.Model;
using Indicators.Periods;
using Indicators.Releases;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>Tables of observations with their places and credits.</summary>
public static class ObservationTables
{
    private static readonly ColumnKind<Statement> Comparison = new(
        NpgsqlDbType.NumericRange,
        true,
        statement => Ranges.Comparison(statement),
        (_, _) => throw new NotSupportedException("The comparison interval is computed"),
        (_, _) => []
    );

    public static Table<SeriesKey> Series { get; } =
        new(
            "series",
            "key collate \"C\"",
            (c, from) =>
            {
                c.Key("key", from, "Indicator, area, counterpart, item, unit and frequency joined by dots");
                return new(
                    c.Text("indicator", from?.Indicator, "Code of the indicator"),
                    c.Text("area", from?.Area, "Code of the area"),
                    c.Text("counterpart", from?.Counterpart, "Code of the counterpart area; _Z if the indicator has none"),
                    c.Text("item", from?.Item, "Code of the item; _T total, _Z not applicable"),
                    c.Text("unit", from?.Unit, "Code of the unit"),
                    c.Text("frequency", from?.Frequency, "Frequency, SDMX CL_FREQ")
                );
            }
        );

    /// <summary>Without anchors, credits and relations, which have rows of their own.</summary>
    public static Table<Observation> Observations { get; } =
        new(
            "observation",
            "document collate \"C\", position",
            Observation,
            ["updated", "search", "indicator", "area", "counterpart", "item", "unit", "asserted_from", "asserted_by"]
        );

    public static Table<AnchorRow> Anchors { get; } =
        new(
            "anchor",
            "observation collate \"C\", ordinal",
            (c, from) =>
            {
                var (observation, ordinal) = (
                    c.Text("observation", from?.Observation, "Id of the observation"),
                    c.Small("ordinal", from?.Ordinal, "Number within the observation, from 1; the first anchor is that of the figure")
                );
                var role = c.Code("role", from?.Anchor.Role, "Role of the anchor");
                var document = c.Text("document", from?.Document, "Slug of the document");
                return new(
                    observation,
                    ordinal,
                    document,
                    new Anchor
                    {
                        Role = role,
                        Witness = c.Small("witness", from?.Anchor.Witness, "Number of the witness"),
                        Line = c.Integer("line", from?.Anchor.Line, "Line of the file, from 1"),
                        Paragraph = c.Integer("paragraph", from?.Anchor.Paragraph, "Paragraph of the witness, from 1"),
                        Sentence = c.Integer("sentence", from?.Anchor.Sentence, "Sentence of the paragraph, from 1"),
                        Span = c.Span(
                            "span",
                            from?.Anchor.Span,
                            new("First character: code points within the paragraph, from 0")
                            {
                                Second = "End (exclusive): one past " + "the last character",
                            }
                        ),
                        Printed = c.Text("printed", from?.Anchor.Printed, "The text as printed, at most 80 characters"),
                        SentenceSha256 = c.Text(
                            "sentence_sha256",
                            from?.Anchor.SentenceSha256,
                            new("SHA-256 of the sentence") { Pattern = Patterns.Sha256 }
                        ),
                    }
                );
            }
        );

    public static Table<CreditRow> Credits { get; } =
        new(
            "credit",
            "observation collate \"C\", hop",
            (c, from) =>
                new(
                    c.Text("observation", from?.Observation, "Id of the observation"),
                    new Credit(
                        c.Small("hop", from?.Credit.Hop, "0 for the outlet that prints the figure, 1 for its source, and so on"),
                        c.Text("agent", from?.Credit.Agent, "Name of the source, given by the curators"),
                        c.MaybeText("printed", from?.Credit.Printed, "How the text names the source; empty for the outlet"),
                        c.Code("relation", from?.Credit.Relation, "Role of the source for the figure"),
                        c.Code("specificity", from?.Credit.Specificity, "How precisely the text names the source")
                    )
                )
        );

    public static Table<RelationRow> Relations { get; } =
        new(
            "relation",
            "observation collate \"C\", kind collate \"C\", other collate \"C\"",
            (c, from) =>
                new(
                    c.Text("observation", from?.Observation, "Id of the observation"),
                    new Relation(
                        c.Code("kind", from?.Relation.Kind, "Relation of this observation to the other"),
                        c.Text("other", from?.Relation.Observation, "Id of the other observation"),
                        c.Text("rationale", from?.Relation.Rationale, "Reason for the decision")
                    )
                )
        );

    /// <summary>Reads or writes an observation.</summary>
    internal static Observation Observation(Columns c, Observation? from)
    {
        var observation = new Observation
        {
            Id = c.Text("id", from?.Id, new("Id derived from the content: another assertion has another id") { Pattern = Patterns.Id }),
            Document = c.Text("document", from?.Document, "Slug of the document"),
            Key = c.Text("key", from?.Key, "Name given by the curators, unique within the document"),
            Position = c.Integer("position", from?.Position, "Position in the reading order of the document, from 1"),
            Series = c.Key("series", from?.Series, "Key of the series"),
            Measure = c.Code("measure", from?.Measure, "Kind of number, such as a level, a share or a change"),
            Status = c.Code("status", from?.Status, "Whether the text states a fact, an estimate, a forecast, a target or a pledge"),
            Stated = StatedColumns.Of(c, from?.Stated),
            Direction = c.MaybeCode("direction", from?.Direction, "Direction of a change; the number carries the sign as well"),
            CurrencyBasis = c.MaybeCode("currency_basis", from?.CurrencyBasis, "How the currency is known; empty if the unit is not money"),
            Period = PeriodColumns.Of(c, from?.Period),
            Claim = c.Text("claim", from?.Claim, "What the text asserts, in the words of the curators"),
            Note = c.MaybeText("note", from?.Note, "What a reader should know about how the text was read"),
            Said = SaidOf(c, from?.Said),
            Rank = c.Code("rank", from?.Rank, "Which of several figures for one series and period to use"),
            RankReason = c.MaybeText("rank_reason", from?.RankReason, "Reason for a rank other than normal"),
            Anchors = [],
            Credits = [],
            Relations = [],
        };
        c.Derived("comparison", Comparison, () => from!);
        c.Derived("said_from", ColumnKinds.Day, () => SayingDays.Of(from!.Said).From);
        c.Derived("said_by", ColumnKinds.Day, () => SayingDays.Of(from!.Said).By);
        c.Derived("row_hash", ColumnKinds.Text, () => RowHash.Of(from!));
        return observation;
    }

    private static Said? SaidOf(Columns c, Said? from)
    {
        var edtf = c.MaybeText(
            "said_edtf",
            from?.Edtf,
            new("When the credited source said it, in EDTF; empty if not known") { Name = "said" }
        );
        return c.MaybeCode("said_basis", from?.Basis, "How the date in said is known") is { } basis ? new(edtf, basis) : null;
    }
}

/// <summary>A place that supports an observation.</summary>
public sealed record AnchorRow(string Observation, int Ordinal, string Document, Anchor Anchor);

/// <summary>A source credited for an observation.</summary>
public sealed record CreditRow(string Observation, Credit Credit);

/// <summary>A relation of an observation to another.</summary>
public sealed record RelationRow(string Observation, Relation Relation);
