using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>The commands that the pages of the repository show exist, with the options that they use.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Commands => [.. Documented().Select(line => line.Command).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_documented_command_exists_with_its_documented_options(string command)
    {
        var help = await CommandLine.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains($"Usage:\n  indicators {command}".TrimEnd(), help.Output, StringComparison.Ordinal);
        var options = Documented().Where(line => line.Command == command).SelectMany(line => line.Options).Distinct();
        // `test` passes its arguments on to dotnet test.
        if (command != "test")
            Assert.All(options, option => Assert.Matches($@"(?m)^ +(?:-\w, )?{Regex.Escape(option)}\b", help.Output));
    }

    private static IEnumerable<(string Command, string[] Options)> Documented() =>
        from page in Directory.EnumerateFiles(Repository.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true })
        let path = Path.GetRelativePath(Repository.Root, page)
        where !path.Contains("node_modules", StringComparison.Ordinal) && !path.StartsWith("artifacts", StringComparison.Ordinal)
        where Path.GetFileName(page) != "CHANGELOG.md"
        from Match line in Call().Matches(File.ReadAllText(page))
        let command = string.Join(' ', line.Groups["command"].Captures.Select(word => word.Value))
        where command.Length > 0
        select (command, Option().Matches(line.Groups["rest"].Value).Select(option => option.Value).ToArray());

    // A call in a code block, or in a code span that ends with it.
    [GeneratedRegex(@"\./indicators(?: (?<command>(?:texts (?:load|remove)|(?!texts)[a-z][a-z-]*)))?(?<rest>[^`\n#]*)")]
    private static partial Regex Call();

    [GeneratedRegex("(?<= )--[a-z-]+")]
    private static partial Regex Option();
}
