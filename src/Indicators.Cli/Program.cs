using System.CommandLine;
using Indicators.Cli;

var root = new RootCommand("Serve figures from running text, each traced to its sentence.")
{
    new UpCommand(),
    new BuildCommand(),
    new TestCommand(),
    new TortureCommand(),
    new CheckCommand(),
    new AuditCommand(),
    new AnchorCommand(),
    new ReanchorCommand(),
    new FormatCommand(),
    new MigrateCommand(),
    new ImportCommand(),
    new TextsCommand(),
    new ExportCommand(),
    new DiffCommand(),
    new TraceCommand(),
    new McpCommand(),
    new QuantitiesCommand(),
    new PrepareCommand(),
    new ServeCommand(),
    new HealthCommand(),
    new InstallPostgresCommand(),
};
root.HelpName = "indicators";
HelpWithExamples.AddTo(root);
return await CommandRun.RunAsync(root, args);
