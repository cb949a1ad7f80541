using System.CommandLine;
using Indicators.Import;
using Indicators.Releases;

namespace Indicators.Cli;

/// <summary>Writes a release as a seeds folder.</summary>
internal sealed class ExportCommand : CliCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "Folder to write to; it is created, or must be empty" };

    private readonly Option<string?> _release = new("--release")
    {
        Description = "Version of the release [default: the served release]",
        HelpName = "VERSION",
    };
    private readonly Option<string?> _data = CommonOptions.Data();

    public ExportCommand()
        : base("export", "Write a release from the database as a seeds folder")
    {
        Arguments.Add(_folder);
        Options.Add(_release);
        Options.Add(_data);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("export /tmp/seeds", "write the served release"), ("export /tmp/old --release 2026.1", "write an older one")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var target = parsed.GetRequiredValue(_folder);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw CommandFailure.Usage($"{target} is not an empty folder; nothing was written; name a new or an empty folder");
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        var stored = await StoredReleases.ReadAsync(database, parsed.GetValue(_release), cancel);
        SeedsExport.Write(stored, target);
        Terminal.Print(
            $"release {stored.Version} written to {target}: {stored.Documents.Count} documents, {stored.Observations.Count} figures"
        );
        return Exit.Done;
    }
}
