using Indicators.Cluster;

namespace Indicators.Cli;

/// <summary>Finds PostgreSQL's server programs, or installs them.</summary>
internal sealed class InstallPostgresCommand : CliCommand
{
    public InstallPostgresCommand()
        : base("install-postgres", "Find PostgreSQL's server programs, or install them from the system's packages") =>
        SetAction(
            async (_, cancel) =>
            {
                var found = await PostgresBinaries.FindOrInstallAsync(Terminal.Progress, cancel);
                Terminal.Print($"PostgreSQL {found[0].Major} in {found[0].Folder}");
                return Exit.Done;
            }
        );

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("install-postgres", "print where PostgreSQL is; install it first if it is missing")];
}
