using System.Text.RegularExpressions;

namespace Indicators.Architecture.Tests;

/// <summary>What belongs to one dataset is data under <c>seeds/</c>; code knows none of its names.</summary>
public sealed partial class DatasetInCodeTests
{
    /// <summary>Examples for people: of parameters in the OpenAPI document and of commands in help texts.</summary>
    private static readonly string[] Examples =
    [
        "Indicators.Api/Dataset/ObservationFilter.cs",
        "Indicators.Api/Http/Filters/WordFilter.cs",
        "Indicators.Api/Passages/DocumentBySlug.cs",
        "Indicators.Cli/AnchorCommand.cs",
        "Indicators.Api/Resources/Trace/Drafts/CheckDraft.cs",
        "Indicators.Api/Resources/Trace/TraceText.cs",
        "Indicators.Cli/TraceCommand.cs",
    ];

    [Fact]
    public void No_string_in_the_code_names_an_item_a_place_or_a_document_of_the_dataset()
    {
        var names = Names();
        Assert.True(names.Count > 150);
        var any = new Regex($@"(?<![\w-])(?:{string.Join('|', names.Select(Regex.Escape))})(?![\w-])", RegexOptions.CultureInvariant);
        var root = Path.Combine(Repository.Root, "src");
        var found =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !Examples.Contains(path)
            from Match text in StringLiteral().Matches(LineComment().Replace(File.ReadAllText(file), ""))
            let name = any.Match(text.Value)
            where name.Success
            select $"{path}: '{name.Value}' in {text.Value}";
        Assert.Empty(found);
    }

    private static HashSet<string> Names()
    {
        var seeds = Path.Combine(Repository.Root, "seeds");
        var documents = Directory.EnumerateFiles(Path.Combine(seeds, "documents"), "*.yaml").Select(Path.GetFileNameWithoutExtension);
        var items = File.ReadLines(Path.Combine(seeds, "registries", "items.yaml")).Select(line => CodeOrName().Match(line));
        var areas = File.ReadLines(Path.Combine(seeds, "registries", "areas.yaml")).Select(line => Name().Match(line));
        return
        [
            .. items.Concat(areas).Where(match => match.Success).Select(match => match.Groups["value"].Value.Trim(' ', '"', '\'')),
            .. documents.OfType<string>(),
        ];
    }

    // Short names, and "Total", are ordinary words too.
    [GeneratedRegex("^(?:- code|  name): (?<value>(?!Total$|Not applicable$|World$).{5,})$")]
    private static partial Regex CodeOrName();

    [GeneratedRegex("^  name: (?<value>(?!World$|Not applicable$).{5,})$")]
    private static partial Regex Name();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex StringLiteral();

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex LineComment();
}
