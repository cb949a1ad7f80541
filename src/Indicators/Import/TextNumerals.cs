using Indicators.Ledger;
using Indicators.Model;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>A numeral of a text that is no figure.</summary>
internal sealed record TextNumeral(string Text, LedgerPlace Place);

/// <summary>Writes why numerals of the texts are no figures, within the transaction of an import.</summary>
internal static class TextNumerals
{
    /// <summary>Makes the table hold exactly these.</summary>
    /// <returns>Whether anything changed.</returns>
    public static async Task<bool> ReplaceAsync(NpgsqlConnection connection, IReadOnlyList<TextNumeral> numerals, CancellationToken cancel)
    {
        if ((await StoredAsync(connection, cancel)).SetEquals(numerals))
            return false;
        await using (var remove = new NpgsqlCommand("delete from indicators.text_numeral", connection))
            await remove.ExecuteNonQueryAsync(cancel);
        await TextTables.Numerals.WriteAsync(connection, numerals, cancel);
        return true;
    }

    private static async Task<HashSet<TextNumeral>> StoredAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(
            "select text, paragraph, span, reason, note from indicators.text_numeral order by text, paragraph, span",
            connection
        );
        await using var row = await select.ExecuteReaderAsync(cancel);
        var stored = new HashSet<TextNumeral>();
        while (await row.ReadAsync(cancel))
        {
            var span = row.GetFieldValue<NpgsqlRange<int>>(2);
            stored.Add(
                new TextNumeral(
                    row.GetString(0),
                    new LedgerPlace(
                        row.GetInt32(1),
                        new CodePointSpan(span.LowerBound, span.UpperBound),
                        Codes.Parse<LedgerReason>(row.GetString(3)),
                        await row.IsDBNullAsync(4, cancel) ? null : row.GetString(4)
                    )
                )
            );
        }

        return stored;
    }
}
