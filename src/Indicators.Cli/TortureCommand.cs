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
            ("--seed", "fuzz, kill, faults: makes the same run again"),
            ("--seconds", "load: how long it lasts, at most 600 [default: 300]"),
            ("--clients", "load: clients at once, at most 2000 [default: 800]"),
            ("--clients-on", "load: the processor that the clients have to themselves"),
            ("--times", "kill: importers to kill [default: 200]"),
            ("--rounds", "faults: rounds of each fault [default: 20]"),
        ];

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("torture fuzz", "send 50,000 requests made from the OpenAPI document, and check each answer"),
            ("torture load --seconds 60", "ask for many times what can be computed"),
            ("torture kill", "kill 200 importers at random moments"),
            ("torture faults", "kill importers, migrations and the database, and fill the disk"),
            ("torture clean-machine", "run 'up' in a minimal Debian made on the spot; needs root and mmdebstrap or debootstrap"),
        ];

    private static int Refuse(ParseResult parsed) =>
        throw CommandFailure.Usage("only the script in the project folder runs the long tests: ./indicators torture");
}
