namespace Indicators.Cli.Tests;

public sealed class StepProgressTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly ManualTime _time = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void In_a_pipe_a_step_is_reported_only_while_it_lasts()
    {
        using var steps = new StepProgress(_output, TimeSpan.FromSeconds(3), _time);

        steps.Begin("checking the seeds");
        _time.Tick(TimeSpan.FromSeconds(1), fires: false);
        steps.Begin("importing");
        _time.Tick(TimeSpan.FromSeconds(3));
        _time.Tick(TimeSpan.FromSeconds(3));
        steps.End();
        _time.Tick(TimeSpan.FromSeconds(3));

        Assert.Equal("  importing (3 s)\n  importing (6 s)\n", _output.ToString());
    }

    [Fact]
    public void On_a_terminal_each_step_is_reported_once_as_it_begins()
    {
        using var steps = new StepProgress(_output, interval: null, _time);

        steps.Begin("checking the seeds");
        steps.Begin("importing");

        Assert.Equal("  checking the seeds\n  importing\n", _output.ToString());
        Assert.False(_time.HasTimer);
    }

    /// <summary>A clock that a test moves, with one timer.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private Action? _callback;
        private long _now;

        public bool HasTimer => _callback is not null;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = () => callback(state);
            return new NoTimer();
        }

        public void Tick(TimeSpan passed, bool fires = true)
        {
            _now += passed.Ticks;
            if (fires)
                _callback?.Invoke();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
