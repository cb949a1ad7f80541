namespace Indicators.Cli;

/// <summary>
/// Reports the current step of long work. A terminal shows each step as it begins. In a pipe or a log only a step that lasts is reported:
/// once it has run for an interval, and again after each further interval.
/// </summary>
internal sealed class StepProgress : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly ITimer? _timer;
    private string? _step;
    private long _began;

    /// <param name="output">Receives a line per report.</param>
    /// <param name="interval">Seconds between reports in a pipe; null for a terminal.</param>
    /// <param name="time">The clock.</param>
    public StepProgress(TextWriter output, TimeSpan? interval, TimeProvider time)
    {
        (_output, _time) = (output, time);
        if (interval is { } period)
            _timer = time.CreateTimer(_ => Report(), null, period, period);
    }

    /// <summary>Begins a step, which ends the step before it.</summary>
    public void Begin(string step)
    {
        lock (_gate)
        {
            (_step, _began) = (step, _time.GetTimestamp());
            if (_timer is null)
                _output.WriteLine($"  {step}");
        }
    }

    /// <summary>Ends the current step: nothing is reported until the next one begins.</summary>
    public void End()
    {
        lock (_gate)
            _step = null;
    }

    public void Dispose() => _timer?.Dispose();

    private void Report()
    {
        lock (_gate)
        {
            if (_step is not null)
                _output.WriteLine($"  {_step} ({_time.GetElapsedTime(_began).TotalSeconds:0} s)");
        }
    }
}
