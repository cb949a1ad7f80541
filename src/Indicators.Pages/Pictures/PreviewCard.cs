namespace Indicators.Pages.Pictures;

/// <summary>What social networks and chats show for a link to a page.</summary>
internal sealed record PreviewCard
{
    /// <summary>Size that such sites ask for, in pixels.</summary>
    public const int Width = 1200;

    public const int Height = 630;

    private const int Margin = 72;
    private const double Inner = Width - (2 * Margin);

    private static readonly Colour Paper = Colour.Of(0xfaf8f3);
    private static readonly Colour Ink = Colour.Of(0x1d1b18);
    private static readonly Colour Soft = Colour.Of(0x575147);
    private static readonly Colour Brand = Colour.Of(0x0b4f5c);
    private static readonly Colour Mark = Colour.Of(0xffdf6b);
    private static readonly Colour OnBrand = Colour.Of(0xffffff);

    /// <summary>Kind of page, such as <c>Figure</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, large: the figure as printed, or a name.</summary>
    public required string Headline { get; init; }

    /// <summary>Whether the headline is marked as a quotation of a text is.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The claim, or the definition.</summary>
    public required string Text { get; init; }

    /// <summary>The normalised value with its sign; empty for none.</summary>
    public string Value { get; init; } = "";

    /// <summary>Where it comes from, or how much there is.</summary>
    public required string Source { get; init; }

    public byte[] Draw()
    {
        var canvas = new Canvas(Width, Height, Paper);
        canvas.Fill(0, 0, Width, 92, Brand);
        canvas.Fill(Margin, 26, 40, 40, Mark);
        canvas.Write(Face.Large, Margin + 4, 82, "“", Ink);
        canvas.Write(Face.Text, Margin + 58, 60, "Indicators", OnBrand);
        canvas.Write(Face.Small, Width - Margin - Face.Small.Measure(Kind), 56, Kind, OnBrand);
        var y = 190;
        foreach (var line in Face.Large.Wrap(Headline, Inner - 24, 2))
        {
            if (IsQuoted)
                canvas.Fill(Margin, y - 58, (int)Face.Large.Measure(line) + 24, 76, Mark);
            canvas.Write(Face.Large, Margin + (IsQuoted ? 12 : 0), y, line, Ink);
            y += 86;
        }

        if (Value.Length > 0)
        {
            canvas.Write(Face.Small, Margin, y - 20, Face.Small.Wrap(Value, Inner, 1)[0], Brand);
            y += 44;
        }

        y += 4;
        foreach (var line in Face.Text.Wrap(Text, Inner, (Height - 110 - y) / 50))
        {
            canvas.Write(Face.Text, Margin, y, line, Ink);
            y += 50;
        }

        canvas.Fill(Margin, Height - 86, Width - (2 * Margin), 2, Soft);
        canvas.Write(Face.Small, Margin, Height - 40, Face.Small.Wrap(Source, Inner, 1) is [var source, ..] ? source : "", Soft);
        return PngFile.Of(canvas);
    }
}
