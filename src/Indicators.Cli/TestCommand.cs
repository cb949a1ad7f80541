namespace Indicators.Cli;

/// <summary><c>test</c> is the script's: it builds what it tests. It is here for the help.</summary>
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
        throw CommandFailure.Usage("tests are run by the script in the project's folder: ./indicators test");
}
