namespace Indicators.Cli;

/// <summary>The script <c>./indicators</c> runs <c>build</c> itself. This command exists for the help.</summary>
internal sealed class BuildCommand : CliCommand
{
    public BuildCommand()
        : base("build", "Build everything, as the tests do (./indicators build)")
    {
        SetAction(Refuse);
    }

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("build", "compile all projects with the analysis of the code, and write the OpenAPI document")];

    private static int Refuse(System.CommandLine.ParseResult parsed) =>
        throw CommandFailure.Usage("only the script in the project folder builds: ./indicators build");
}
