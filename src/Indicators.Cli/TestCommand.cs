namespace Indicators.Cli;

/// <summary>The script <c>./indicators</c> runs <c>test</c> itself, because it builds first. This command exists for the help.</summary>
internal sealed class TestCommand : CliCommand
{
    public TestCommand()
        : base("test", "Build everything and run all tests (./indicators test)")
    {
        TreatUnmatchedTokensAsErrors = false;
        SetAction(Refuse);
    }

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("test", "run all tests; the last line is 'N passed, N failed, N skipped'"),
            ("test --filter Name~Import", "run the tests whose names contain Import"),
        ];

    private static int Refuse(System.CommandLine.ParseResult parsed) =>
        throw CommandFailure.Usage("only the script in the project folder runs the tests: ./indicators test");
}
