namespace Indicators.Texts;

/// <summary>A line of the file that is part of the document, in NFC.</summary>
internal readonly record struct ContentLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The text of a paragraph before anything is known of it, and where the file's lines begin in it.</summary>
internal sealed record TextBlock(string Text, IReadOnlyList<LineStart> LineStarts)
{
    public static TextBlock Of(ContentLine line) => new(line.Text, [new(0, line.Number)]);
}
