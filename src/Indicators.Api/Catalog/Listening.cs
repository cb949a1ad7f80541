namespace Indicators.Api.Catalog;

/// <summary>
/// Waits for an answer for as long as this process could have received it. A pause of the process itself (garbage collection, a busy
/// machine, no free thread) counts as one short step, however long it took: such a pause says nothing about the other side.
/// </summary>
internal static class Listening
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the answer is there.</summary>
    /// <param name="answer">What is waited for. It goes on when the time is over.</param>
    /// <param name="patience">The time, counted in steps of 50 ms.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="TimeoutException">There was no answer in time.</exception>
    public static async Task WaitAsync(Task answer, TimeSpan patience, TimeProvider time, CancellationToken stop)
    {
        for (var left = patience; !answer.IsCompleted; left -= Step)
        {
            if (left <= TimeSpan.Zero)
                throw new TimeoutException($"nothing came within {patience.TotalMilliseconds:0} ms");
            await Task.WhenAny(answer, Task.Delay(Step, time, stop));
            stop.ThrowIfCancellationRequested();
        }

        await answer;
    }
}
