namespace Indicators.Cli;

/// <summary>The script <c>./indicators</c> runs <c>torture</c> itself, because it builds first. This command exists for the help.</summary>
internal sealed class TortureCommand : CliCommand
{
    public TortureCommand()
        : base("torture", "Run the long reliability tests (./indicators torture)")
    {
        TreatUnmatchedTokensAsErrors = false;
        SetAction(Refuse);
    }

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("torture fuzz", "send 50,000 requests made from the OpenAPI document, and check each answer"),
            ("torture load --seconds 60", "ask for many times what can be computed"),
            ("torture kill", "kill 200 importers at random moments"),
        ];

    private static int Refuse(System.CommandLine.ParseResult parsed) =>
        throw CommandFailure.Usage("only the script in the project folder runs the long tests: ./indicators torture");
}
