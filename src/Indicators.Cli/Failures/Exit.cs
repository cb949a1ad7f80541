namespace Indicators.Cli.Failures;

/// <summary>
/// Exit codes of the command. A process that a signal ended before its work was done exits with 128 + the signal's number.
/// </summary>
internal static class Exit
{
    /// <summary>Done. <c>up</c> and <c>serve</c>: stopped on request.</summary>
    public const int Done = 0;

    /// <summary>Problems were found, or a release was refused.</summary>
    public const int Problems = 1;

    /// <summary>The command line, or a variable that replaces an option, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The environment is at fault: database, PostgreSQL, port, disk, server.</summary>
    public const int Environment = 3;

    /// <summary>A bug in this program.</summary>
    public const int Fault = 70;

    /// <summary>The text in <c>--help</c>.</summary>
    public const string Help = """
        Exit codes:
          0         done (up and serve: stopped by Ctrl-C or SIGTERM)
          1         the seeds or texts have problems, or a release was refused
          2         the command line is wrong
          3         the database, PostgreSQL, the port, the disk or the server is at fault
          70        a bug in this program
          130, 143  stopped by Ctrl-C or SIGTERM before the work was done; nothing is left half done
        """;
}
