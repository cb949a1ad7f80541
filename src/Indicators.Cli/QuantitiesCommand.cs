using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Indicators.Quantities;

namespace Indicators.Cli;

/// <summary>The reader of quantities, for whoever wants to try it on lines of their own.</summary>
internal sealed class QuantitiesCommand : CliCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly Argument<FileInfo[]> _files = new("FILE")
    {
        Description = "Files of UTF-8 text, one sentence or paragraph a line; standard input without any, or for '-'",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _table = new("--table") { Description = "Print a table for people instead of JSON" };

    public QuantitiesCommand()
        : base("quantities", "Read the quantities in lines of English text")
    {
        Arguments.Add(_files);
        Options.Add(_table);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Prints a JSON object for each line: its text, and its quantities in order, with role, shape, numbers in full units, hedge, unit,
            currency and what is counted. 'start' and 'end' are code points of the line, of which 1,000,000 characters are read at most.
            Needs no database. Which forms are read: docs/reference/quantities.md. English only.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("quantities draft.txt", "one JSON object a line"),
            ("quantities --table draft.txt", "a table"),
            ("quantities < draft.txt", "the same from standard input"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var files = parsed.GetValue(_files) ?? [];
        foreach (var file in files.Where(file => file.Name != "-" && !file.Exists))
            throw CommandFailure.Usage($"there is no file {file}");
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        var writer = parsed.GetValue(_table) ? new QuantitiesTable(output) : null;
        IEnumerable<FileInfo?> inputs = files.Length == 0 ? new FileInfo?[] { null } : files;
        foreach (var file in inputs)
        {
            using var reader = file is null || file.Name == "-" ? new StreamReader(Console.OpenStandardInput()) : file.OpenText();
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
