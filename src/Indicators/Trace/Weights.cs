using System.Collections.Frozen;
using System.Globalization;

namespace Indicators.Trace;

/// <summary>
/// The numbers of the decision, all in one file: what each level of each comparison says for or against a figure being the one that is
/// meant (natural logarithms of odds, fitted on the claims of the tests), and the thresholds.
/// </summary>
internal static class Weights
{
    private const string Resource = "Indicators.Trace.weights.csv";

    private static FrozenDictionary<(string, string), double> _all = Read();

    /// <summary>The weight of a level, or a threshold; 0 where the file has none.</summary>
    public static double Of(string comparison, string level) => _all.GetValueOrDefault((comparison, level));

    /// <summary>Everything that the file says, in its order.</summary>
    public static IReadOnlyList<(string Comparison, string Level, double Weight)> ReadAll()
    {
        using var reader = new StreamReader(typeof(Weights).Assembly.GetManifestResourceStream(Resource)!);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))),
        ];
    }

    /// <summary>Takes other weights in their place, for fitting them.</summary>
    internal static void Replace(IEnumerable<(string Comparison, string Level, double Weight)> weights) =>
        _all = weights.ToFrozenDictionary(one => (one.Comparison, one.Level), one => one.Weight);

    private static FrozenDictionary<(string, string), double> Read() =>
        ReadAll().ToFrozenDictionary(one => (one.Comparison, one.Level), one => one.Weight);
}
