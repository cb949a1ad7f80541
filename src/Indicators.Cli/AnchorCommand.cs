using System.CommandLine;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Fills in what the texts determine: places, hashes, outlines.</summary>
internal sealed class AnchorCommand : CliCommand
{
    private readonly Argument<string[]> _slugs = new("SLUG")
    {
        Description = "Slugs of the documents to fill in [default: all]",
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
        """
            A curator writes the line and the printed figure. This command finds the paragraph, the sentence and the characters. It lists
            what it cannot find, and then ends with exit code 1.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("anchor", "fill in all documents"), ("anchor kaleji-2024-debt-trap", "fill in one")];

    private int Run(ParseResult parsed)
    {
        var folder = CommonOptions.SeedsFolder(parsed, _seeds);
        var textsFolder =
            CommonOptions.TextsFolder(parsed, _texts)
            ?? throw CommandFailure.Usage("no texts found: name their folder with --texts or INDICATORS_TEXTS");
        var wanted = parsed.GetValue(_slugs) ?? [];
        foreach (var slug in wanted.Where(slug => !File.Exists(new SeedsFolder(folder).Document(slug))))
            throw CommandFailure.Usage($"unknown document '{slug}': {folder}/documents has no {slug}.yaml");
        return Rewriting.Print(SeedsRewriter.Anchor(folder, textsFolder, wanted));
    }
}
