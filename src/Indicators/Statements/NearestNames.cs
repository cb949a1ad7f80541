using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>
/// Of whom a number is said: the last name before it, or else the first after it, with those that are said in one breath with that ("Laos
/// and Nepal").
/// </summary>
internal static partial class NearestNames
{
    /// <param name="text">The sentence.</param>
    /// <param name="names">Names of one kind in the order of their places.</param>
    /// <param name="number">UTF-16 unit at which the number starts.</param>
    /// <returns>Codes; none if nothing is named.</returns>
    public static FrozenSet<string> Of(string text, IReadOnlyList<FoundName> names, int number)
    {
        if (names.Count == 0)
            return [];
        var first = 0;
        for (var i = 1; i < names.Count && names[i].Start < number; i++)
            first = i;
        var last = first;
        while (first > 0 && IsJoined(first - 1))
            first--;
        while (last < names.Count - 1 && IsJoined(last))
            last++;
        return names.Skip(first).Take(last - first + 1).Select(name => name.Code).ToFrozenSet(StringComparer.Ordinal);

        bool IsJoined(int name) =>
            names[name].End <= names[name + 1].Start && Joint().IsMatch(text[names[name].End..names[name + 1].Start]);
    }

    [GeneratedRegex(@"^,?\s+(?:and|or|as\s+well\s+as|together\s+with|nor)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
