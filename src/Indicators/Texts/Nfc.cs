using System.Globalization;
using System.Text;

namespace Indicators.Texts;

/// <summary>
/// Unicode Normalization Form C (UAX #15) with the data of one Unicode version. .NET relies on the machine's ICU, and silently returns text
/// unchanged in invariant globalization mode, so offsets and hashes could differ between machines.
/// </summary>
public static class Nfc
{
    private const int SyllableBase = 0xAC00,
        LeadBase = 0x1100,
        VowelBase = 0x1161,
        TrailBase = 0x11A7;
    private const int LeadCount = 19,
        VowelCount = 21,
        TrailCount = 28;

    private static readonly Dictionary<int, int[]> Decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> Compositions = [];
    private static readonly Dictionary<int, byte> Classes = [];

    static Nfc()
    {
        using var data =
            typeof(Nfc).Assembly.GetManifestResourceStream("Indicators.Texts.nfc-14.0.txt")
            ?? throw new InvalidOperationException("the table of canonical decompositions is not in the assembly");
        using var reader = new StreamReader(data, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            Take(line.Split(' '));
    }

    /// <summary>The text in NFC.</summary>
    public static string Normalise(string text)
    {
        // No code point below U+0300 combines with another or has a permanent decomposition.
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0)
            return text;
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Decompose(rune.Value, points);
        Order(points);
        Compose(points);
        var normal = new StringBuilder(text.Length);
        foreach (var point in points)
            normal.Append(char.ConvertFromUtf32(point));
        return normal.ToString();
    }

    private static void Take(string[] fields)
    {
        switch (fields[0])
        {
            case "D" or "X":
                var point = Hex(fields[1]);
                var parts = fields[2..].Select(Hex).ToArray();
                Decompositions[point] = parts;
                if (fields[0] == "D")
                    Compositions[(parts[0], parts[1])] = point;
                break;
            case "C":
                var ends = fields[1].Split("..");
                for (var p = Hex(ends[0]); p <= Hex(ends[1]); p++)
                    Classes[p] = byte.Parse(fields[2], CultureInfo.InvariantCulture);
                break;
        }
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte Class(int point) => Classes.GetValueOrDefault(point);

    private static void Decompose(int point, List<int> into)
    {
        var syllable = point - SyllableBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TrailCount)
        {
            into.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
            into.Add(VowelBase + (syllable / TrailCount % VowelCount));
            if (syllable % TrailCount != 0)
                into.Add(TrailBase + (syllable % TrailCount));
        }
        else if (Decompositions.TryGetValue(point, out var parts))
        {
            foreach (var part in parts)
                Decompose(part, into);
        }
        else
        {
            into.Add(point);
        }
    }

    /// <summary>Sorts each run of combining marks by class with a stable sort.</summary>
    private static void Order(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var mark = points[i];
            var at = i;
            while (Class(mark) != 0 && at > 0 && Class(points[at - 1]) > Class(mark))
                points[at] = points[--at];
            points[at] = mark;
        }
    }

    private static void Compose(List<int> points)
    {
        var (starter, kept) = (-1, 0);
        var lastClass = -1;
        for (var i = 0; i < points.Count; i++)
        {
            var (point, cls) = (points[i], Class(points[i]));
            if (starter >= 0 && lastClass < cls && Composed(points[starter], point) is { } composed)
            {
                points[starter] = composed;
                continue;
            }

            if (cls == 0)
                (starter, lastClass) = (kept, -1);
            else
                lastClass = cls;
            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Composed(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
            return SyllableBase + ((((first - LeadBase) * VowelCount) + (second - VowelBase)) * TrailCount);
        var syllable = first - SyllableBase;
        if (
            syllable is >= 0 and < LeadCount * VowelCount * TrailCount
            && syllable % TrailCount == 0
            && second is > TrailBase and < TrailBase + TrailCount
        )
            return first + (second - TrailBase);
        return Compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }
}
