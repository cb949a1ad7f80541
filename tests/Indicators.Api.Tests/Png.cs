using System.Buffers.Binary;
using System.IO.Compression;

namespace Indicators.Api.Tests;

/// <summary>Reads the pixels of a screenshot: PNG with eight bits a channel, not interlaced.</summary>
internal static class Png
{
    public static IEnumerable<(int X, int Y, byte R, byte G, byte B)> Pixels(byte[] file)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)));
        var channels = file[25] == 6 ? 4 : 3;
        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(file, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var (line, above) = (new byte[width * channels], new byte[width * channels]);
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(line);
            for (var i = 0; i < line.Length; i++)
            {
                int left = i >= channels ? line[i - channels] : 0,
                    up = above[i],
                    corner = i >= channels ? above[i - channels] : 0;
                line[i] += (byte)(
                    filter switch
                    {
                        1 => left,
                        2 => up,
                        3 => (left + up) / 2,
                        4 => Paeth(left, up, corner),
                        _ => 0,
                    }
                );
            }

            for (var x = 0; x < width; x++)
                yield return (x, y, line[x * channels], line[(x * channels) + 1], line[(x * channels) + 2]);
            (line, above) = (above, line);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left
            : toUp <= toCorner ? up
            : corner;
    }
}
