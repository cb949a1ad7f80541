namespace Indicators.Drafts.Reading;

/// <summary>Converts between UTF-16 units and code points of one text, each in the logarithm of its length.</summary>
internal sealed class TextPoints
{
    /// <summary>Indices of the second halves of characters outside the basic plane, in order.</summary>
    private readonly int[] _halves;

    public TextPoints(string text)
    {
        var halves = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                halves.Add(i);
        }

        _halves = [.. halves];
    }

    /// <summary>The code point that begins at a unit.</summary>
    public int PointOf(int unit) => unit - CountBefore(unit);

    /// <summary>The unit at which a code point begins.</summary>
    public int UnitOf(int point)
    {
        // Of the halves, those belong before the point that have at most as many points before them.
        var (low, high) = (0, _halves.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_halves[middle] - middle <= point)
                low = middle + 1;
            else
                high = middle;
        }

        return point + low;
    }

    private int CountBefore(int unit)
    {
        var at = Array.BinarySearch(_halves, unit);
        return at < 0 ? ~at : at;
    }
}
