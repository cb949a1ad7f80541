namespace Indicators.Texts;

/// <summary>A line of the file that belongs to the document, in NFC.</summary>
internal readonly record struct ContentLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The text of a paragraph before further analysis, with the starts of the file's lines in it.</summary>
internal sealed record TextBlock(string Text, IReadOnlyList<LineStart> LineStarts)
{
    public static TextBlock Of(ContentLine line) => new(line.Text, [new(0, line.Number)]);
}
