using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Hints shared by several rules.</summary>
internal static class Hints
{
    /// <summary>The nearest known code, or all known codes if there are few.</summary>
    public static string? Near(string code, IEnumerable<string> known)
    {
        var codes = known.ToList();
        return NearestWord.Hint(code, codes) ?? (codes.Count is > 0 and <= 12 ? "use one of " + string.Join(", ", codes) : null);
    }
}
