using System.Text;
using Indicators.Quantities.Reading;
using Indicators.Testing;

namespace Indicators.Tests.Quantities;

/// <summary>Each row of the tables in docs/reference/quantities.md: form, example, reading.</summary>
public sealed class ReferenceTableTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "reference", "quantities.md");

    [Fact]
    public void Each_example_of_the_reference_is_read_as_it_says()
    {
        var (rows, wrong, now) = (0, new List<string>(), new StringBuilder());
        foreach (var line in File.ReadLines(Page))
        {
            var cells = line.Split(" | ");
            if (cells.Length != 3 || !cells[1].StartsWith('`') || !cells[1].EndsWith('`'))
            {
                now.Append(line).Append('\n');
                continue;
            }

            rows++;
            var read = QuantityNotation.Of(QuantityAnswer.Of(cells[1].Trim('`')));
            now.Append($"{cells[0]} | {cells[1]} | {read} |\n");
            if (cells[2] != $"{read} |")
                wrong.Add($"{cells[1]} is read as {read}, not {cells[2]}");
        }

        if (Environment.GetEnvironmentVariable("REWRITE_DOCS") == "1")
            File.WriteAllText(Page, now.ToString());
        else
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows > 120, $"{rows}");
    }
}
