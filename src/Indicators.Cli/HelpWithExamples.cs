using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Indicators.Cli;

/// <summary>The library's help, and after it remarks, examples and, for the command as a whole, variables and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string Variables = """
        Environment:
          INDICATORS_DB                Npgsql connection string of the database's owner ('serve': or reader); without it, a private
                                       PostgreSQL is kept in --data
          INDICATORS_DB_PASSWORD_FILE  file with the password for it
          INDICATORS_TEXTS             folder of the source texts
          INDICATORS_HOME              the project's folder, with migrations and seeds, where the program does not lie below it
          INDICATORS_PG_BIN            folder of PostgreSQL's server programs
          ASPNETCORE_URLS              where 'serve' listens
          INDICATORS_DEBUG             1: a fault of the program is told with its stack trace
        """;

    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command is CliCommand { Remarks: { } remarks })
            output.WriteLine(remarks + System.Environment.NewLine);
        var examples =
            command is CliCommand cli ? cli.Examples
            : command is RootCommand ? RootExamples
            : [];
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            var width = examples.Max(e => e.Line.Length);
            foreach (var (line, does) in examples)
                output.WriteLine($"  indicators {line.PadRight(width)}  {does}");
            output.WriteLine();
        }

        if (command is RootCommand)
            output.WriteLine(Variables + System.Environment.NewLine + System.Environment.NewLine + Exit.Help);
        return result;
    }

    private static IReadOnlyList<(string Line, string Does)> RootExamples { get; } =
    [
        ("up", "set up everything and serve on http://127.0.0.1:8080"),
        ("check", "list every problem of seeds/"),
        ("COMMAND --help", "say what a command does, with examples"),
    ];
}
