using System.Buffers.Binary;
using System.IO.Compression;

namespace Indicators.Pages.Pictures;

/// <summary>A glyph: its shape as coverage from 0 to 15, row by row, and how far it moves the pen.</summary>
/// <param name="Advance">In pixels.</param>
/// <param name="Left">First column, from the pen.</param>
/// <param name="Top">First row, from the base line; negative above it.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Coverage">Two pixels a byte, the first in the high half.</param>
internal sealed record Glyph(double Advance, int Left, int Top, int Width, int Height, ReadOnlyMemory<byte> Coverage)
{
    public int CoverageAt(int pixel) => pixel % 2 == 0 ? Coverage.Span[pixel / 2] >> 4 : Coverage.Span[pixel / 2] & 15;
}

/// <summary>
/// A face at one size, drawn beforehand: DejaVu, for Latin letters, digits and the signs of this site. Servers often have no fonts, and a
/// library that draws them weighs hundreds of megabytes.
/// </summary>
internal sealed class Face
{
    private static readonly IReadOnlyList<Face> All = Read();

    private readonly Dictionary<char, Glyph> _glyphs;

    private Face(int size, Dictionary<char, Glyph> glyphs) => (Size, _glyphs) = (size, glyphs);

    /// <summary>Bold serif for the figure as printed.</summary>
    public static Face Large => All[0];

    /// <summary>Serif for sentences.</summary>
    public static Face Text => All[1];

    /// <summary>Sans serif for what stands around them.</summary>
    public static Face Small => All[2];

    /// <summary>Size in pixels.</summary>
    public int Size { get; }

    /// <summary>The glyph of a character; that of a question mark for those that the face lacks.</summary>
    public Glyph this[char character] => _glyphs.TryGetValue(character, out var glyph) ? glyph : _glyphs['?'];

    public double Measure(string text) => text.Sum(character => this[character].Advance);

    /// <summary>Breaks a text at spaces into lines of at most a width. What is beyond the last line is cut with an ellipsis.</summary>
    public IReadOnlyList<string> Wrap(string text, double width, int mostLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Measure(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        var shown = lines.Take(mostLines).ToList();
        if (lines.Count > mostLines)
            shown[^1] += " …";
        for (var i = 0; i < shown.Count; i++)
            shown[i] = Cut(shown[i], width);
        return shown;
    }

    private string Cut(string line, double width)
    {
        while (line.Length > 1 && Measure(line) > width)
            line = line.TrimEnd('…', ' ') is { Length: > 1 } rest ? rest[..^1].TrimEnd() + "…" : "…";
        return line;
    }

    private static List<Face> Read()
    {
        using var packed = typeof(Face).Assembly.GetManifestResourceStream("assets/glyphs.bin")!;
        using var unpacked = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionMode.Decompress))
            zip.CopyTo(unpacked);
        var bytes = unpacked.ToArray();
        var at = 1;
        var faces = new List<Face>();
        for (var i = 0; i < bytes[0]; i++)
        {
            var (size, count) = (bytes[at], BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 1)));
            at += 3;
            var glyphs = new Dictionary<char, Glyph>(count);
            for (var j = 0; j < count; j++)
            {
                var head = bytes.AsSpan(at, 8);
                var (width, height) = (head[6], head[7]);
                var length = ((width * height) + 1) / 2;
                glyphs[(char)BinaryPrimitives.ReadUInt16LittleEndian(head)] = new Glyph(
                    BinaryPrimitives.ReadUInt16LittleEndian(head[2..]) / 16.0,
                    (sbyte)head[4],
                    (sbyte)head[5],
                    width,
                    height,
                    bytes.AsMemory(at + 8, length)
                );
                at += 8 + length;
            }

            faces.Add(new Face(size, glyphs));
        }

        return faces;
    }
}
