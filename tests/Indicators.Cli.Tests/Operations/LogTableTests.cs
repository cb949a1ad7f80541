using System.Text.RegularExpressions;
using Indicators.Testing;

namespace Indicators.Cli.Tests.Operations;

/// <summary>The table of log messages on the page for operators, and the messages that the program can write.</summary>
public sealed partial class LogTableTests
{
    private static readonly IReadOnlyList<(string Message, string Level)> Rows =
    [
        .. Row()
            .Matches(Section("message"))
            .SelectMany(row => Code().Matches(row.Groups[1].Value).Select(code => (code.Groups[1].Value, row.Groups[2].Value))),
    ];

    private static readonly string Source = string.Join(
        '\n',
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
    );

    [Fact]
    public void Every_message_of_the_program_is_explained_with_its_level()
    {
        var written = Template().Matches(Source).Select(one => (Level: one.Groups[1].Value, Message: one.Groups[2].Value)).ToArray();
        Assert.True(written.Length >= 10);
        foreach (var (level, message) in written)
        {
            var said = Hole().Replace(message, "something");
            var row = Rows.FirstOrDefault(row => Pattern(row.Message).IsMatch(said));
            Assert.True(row.Message is not null, $"the page does not explain '{message}'");
            Assert.Equal(level == "Information" ? "info" : level.ToLowerInvariant(), row.Level);
        }
    }

    [Fact]
    public void Every_message_of_the_page_is_one_of_the_program()
    {
        Assert.True(Rows.Count > 10);
        Assert.All(Rows, row => Assert.Contains(Longest(row.Message), Source, StringComparison.Ordinal));
    }

    private static string Longest(string message) => message.Split('…').MaxBy(part => part.Length)!.Trim();

    private static Regex Pattern(string message) =>
        new($"^{string.Join(".*", message.Split('…').Select(Regex.Escape))}$", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static string Section(string firstHeading)
    {
        var begin = OperationsPage.Text.IndexOf($"| {firstHeading} |", StringComparison.Ordinal);
        return OperationsPage.Text[begin..OperationsPage.Text.IndexOf("\n\n", begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| (`.*`) \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"LoggerMessage\(\s*LogLevel\.(\w+),\s*""([^""]+)""")]
    private static partial Regex Template();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
