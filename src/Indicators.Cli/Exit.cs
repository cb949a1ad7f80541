namespace Indicators.Cli;

/// <summary>
/// Exit codes of the command. A process that a signal ended before its work was done exits with 128 + the signal's number.
/// </summary>
internal static class Exit
{
    /// <summary>Done; for <c>up</c> and <c>serve</c> also: told to stop, and stopped.</summary>
    public const int Done = 0;

    /// <summary>Problems were found, or a release was refused.</summary>
    public const int Problems = 1;

    /// <summary>The command line, or a variable in its place, cannot be followed.</summary>
    public const int Usage = 2;

    /// <summary>Something around us is not as it must be: database, PostgreSQL, port, disk.</summary>
    public const int Environment = 3;

    /// <summary>A fault of this program.</summary>
    public const int Fault = 70;

    /// <summary>As <c>--help</c> says it.</summary>
    public const string Help = """
        Exit codes:
          0   done (up and serve: stopped by Ctrl-C or SIGTERM)
          1   problems were found in the seeds or texts, or a release was refused
          2   the command line cannot be followed
          3   database, PostgreSQL, port or disk are not as they must be
          70  a fault of this program
          130, 143  ended by Ctrl-C or SIGTERM before the work was done; nothing is left half done
        """;
}
