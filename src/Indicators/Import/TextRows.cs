using Indicators.Texts;
using Npgsql;

namespace Indicators.Import;

/// <summary>Writes and removes the rows of texts, within the transaction of an import.</summary>
internal sealed class TextRows(NpgsqlConnection connection)
{
    /// <summary>
    /// Removes the given texts, texts that no release names, and texts processed by another version of the normaliser or segmenter.
    /// </summary>
    /// <returns>The number of texts removed.</returns>
    public async Task<int> RemoveAsync(IEnumerable<string> hashes, CancellationToken cancel)
    {
        await using var remove = new NpgsqlCommand(
            """
            delete from indicators.text
            where sha256 = any($1::text[]) or normaliser <> $2 or segmenter <> $3
               or not exists (select from indicators.witness where witness.sha256 = text.sha256)
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = hashes.ToArray() },
                new() { Value = CanonicalText.Normaliser },
                new() { Value = Segmenter.Version },
            },
        };
        return await remove.ExecuteNonQueryAsync(cancel);
    }

    public async Task<int> RemoveAllAsync(CancellationToken cancel)
    {
        await using var remove = new NpgsqlCommand("delete from indicators.text", connection);
        return await remove.ExecuteNonQueryAsync(cancel);
    }

    public async Task<HashSet<string>> PresentAsync(CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand("select sha256 from indicators.text order by sha256", connection);
        await using var row = await select.ExecuteReaderAsync(cancel);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancel))
            hashes.Add(row.GetString(0));
        return hashes;
    }

    public async Task AddAsync(IReadOnlyList<CanonicalText> texts, CancellationToken cancel)
    {
        await TextTables.Texts.WriteAsync(connection, texts, cancel);
        var paragraphs = texts.SelectMany(t => t.Paragraphs.Select(p => (t, p))).ToList();
        await TextTables.Paragraphs.WriteAsync(connection, paragraphs, cancel);
        await TextTables.Sentences.WriteAsync(connection, paragraphs.SelectMany(p => p.p.Sentences.Select(s => (p.t, p.p, s))), cancel);
        await using var words = new NpgsqlCommand(
            """
            update indicators.text_sentence s
            set search = to_tsvector('english', substring(p.body from lower(s.span) + 1 for upper(s.span) - lower(s.span)))
            from indicators.text_paragraph p
            where p.text = s.text and p.ordinal = s.paragraph and s.text = any($1::text[])
            """,
            connection
        )
        {
            Parameters = { new() { Value = texts.Select(t => t.Sha256).ToArray() } },
        };
        await words.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Increments the counter on which cached answers with sentences depend, and updates the planner's statistics.</summary>
    public async Task CountChangeAsync(CancellationToken cancel)
    {
        await using var count = new NpgsqlCommand(
            """
            update indicators.text_generation set generation = generation + 1;
            analyze indicators.text, indicators.text_paragraph, indicators.text_sentence, indicators.text_problem,
              indicators.text_numeral
            """,
            connection
        );
        await count.ExecuteNonQueryAsync(cancel);
    }
}
