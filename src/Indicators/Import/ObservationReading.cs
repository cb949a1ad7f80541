using Indicators.Model;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>Reads the observations of a release with their anchors, credits and relations.</summary>
internal sealed class ObservationReading(NpgsqlConnection connection, int release)
{
    public async Task<IReadOnlyList<Observation>> ReadAsync(CancellationToken cancel)
    {
        var anchors = (
            await connection.OfReleaseAsync(
                release,
                """
                select observation, role, witness, line, paragraph, sentence, span, printed, sentence_sha256
                from indicators.anchor where release_id = $1 order by observation collate "C", ordinal
                """,
                row => (Observation: row.GetString(0), Anchor: Anchor(row)),
                cancel
            )
        ).ToLookup(a => a.Observation, a => a.Anchor);
        var credits = (
            await connection.OfReleaseAsync(
                release,
                """
                select observation, hop, agent, printed, relation, specificity
                from indicators.credit where release_id = $1 order by observation collate "C", hop
                """,
                row => (Observation: row.GetString(0), Credit: Credit(row)),
                cancel
            )
        ).ToLookup(c => c.Observation, c => c.Credit);
        var relations = (
            await connection.OfReleaseAsync(
                release,
                """
                select observation, kind, other, rationale
                from indicators.relation where release_id = $1 order by observation collate "C", other collate "C"
                """,
                row => (Observation: row.GetString(0), Relation: Relation(row)),
                cancel
            )
        ).ToLookup(r => r.Observation, r => r.Relation);
        // numeric(28,8) gives 27.8 as 27.80000000; what was stated had no such zeros.
        return await connection.OfReleaseAsync(
            release,
            """
            select id, key, document, position, series, measure, status, shape, trim_scale(value), trim_scale(low), trim_scale(high),
              low_inclusive, high_inclusive, hedge, decimals, direction, currency_basis,
              period_edtf, lower(period), upper(period) - 1, period_basis, claim, note
            from indicators.observation where release_id = $1 order by document collate "C", position
            """,
            row =>
                Observation(row) with
                {
                    Anchors = [.. anchors[row.GetString(0)]],
                    Credits = [.. credits[row.GetString(0)]],
                    Relations = [.. relations[row.GetString(0)].OrderBy(r => r.Kind)],
                },
            cancel
        );
    }

    private static Observation Observation(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetString(0),
            Key = row.GetString(1),
            Document = row.GetString(2),
            Position = row.GetInt32(3),
            Series = SeriesKey.TryParse(row.GetString(4), out var key)
                ? key
                : throw new FormatException($"'{row.GetString(4)}' is no series key"),
            Measure = Codes.Parse<Measure>(row.GetString(5)),
            Status = Codes.Parse<Status>(row.GetString(6)),
            Stated = new(
                Codes.Parse<Shape>(row.GetString(7)),
                row.Maybe<decimal>(8),
                row.Maybe<decimal>(9),
                row.Maybe<decimal>(10),
                row.Maybe<bool>(11),
                row.Maybe<bool>(12),
                Codes.Parse<Hedge>(row.GetString(13)),
                row.GetInt16(14)
            ),
            Direction = row.Text(15) is { } direction ? Codes.Parse<Direction>(direction) : null,
            CurrencyBasis = row.Text(16) is { } basis ? Codes.Parse<CurrencyBasis>(basis) : null,
            Period = new(row.Text(17), row.Maybe<DateOnly>(18), row.Maybe<DateOnly>(19), Codes.Parse<PeriodBasis>(row.GetString(20))),
            Claim = row.GetString(21),
            Note = row.Text(22),
            Anchors = [],
            Credits = [],
            Relations = [],
        };

    private static Anchor Anchor(NpgsqlDataReader row)
    {
        var span = row.GetFieldValue<NpgsqlRange<int>>(6);
        return new()
        {
            Role = Codes.Parse<AnchorRole>(row.GetString(1)),
            Witness = row.GetInt16(2),
            Line = row.GetInt32(3),
            Paragraph = row.GetInt32(4),
            Sentence = row.GetInt32(5),
            Span = new(span.LowerBound, span.UpperBound),
            Printed = row.GetString(7),
            SentenceSha256 = row.GetString(8),
        };
    }

    private static Credit Credit(NpgsqlDataReader row) =>
        new(
            row.GetInt16(1),
            row.GetString(2),
            row.Text(3),
            Codes.Parse<CreditRelation>(row.GetString(4)),
            Codes.Parse<CreditSpecificity>(row.GetString(5))
        );

    private static Relation Relation(NpgsqlDataReader row) =>
        new(Codes.Parse<RelationKind>(row.GetString(1)), row.GetString(2), row.GetString(3));
}
