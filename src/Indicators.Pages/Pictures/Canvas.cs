namespace Indicators.Pages.Pictures;

/// <summary>A colour: red, green and blue from 0 to 255.</summary>
internal readonly record struct Colour(byte R, byte G, byte B)
{
    /// <param name="rgb">Such as <c>0x0b4f5c</c>.</param>
    public static Colour Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}

/// <summary>A picture of pixels.</summary>
internal sealed class Canvas
{
    private readonly byte[] _pixels;

    public Canvas(int width, int height, Colour ground)
    {
        (Width, Height, _pixels) = (width, height, new byte[width * height * 3]);
        Fill(0, 0, width, height, ground);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Three bytes a pixel, row by row.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width * 3, Width * 3);

    public void Fill(int left, int top, int width, int height, Colour colour)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
                Blend(x, y, colour, 1);
        }
    }

    /// <summary>Draws a line of text and returns where it ends.</summary>
    /// <param name="face">The face.</param>
    /// <param name="left">Where the pen starts.</param>
    /// <param name="baseLine">Row on which the letters stand.</param>
    /// <param name="text">The text.</param>
    /// <param name="colour">Its colour.</param>
    public double Write(Face face, double left, int baseLine, string text, Colour colour)
    {
        var pen = left;
        foreach (var character in text)
        {
            var glyph = face[character];
            var (x0, y0) = ((int)Math.Round(pen) + glyph.Left, baseLine + glyph.Top);
            for (var pixel = 0; pixel < glyph.Width * glyph.Height; pixel++)
            {
                if (glyph.CoverageAt(pixel) is > 0 and var coverage)
                    Blend(x0 + (pixel % glyph.Width), y0 + (pixel / glyph.Width), colour, coverage / 15.0);
            }

            pen += glyph.Advance;
        }

        return pen;
    }

    private void Blend(int x, int y, Colour colour, double share)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        var at = ((y * Width) + x) * 3;
        _pixels[at] = Mix(_pixels[at], colour.R, share);
        _pixels[at + 1] = Mix(_pixels[at + 1], colour.G, share);
        _pixels[at + 2] = Mix(_pixels[at + 2], colour.B, share);
    }

    private static byte Mix(byte below, byte above, double share) => (byte)Math.Round(below + ((above - below) * share));
}
