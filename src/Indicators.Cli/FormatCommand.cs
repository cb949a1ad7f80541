using System.CommandLine;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Rewrites the seeds in canonical form.</summary>
internal sealed class FormatCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();

    public FormatCommand()
        : base("format", "Rewrite the seeds in canonical form")
    {
        Options.Add(_seeds);
        SetAction(parsed => Rewriting.Print(SeedsRewriter.Format(CommonOptions.SeedsFolder(parsed, _seeds))));
    }

    public override string Remarks => "Leaves a file with a problem as it is and lists the problem; the exit code is then 1.";

    public override IReadOnlyList<(string Line, string Does)> Examples => [("format", "rewrite seeds/")];
}
