using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Indicators.Cli.Drafts;
using Indicators.Quantities.Reading;

namespace Indicators.Cli;

/// <summary>Reads the quantities in lines of text.</summary>
internal sealed class QuantitiesCommand : CliCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly Argument<FileInfo[]> _files = new("FILE")
    {
        Description = "UTF-8 files with one sentence or paragraph per line [default: -, standard input]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _table = new("--table") { Description = "Print a table instead of JSON" };

    public QuantitiesCommand()
        : base("quantities", "Read the quantities in lines of English text")
    {
        Arguments.Add(_files);
        Options.Add(_table);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Prints a JSON object per line: the text and its quantities in order, with role, shape, numbers in full units, hedge, unit,
            currency and what is counted. 'start' and 'end' count code points of the line. Reads at most 1,000,000 characters of a line,
            English only. Needs no database. docs/reference/quantities.md lists the forms it reads.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("quantities draft.txt", "print a JSON object per line"),
            ("quantities --table draft.txt", "print a table"),
            ("quantities < draft.txt", "read standard input"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var files = parsed.GetValue(_files) ?? [];
        // A wrong name is reported before anything is printed.
        foreach (var file in files.Where(file => file.Name != DraftFile.StandardInput))
            InputFile.OpenRead(file.ToString()).Dispose();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var writer = parsed.GetValue(_table) ? new QuantitiesTable(output) : null;
        IEnumerable<FileInfo?> inputs = files.Length == 0 ? new FileInfo?[] { null } : files;
        foreach (var file in inputs)
        {
            using var reader = new StreamReader(
                file is null || file.Name == DraftFile.StandardInput ? Console.OpenStandardInput() : InputFile.OpenRead(file.ToString())
            );
            while (await reader.ReadLineAsync(cancel) is { } line)
            {
                var answer = QuantityAnswer.Of(line);
                if (writer is null)
                    await output.WriteLineAsync(JsonSerializer.Serialize(answer, Json).AsMemory(), cancel);
                else
                    writer.Write(answer);
            }
        }

        return Exit.Done;
    }
}
