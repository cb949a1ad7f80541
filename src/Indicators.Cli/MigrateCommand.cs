using Indicators.Database;

namespace Indicators.Cli;

/// <summary>Brings the schema of the database up to date.</summary>
internal sealed class MigrateCommand : CliCommand
{
    public MigrateCommand()
        : base("migrate", "Bring the schema of the database up to date")
    {
        var data = CommonOptions.Data();
        Options.Add(data);
        SetAction(
            async (parsed, cancel) =>
            {
                await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(data), cancel);
                Terminal.Print(Describe(await database.MigrateAsync(cancel)));
                return Exit.Done;
            }
        );
    }

    public override IReadOnlyList<(string Line, string Does)> Examples => [("migrate", "apply the migrations that the database lacks")];

    /// <summary>Describes a run of the migrations in one line.</summary>
    internal static string Describe(MigrationOutcome outcome) =>
        outcome.Applied.Count == 0
            ? $"the schema is up to date (version {outcome.Version})"
            : $"applied {string.Join(", ", outcome.Applied)}; the schema is at version {outcome.Version}";
}
