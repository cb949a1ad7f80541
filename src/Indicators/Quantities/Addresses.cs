namespace Indicators.Quantities;

/// <summary>Web addresses: no number in one is a quantity.</summary>
internal static class Addresses
{
    /// <summary>For each token whether it stands in a stretch without white space that is an address.</summary>
    public static bool[] Mark(string text, IReadOnlyList<Token> tokens)
    {
        var marks = new bool[tokens.Count];
        for (var first = 0; first < tokens.Count; )
        {
            var next = first + 1;
            while (next < tokens.Count && tokens[next].Glued)
                next++;
            var stretch = text.AsSpan(tokens[first].Start, tokens[next - 1].End - tokens[first].Start);
            if (
                stretch.Contains("://", StringComparison.Ordinal)
                || stretch.Contains("www.", StringComparison.OrdinalIgnoreCase)
                || IsPath(stretch)
            )
                marks.AsSpan(first, next - first).Fill(true);
            first = next;
        }

        return marks;
    }

    /// <summary>An address that a line break or a blank cut in two: several slashes, or a file's ending.</summary>
    private static bool IsPath(ReadOnlySpan<char> stretch) =>
        stretch.Count('/') >= 2
        || stretch.Contains(".html", StringComparison.OrdinalIgnoreCase)
        || stretch.Contains(".pdf", StringComparison.OrdinalIgnoreCase)
        || stretch.Contains('@')
        || stretch.Count('_') >= 2;
}
