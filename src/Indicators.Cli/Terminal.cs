namespace Indicators.Cli;

/// <summary>Output for the operator: results on standard output, failures and progress on standard error.</summary>
internal static class Terminal
{
    private static readonly StepProgress Steps = new(
        Console.Error,
        Console.IsErrorRedirected ? TimeSpan.FromSeconds(3) : null,
        TimeProvider.System
    );

    /// <summary>Writes a result to standard output.</summary>
    public static void Print(string line)
    {
        Steps.End();
        Console.Out.WriteLine(line);
    }

    /// <summary>Begins a step of long work. In a pipe it is reported only while it takes seconds.</summary>
    public static void Progress(string line) => Steps.Begin(line);

    /// <summary>Writes what the operator must know to standard error: why the command fails, or what it skipped.</summary>
    public static void Error(string line)
    {
        Steps.End();
        Console.Error.WriteLine($"indicators: {OneLine(line)}");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
