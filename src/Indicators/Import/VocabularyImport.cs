using System.Text.Json;
using Indicators.Database;
using Indicators.Model;
using Npgsql;

namespace Indicators.Import;

/// <summary>Stores the words of a dataset, which every release is traced with.</summary>
/// <param name="database">As the owner; see <see cref="DatabaseConnection.Owner"/>.</param>
public sealed class VocabularyImport(NpgsqlDataSource database)
{
    /// <summary>Replaces the words, if they are others. Cached answers of the trace are then out of date.</summary>
    /// <returns>Whether they were others.</returns>
    /// <exception cref="DatabaseFailureException">The database is not available or not migrated; nothing was changed.</exception>
    public async Task<bool> RunAsync(Vocabulary words, CancellationToken cancel = default)
    {
        try
        {
            await using var write = database.CreateCommand(
                """
                with written as (
                  insert into indicators.vocabulary (body) values ($1)
                  on conflict (only_row) do update set body = excluded.body where vocabulary.body <> excluded.body
                  returning 1
                )
                update indicators.text_generation set generation = generation + 1 where exists (select from written)
                """
            );
            write.Parameters.Add(new() { Value = JsonSerializer.Serialize(words) });
            return await write.ExecuteNonQueryAsync(cancel) > 0;
        }
        catch (Exception e) when (DatabaseFailure.Of(e) is { } failure)
        {
            throw new DatabaseFailureException(failure with { Message = $"the vocabulary was not stored: {failure.Message}" }, e);
        }
    }
}
