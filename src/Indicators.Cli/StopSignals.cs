using System.Runtime.InteropServices;

namespace Indicators.Cli;

/// <summary>A token that Ctrl-C, SIGTERM and the end of the terminal cancel. A second signal ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public StopSignals()
    {
        foreach (var (signal, number) in new[] { (PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1) })
            _registrations.Add(PosixSignalRegistration.Create(signal, context => Take(context, number)));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Stop => _source.Token;

    /// <summary>128 + the number of the signal; null before one arrives.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        _registrations.ForEach(r => r.Dispose());
        _source.Dispose();
    }

    private void Take(PosixSignalContext context, int number)
    {
        if (ExitCode is not null)
            return;
        context.Cancel = true;
        ExitCode = 128 + number;
        _source.Cancel();
    }
}
