using System.CommandLine;
using System.CommandLine.Invocation;
using Indicators.Database;

namespace Indicators.Cli;

/// <summary>Runs the command that a command line names. Whatever fails ends as one line on standard error and an exit code.</summary>
internal static class CommandRun
{
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            return Misunderstood(parsed);
        using var signals = new StopSignals();
        try
        {
            // Signals and exceptions are ours: the library would print traces, and kill the work after two seconds.
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(invocation, signals.Stop);
        }
        catch (Exception e)
        {
            return Failed(e, signals);
        }
    }

    private static int Misunderstood(ParseResult parsed)
    {
        // An unknown command is also a missing one; only the first is news.
        var unknown = parsed.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.").ToList();
        foreach (var error in unknown.Count > 0 ? unknown : parsed.Errors.Select(e => e.Message))
            Terminal.Tell(error);
        var names = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"see 'indicators {names}--help'");
        return Exit.Usage;
    }

    private static int Failed(Exception failure, StopSignals signals)
    {
        if (signals.ExitCode is { } stopped)
        {
            Terminal.Tell("stopped before the work was done; nothing that was begun is left half done");
            return stopped;
        }

        var (exit, message) = failure switch
        {
            CommandFailure known => (known.ExitCode, known.Message),
            _ when DatabaseFailure.Of(failure) is { } database => (Exit.Environment, database.ToString()),
            IOException or UnauthorizedAccessException => (Exit.Environment, failure.Message),
            _ => (Exit.Fault, $"a fault of this program: {failure.GetType().Name}: {failure.Message} (INDICATORS_DEBUG=1 shows where)"),
        };
        Terminal.Tell(message);
        if (System.Environment.GetEnvironmentVariable("INDICATORS_DEBUG") == "1")
            Console.Error.WriteLine(failure);
        return exit;
    }
}
