using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Indicators.Cli;

/// <summary>Prints the help of the library, then remarks and examples, and for the program itself variables and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string Variables = """
        Environment:
          INDICATORS_DB                Npgsql connection string of the database's owner ('serve' also accepts the reader);
                                       if not set, the commands use a private PostgreSQL in --data
          INDICATORS_DB_PASSWORD_FILE  file that holds the password for INDICATORS_DB
          INDICATORS_TEXTS             folder of the source texts
          INDICATORS_HOME              project folder with migrations and seeds, if the program does not lie below it
          INDICATORS_PG_BIN            folder of PostgreSQL's server programs
          ASPNETCORE_URLS              addresses on which 'serve' listens
          INDICATORS_DEBUG             1: print the stack trace of a bug
          INDICATORS_PROGRESS          seconds between progress lines while ./indicators builds [default: 5]
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
        ("COMMAND --help", "explain a command, with examples"),
    ];
}
