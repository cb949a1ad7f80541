namespace Indicators.Api.Http.Operations;

/// <summary>Reads the next batch while the last one is written. Nothing else may use the session meanwhile.</summary>
internal static class ReadingAhead
{
    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> batches)
    {
        await using var reader = batches.GetAsyncEnumerator();
        var next = reader.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var batch = reader.Current;
                next = reader.MoveNextAsync().AsTask();
                yield return batch;
            }
        }
        finally
        {
            // Whoever stops early must not leave a reader that is still moving.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
