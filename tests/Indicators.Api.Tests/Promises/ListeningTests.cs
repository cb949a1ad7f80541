using Indicators.Api.Catalog;
using Microsoft.Extensions.Time.Testing;

namespace Indicators.Api.Tests.Promises;

public sealed class ListeningTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(550);

    private readonly Clock _time = new();
    private readonly TaskCompletionSource _answer = new();

    [Fact]
    public async Task Silence_ends_the_waiting_when_the_time_is_over()
    {
        var waiting = Listening.WaitAsync(_answer.Task, Patience, _time, default);
        for (var step = 0; step < 11; step++)
        {
            Assert.False(waiting.IsCompleted, $"after {step * 50} ms");
            await _time.PassAsync(TimeSpan.FromMilliseconds(50));
        }

        await Assert.ThrowsAsync<TimeoutException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_process_that_stood_still_still_hears_the_answer()
    {
        var waiting = Listening.WaitAsync(_answer.Task, Patience, _time, default);
        for (var pause = 0; pause < 5; pause++)
            await _time.PassAsync(TimeSpan.FromSeconds(1));
        Assert.False(waiting.IsCompleted);
        _answer.SetResult();
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_failure_is_heard_at_once()
    {
        var waiting = Listening.WaitAsync(_answer.Task, Patience, _time, default);
        _answer.SetException(new IOException("gone"));
        await Assert.ThrowsAsync<IOException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Who_stops_does_not_wait()
    {
        using var stop = new CancellationTokenSource();
        var waiting = Listening.WaitAsync(_answer.Task, Patience, _time, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    /// <summary>Passes time only when somebody waits for it.</summary>
    private sealed class Clock : FakeTimeProvider
    {
        private readonly SemaphoreSlim _timers = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _timers.Release();
            return timer;
        }

        public async Task PassAsync(TimeSpan time)
        {
            Assert.True(await _timers.WaitAsync(TimeSpan.FromSeconds(10)), "nobody waits");
            Advance(time);
        }
    }
}
