using System.Text.RegularExpressions;

namespace Indicators.Trace;

/// <summary>Words by which a sentence tells what its numbers and names are to each other.</summary>
internal static partial class SentencePatterns
{
    [GeneratedRegex(
        @"^[\s-]*(?:(?:of|the|firm|company|corporation|giant|brand|maker|manufacturer|bank|lender|group|network|telecoms?|tech|technology|mining|oil|energy|state|online|commerce|retailer|platform|leader|based|owned|run|made)[\s-]+){0,3}$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Attribution();

    [GeneratedRegex(
        @"\b(?:fell|falls?|dropped|drops?|declined?|decreased?|shrank|rose|rises?|grew|grows?|increased?|climbed|jumped|surged|expanded|contracted|reduced|cut)\s+(?:\w+ly\s+)?by\s*$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Change();

    [GeneratedRegex(@"\G\s+(?<rate>each|apiece|(?:a|per|every)\s+(?:month|week|day|hour)|monthly|weekly|daily)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Rate();

    [GeneratedRegex(
        @"\G\s+of\s+(?:[^\s,;.]+\s+){0,4}?(?<whole>gdp|gross\s+domestic\s+product|(?:external|foreign|total|public|national)\s+debt|exports|imports|population|budget)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Whole();

    [GeneratedRegex(@"^(?:It|Its|They|Their|The\s+(?:country|republic|nation))\b")]
    public static partial Regex Pronoun();

    [GeneratedRegex(
        @"^\W*(?:while|although|though|when|as|since|after|before|because|if|whereas|unlike|whilst)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Subordinate();

    [GeneratedRegex(
        @"\b(?:unlike|like|than|compared\s+(?:with|to)|neighbou?rs?\s+of|neighbou?ring|ahead\s+of|behind|overtook|overtaking)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Beside();

    [GeneratedRegex(@"(?<![^\s(:])\d[\d,]*(?:\.\d+)?%?(?![^\s.,;:)?!]|[.,]\d)")]
    public static partial Regex Numeral();

    [GeneratedRegex(@"\b(?:first|last|next)\s+$", RegexOptions.IgnoreCase)]
    public static partial Regex Ordinal();

    [GeneratedRegex(@"^\W*(?:the|its|their|these|those)\s", RegexOptions.IgnoreCase)]
    public static partial Regex Definite();

    [GeneratedRegex(@"\b(?:per|each|every|capita|a head)\b|\b(?:citizen|person|inhabitant|resident|head)\b", RegexOptions.IgnoreCase)]
    public static partial Regex PerHead();

    [GeneratedRegex(@"\b(?:not|never|no longer|nobody|none|denie[sd]|cannot)\b|n[’']t\b", RegexOptions.IgnoreCase)]
    public static partial Regex Denial();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    public static partial Regex Word();
}
