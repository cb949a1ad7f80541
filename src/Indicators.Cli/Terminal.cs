namespace Indicators.Cli;

/// <summary>
/// What the operator is told: results on standard output, failures on standard error, progress only where somebody watches.
/// </summary>
internal static class Terminal
{
    /// <summary>A result, on standard output.</summary>
    public static void Say(string line) => Console.Out.WriteLine(line);

    /// <summary>A step of long work; silent in a pipe.</summary>
    public static void Progress(string line)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine($"  {line}");
    }

    /// <summary>What the operator must know, also in a pipe: why the work ends, or what was passed over.</summary>
    public static void Tell(string line) => Console.Error.WriteLine($"indicators: {OneLine(line)}");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
