namespace Indicators.Cli.Failures;

/// <summary>Ends a command with a line for the operator and an exit code of <see cref="Exit"/>.</summary>
internal sealed class CommandFailure(int exit, string message) : Exception(message)
{
    public int ExitCode { get; } = exit;

    public static CommandFailure Usage(string message) => new(Exit.Usage, message);

    public static CommandFailure Environment(string message) => new(Exit.Environment, message);
}
