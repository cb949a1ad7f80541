using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests.Operations;

public sealed partial class ReliabilityPageTests
{
    [Fact]
    public async Task Every_long_test_has_a_place_for_its_figures_and_is_shown_with_its_command()
    {
        var program = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Indicators.Torture", "Program.cs"));
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "reliability.md"));
        var names = Command()
            .Matches(program)
            .Select(command => command.Groups[1].Value)
            // The load's clients, a program of its own that the load starts.
            .Where(name => name != "press")
            .ToArray();
        Assert.True(names.Length >= 5);
        Assert.All(
            names,
            name =>
            {
                Assert.Contains($"\n./indicators torture {name} ", page, StringComparison.Ordinal);
                Assert.Matches($@"<!-- {name} -->\n(?s:.+?)<!-- /{name} -->", page);
                Assert.Contains($"Report.Write(\"{name}\", ", program, StringComparison.Ordinal);
            }
        );
    }

    [GeneratedRegex(@"new Command\(""([a-z-]+)""")]
    private static partial Regex Command();
}
