using System.CommandLine;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Fills in what follows from the texts: places, hashes, outlines.</summary>
internal sealed class AnchorCommand : CliCommand
{
    private readonly Argument<string[]> _slugs = new("SLUG")
    {
        Description = "Documents to fill in [default: all]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();

    public AnchorCommand()
        : base("anchor", "Fill in the places and hashes of the seeds from the texts")
    {
        Arguments.Add(_slugs);
        Options.Add(_seeds);
        Options.Add(_texts);
        SetAction(Run);
    }

    public override string Remarks =>
        "A curator writes line and printed figure; this finds paragraph, sentence and characters. What cannot be found is listed, exit code 1.";

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("anchor", "fill in all documents"), ("anchor kaleji-2024-debt-trap", "fill in one")];

    private int Run(ParseResult parsed)
    {
        var folder = CommonOptions.SeedsFolder(parsed, _seeds);
        var textsFolder =
            CommonOptions.TextsFolder(parsed, _texts)
            ?? throw CommandFailure.Usage("no texts are at hand: name their folder with --texts or INDICATORS_TEXTS");
        var wanted = parsed.GetValue(_slugs) ?? [];
        foreach (var slug in wanted.Where(slug => !File.Exists(new SeedsFolder(folder).Document(slug))))
            throw CommandFailure.Usage($"there is no document {slug} in {folder}");
        return Rewriting.Tell(SeedsRewriter.Anchor(folder, textsFolder, wanted));
    }
}
