using System.Text;

namespace Indicators.Texts;

/// <summary>
/// Forms paragraphs from lines that were wrapped at a fixed width. Blank lines separate paragraphs. Omitted lines are ignored, so omitting
/// a page break together with its blank lines joins the paragraph around it. Lines are trimmed and joined by one space.
/// </summary>
internal static class HardWrappedLines
{
    public static IEnumerable<TextBlock> Join(IReadOnlyList<ContentLine> lines)
    {
        var hyphens = new HyphenMending(lines);
        var block = new List<ContentLine>();
        foreach (var line in lines)
        {
            if (!line.IsBlank)
            {
                block.Add(line with { Text = line.Text.Trim() });
            }
            else if (block.Count > 0)
            {
                yield return JoinBlock(block, hyphens);
                block.Clear();
            }
        }

        if (block.Count > 0)
            yield return JoinBlock(block, hyphens);
    }

    private static TextBlock JoinBlock(List<ContentLine> lines, HyphenMending hyphens)
    {
        var text = new StringBuilder(lines[0].Text);
        var starts = new List<LineStart> { new(0, lines[0].Number) };
        var length = CodePoints.Length(lines[0].Text);
        foreach (var (before, line) in lines.Zip(lines.Skip(1)))
        {
            var joint = hyphens.Between(before.Text, line.Text);
            if (joint == LineJoint.Mended)
                text.Length--;
            else if (joint == LineJoint.Space)
                text.Append(' ');
            length +=
                joint == LineJoint.Mended ? -1
                : joint == LineJoint.Space ? 1
                : 0;
            starts.Add(new(length, line.Number));
            text.Append(line.Text);
            length += CodePoints.Length(line.Text);
        }

        return new(text.ToString(), starts);
    }
}
