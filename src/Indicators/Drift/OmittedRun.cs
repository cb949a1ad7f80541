using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>Lines that a witness omits, such as page breaks, with the surrounding lines by which they are found again.</summary>
internal sealed class OmittedRun
{
    private readonly string[] _run;
    private readonly string[] _before;
    private readonly string[] _after;

    private OmittedRun(string[] run, string[] before, string[] after) => (_run, _before, _after) = (run, before, after);

    /// <summary>Identical for identical lines.</summary>
    public string Key => string.Join('\n', [.. _before, "\u0002", .. _run, "\u0002", .. _after]);

    public static IReadOnlyList<OmittedRun> Of(SeedWitness witness, SourceFile file)
    {
        string[] Lines(int first, int last) =>
            [
                .. Enumerable
                    .Range(first, Math.Max(0, last - first + 1))
                    .Where(n => n >= 1 && n <= file.Lines.Count)
                    .Select(n => Plain(file.Line(n))),
            ];
        return
        [
            .. witness.Omit.Select(o => new OmittedRun(
                Lines(o.First, o.Last),
                Lines(o.First - 1, o.First - 1),
                Lines(o.Last + 1, o.Last + 1)
            )),
        ];
    }

    /// <summary>Where the lines are: between the same neighbours, or anywhere if they contain a word.</summary>
    /// <param name="lines">All lines of a file, as returned by <see cref="Plain"/>.</param>
    public IEnumerable<LineRange> In(string[] lines)
    {
        var between = Places(lines, [.. _before, .. _run, .. _after]).Select(start => start + _before.Length).ToList();
        return (between.Count > 0 || _run.All(line => line.Length == 0) ? between : Places(lines, _run)).Select(start => new LineRange(
            start + 1,
            start + _run.Length
        ));
    }

    /// <summary>The form in which lines are compared.</summary>
    public static string Plain(string line) => Nfc.Normalise(line).Trim();

    private static IEnumerable<int> Places(string[] lines, string[] sought) =>
        Enumerable
            .Range(0, Math.Max(0, lines.Length - sought.Length + 1))
            .Where(start => lines.AsSpan(start, sought.Length).SequenceEqual(sought));
}
