using Indicators.Quantities.Reading;
using Npgsql;

namespace Indicators.Import;

/// <summary>Stores the masked form of sentences for the trace, within the transaction of an import.</summary>
internal static class MaskedSentences
{
    /// <summary>Masks the sentences of texts that are not masked yet or were masked by another version of the rules.</summary>
    /// <returns>The number of texts that were masked.</returns>
    public static async Task<int> WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var (texts, paragraphs, ordinals, masked, keys) = (
            new List<string>(),
            new List<int>(),
            new List<int>(),
            new List<string>(),
            new List<string>()
        );
        await using (
            var select = new NpgsqlCommand(
                """
                select s.text, s.paragraph, s.ordinal, substring(p.body from lower(s.span) + 1 for upper(s.span) - lower(s.span))
                from indicators.text t
                join indicators.text_sentence s on s.text = t.sha256
                join indicators.text_paragraph p on p.text = s.text and p.ordinal = s.paragraph
                where t.masking is distinct from $1
                order by s.text, s.paragraph, s.ordinal
                """,
                connection
            )
            {
                Parameters = { new() { Value = Masking.Version } },
            }
        )
        {
            await using var row = await select.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                // A sentence without a number contains no figure.
                if (Masking.Of(row.GetString(3)) is not { HasNumber: true } sentence)
                    continue;
                texts.Add(row.GetString(0));
                paragraphs.Add(row.GetInt32(1));
                ordinals.Add(row.GetInt32(2));
                masked.Add(sentence.Text);
                keys.Add(string.Join('\n', sentence.Keys()));
            }
        }

        await using var update = new NpgsqlCommand(
            """
            update indicators.text_sentence s
            set masked = m.masked, masked_keys = string_to_array(m.keys, E'\n')
            from indicators.text t
            join indicators.text_sentence o on o.text = t.sha256
            left join unnest($1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[]) as m(text, paragraph, ordinal, masked, keys)
              on m.text = o.text and m.paragraph = o.paragraph and m.ordinal = o.ordinal
            where t.masking is distinct from $6 and s.text = o.text and s.paragraph = o.paragraph and s.ordinal = o.ordinal
              and (s.masked, s.masked_keys) is distinct from (m.masked, string_to_array(m.keys, E'\n'))
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = texts },
                new() { Value = paragraphs },
                new() { Value = ordinals },
                new() { Value = masked },
                new() { Value = keys },
                new() { Value = Masking.Version },
            },
        };
        await update.ExecuteNonQueryAsync(cancel);
        await using var note = new NpgsqlCommand("update indicators.text set masking = $1 where masking is distinct from $1", connection)
        {
            Parameters = { new() { Value = Masking.Version } },
        };
        return await note.ExecuteNonQueryAsync(cancel);
    }
}
