using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Patterns for the titles of series: known placeholders, and brackets around what a series may lack.</summary>
internal static partial class TitleRules
{
    private static readonly string[] Always = ["indicator", "area"];
    private static readonly string[] Sometimes = ["counterpart", "item"];

    public static IEnumerable<Problem> Form(SeedSet seeds) =>
        from entry in seeds.Registries.Indicators.Entries
        let flaw = entry.Value.TitlePattern is { } pattern ? Flaw(pattern) : null
        where flaw is not null
        select new Problem(
            seeds.Registries.Indicators.File,
            entry.Marks.Of("titlePattern"),
            ProblemCodes.BadTitlePattern,
            flaw.Value.Message,
            flaw.Value.Hint
        );

    private static (string Message, string? Hint)? Flaw(string pattern)
    {
        foreach (Match one in Placeholder().Matches(pattern))
        {
            var name = one.Groups[1].Value;
            if (!Always.Contains(name) && !Sometimes.Contains(name))
                return (
                    $"unknown placeholder '{{{name}}}'",
                    Hints.Near(name, [.. Always, .. Sometimes]) ?? "use {area}, {counterpart} or {item}"
                );
        }

        var required = Optional().Replace(pattern, "");
        if (Sometimes.FirstOrDefault(name => required.Contains($"{{{name}}}", StringComparison.Ordinal)) is { } bare)
            return ($"'{{{bare}}}' must be inside square brackets", $"not every series has it; write it as '[ … {{{bare}}}]'");
        if (
            Placeholder().Replace(required, "").IndexOfAny(['[', ']', '{', '}']) >= 0
            || Placeholder().Replace(pattern, "").IndexOfAny(['{', '}']) >= 0
        )
            return ("brackets or braces are not closed, or are nested", null);
        return Optional().Matches(pattern).Any(part => !Placeholder().IsMatch(part.Value))
            ? ("square brackets contain no placeholder", "remove the brackets")
            : null;
    }

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{([^{}\[\]]*)\}")]
    private static partial Regex Placeholder();
}
