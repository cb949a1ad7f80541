using System.CommandLine;
using Indicators.Import;

namespace Indicators.Cli;

/// <summary>Loads the source texts into the database, and removes them.</summary>
internal sealed class TextsCommand : CliCommand
{
    public TextsCommand()
        : base("texts", "Load the source texts into the database, or remove them")
    {
        Subcommands.Add(new Load());
        Subcommands.Add(new Remove());
    }

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("texts load --texts ~/texts", "load the texts in that folder"), ("texts remove", "remove all texts; the figures stay")];

    private sealed class Load : CliCommand
    {
        private readonly Option<string?> _texts = CommonOptions.Texts();
        private readonly Option<string?> _seeds = CommonOptions.Seeds();
        private readonly Option<string?> _data = CommonOptions.Data();

        public Load()
            : base("load", "Load the texts of the current release")
        {
            Options.Add(_texts);
            Options.Add(_seeds);
            Options.Add(_data);
            SetAction(RunAsync);
        }

        public override string Remarks =>
            """
                Loads every text that matches the release. If texts are missing, changed or truncated, lists them, marks their documents
                and exits with code 1.
                """;

        public override IReadOnlyList<(string Line, string Does)> Examples =>
            [("texts load --texts ~/texts", "load the texts in that folder")];

        private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
        {
            var folder =
                CommonOptions.TextsFolder(parsed, _texts)
                ?? throw CommandFailure.Usage("no texts found: name their folder with --texts or INDICATORS_TEXTS");
            await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
            var result = await Loading.TextsAsync(database, folder, CommonOptions.SeedsFolder(parsed, _seeds), cancel);
            Terminal.Print(TextsSummary.Loaded(result));
            return result.Problems.Count == 0 ? Exit.Done : Exit.Problems;
        }
    }

    private sealed class Remove : CliCommand
    {
        private readonly Option<string?> _data = CommonOptions.Data();

        public Remove()
            : base("remove", "Remove all texts from the database")
        {
            Options.Add(_data);
            SetAction(RunAsync);
        }

        public override IReadOnlyList<(string Line, string Does)> Examples => [("texts remove", "remove all texts; the figures stay")];

        private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
        {
            await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
            Terminal.Print($"{await new TextsImport(database.Owner).RemoveAsync(cancel)} texts removed");
            return Exit.Done;
        }
    }
}
