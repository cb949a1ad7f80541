using System.CommandLine;

namespace Indicators.Cli;

/// <summary>The script <c>./indicators</c> runs <c>torture</c> itself, because it builds first. This command exists for the help.</summary>
internal sealed class TortureCommand : CliCommand
{
    public TortureCommand()
        : base("torture", "Run the long reliability tests (./indicators torture)")
    {
        TreatUnmatchedTokensAsErrors = false;
        foreach (var (name, description) in Described)
            Options.Add(new Option<int>(name) { Description = description, HelpName = "N" });
        SetAction(Refuse);
    }

    private static IEnumerable<(string Name, string Description)> Described =>
        [
            ("--requests", "fuzz: number of requests [default: 50000]"),
            ("--seed", "fuzz, kill: makes the same run again"),
            ("--seconds", "load: how long it lasts, at most 600 [default: 300]"),
            ("--clients", "load: clients at once, at most 2000 [default: 800]"),
            ("--times", "kill: importers to kill [default: 200]"),
        ];

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("torture fuzz", "send 50,000 requests made from the OpenAPI document, and check each answer"),
            ("torture load --seconds 60", "ask for many times what can be computed"),
            ("torture kill", "kill 200 importers at random moments"),
        ];

    private static int Refuse(ParseResult parsed) =>
        throw CommandFailure.Usage("only the script in the project folder runs the long tests: ./indicators torture");
}
