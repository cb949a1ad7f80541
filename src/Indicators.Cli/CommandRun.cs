using System.CommandLine;
using System.CommandLine.Invocation;
using Indicators.Api.Http.Settings;
using Indicators.Database;

namespace Indicators.Cli;

/// <summary>Runs the command that a command line names. Every failure ends as one line on standard error and an exit code.</summary>
internal static class CommandRun
{
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            return UsageError(parsed);
        using var signals = new StopSignals();
        try
        {
            // The library would print stack traces and kill the work two seconds after a signal.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(invocation, signals.Stop);
        }
        catch (Exception e)
        {
            return Report(e, signals);
        }
    }

    private static int UsageError(ParseResult parsed)
    {
        // An unknown command is also reported as a missing one; only the first message helps.
        var unknown = parsed.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.").ToList();
        foreach (var error in unknown.Count > 0 ? unknown : parsed.Errors.Select(e => e.Message))
            Terminal.Error(error);
        var names = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"see 'indicators {names}--help'");
        return Exit.Usage;
    }

    private static int Report(Exception failure, StopSignals signals)
    {
        if (signals.ExitCode is { } stopped)
        {
            Terminal.Error("stopped before the work was done; nothing is left half done");
            return stopped;
        }

        var (exit, message) = failure switch
        {
            CommandFailure known => (known.ExitCode, known.Message),
            SettingsException wrong => (Exit.Usage, string.Join('\n', wrong.Problems)),
            _ when DatabaseFailure.Of(failure) is { } database => (Exit.Environment, database.ToString()),
            IOException or UnauthorizedAccessException => (Exit.Environment, failure.Message),
            _ => (
                Exit.Fault,
                $"a bug in this program: {failure.GetType().Name}: {failure.Message} (set INDICATORS_DEBUG=1 to see the stack trace)"
            ),
        };
        foreach (var line in message.Split('\n'))
            Terminal.Error(line);
        if (System.Environment.GetEnvironmentVariable("INDICATORS_DEBUG") == "1")
            Console.Error.WriteLine(failure);
        return exit;
    }
}
