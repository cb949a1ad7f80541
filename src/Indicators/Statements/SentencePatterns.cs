using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>Words that show how the numbers and names of a sentence are related.</summary>
internal static partial class SentencePatterns
{
    [GeneratedRegex(
        @"^[\s-]*(?:(?:of|the|firm|company|corporation|giant|brand|maker|manufacturer|bank|lender|group"
            + @"|network|telecoms?|tech|technology|mining|oil|energy|state|online|commerce|retailer|platform|leader"
            + @"|based|owned|run|made)[\s-]+){0,3}$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Attribution();

    [GeneratedRegex(@"\G\s+(?<rate>each|apiece|a\s+(?:month|week|day|hour))\b(?!\s+year)", RegexOptions.IgnoreCase)]
    public static partial Regex Rate();

    [GeneratedRegex(@"\b(?:past|last|next|coming)\s+(?:\w+ly\s+)?$", RegexOptions.IgnoreCase)]
    public static partial Regex Past();

    [GeneratedRegex(@"\G\s+each\b", RegexOptions.IgnoreCase)]
    public static partial Regex Each();

    [GeneratedRegex(@"^(?:It|Its|They|Their|The\s+(?:country|republic|nation))\b")]
    public static partial Regex Pronoun();

    [GeneratedRegex(
        @"^\W*(?:while|although|though|when|as|since|after|before|because|if|whereas|unlike|whilst)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Subordinate();

    [GeneratedRegex(
        @"\b(?:unlike|like|than|compared\s+(?:with|to)|neighbou?rs?\s+of|neighbou?ring|ahead\s+of|behind"
            + @"|overtook|overtaking)\s+(?:the\s+)?$",
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

    [GeneratedRegex(
        @"\b(?:by|(?:increase|decrease|rise|fall|drop|decline|cut|growth|reduction|gain"
            + @"|jump)s?\s+of)\s+(?:\w+ly\s+|(?:a\s+)?further\s+|another\s+|almost\s+|about\s+)?$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex ByHowMuch();

    [GeneratedRegex(
        @"\b(?:raised|cut|lowered|revised|upgraded|downgraded|slashed|lifted|trimmed)\b[^.;:]{0,80}\bby\s+(?:\w+\s+)?$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex RevisedBy();

    [GeneratedRegex(@"\b(?:makes?|made|making|add|adds|added)\s+up\s+(?:to\s+)?(?:\w+\s+)?$", RegexOptions.IgnoreCase)]
    public static partial Regex MadeUp();

    // A number in a name or label does not count anything.
    [GeneratedRegex(
        @"\b(?:articles?|sections?|chapters?|no\.?|pages?|phase|rule|resolution|law|decree|paragraph|version"
            + @"|figure|table|note|part|volume|step)\s+$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Numbered();

    [GeneratedRegex(@"\b\w+n[’']t\b", RegexOptions.IgnoreCase)]
    public static partial Regex Contraction();

    [GeneratedRegex(
        @"\G\w+\s+(?:only|just|least|merely|even|quite|fewer|less|more|to\s+mention|yet(?!\s+to\b)|a\s+soul|content)\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex NotDenying();

    // "No fewer than" states a bound, and "no doubt" nothing.
    [GeneratedRegex(
        @"(?:^\W*|[;:,]\s+(?:and\s+|but\s+)?|\bthat\s+)(?<word>no)\s+(?!fewer|less|more|longer|later|sooner|greater|smaller|doubt|wonder"
            + @"|matter|surprise|sooner|one\b|other\b|better|worse)\p{L}",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex No();

    // What denies a whole sentence stands at its end.
    [GeneratedRegex(
        @"\b(?:is|are|was|were|proved|proves|be|turned\s+out(?:\s+to\s+be)?)\s+(?:\w+ly\s+|just\s+|quite\s+|a\s+|an\s+|pure\s+|simply\s+)*"
            + @"(?<word>wrong|false|untrue|incorrect|inaccurate|baseless|unfounded|myth|lie|hoax|invention|nonsense|not\s+true"
            + @"|not\s+the\s+case)\W*$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Refuted();

    [GeneratedRegex(@"\G\s+(?:less|fewer|lower|smaller|cheaper|shorter|slower|lighter)\b", RegexOptions.IgnoreCase)]
    public static partial Regex TimesLess();

    // "139 more cases than a year before" states a difference, "139 cases" none.
    [GeneratedRegex(
        @"\G(?:\s+(?:more|fewer)\s+(?:\w+\s+){1,3}[^,;:]{0,60}?\bthan\b"
            + @"|(?:\s+(?:of|in)\s+\w+|(?:\s+\w+){0,2}s)?\s+(?:more|less|fewer|higher|lower|longer|shorter)\s+than\s+"
            + @"(?:an?|the|in|last|it|at|during|before|ever|they|previously|one)\b)",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Difference();

    // "Countries that could not pay" denies nothing of the sentence.
    [GeneratedRegex(
        @"\b(?:that|who|which)\s+(?:could|can|do|does|did|would|will|have|has|had|are|is|were|was)?\s*$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex RelativeBefore();

    // A denial before "that" bears on all that follows.
    [GeneratedRegex(@"^\W*(?:it\s+(?:is|was)|nobody|there\s+is)\b", RegexOptions.IgnoreCase)]
    public static partial Regex It();

    // "The minister denied that 20 had died".
    [GeneratedRegex(@"\G[\w’']+(?:\s+\w+){0,3}\s+that\b", RegexOptions.IgnoreCase)]
    public static partial Regex BeforeThat();

    [GeneratedRegex(
        @"^(?:['’]s)?\s+(?:has\s+|had\s+|now\s+|also\s+|still\s+|recently\s+)*"
            + @"(?:sa(?:id|ys|w)|count(?:s|ed)|f(?:inds|ound)|tallied"
            + @"|record(?:s|ed)|sees?|expects?|expected|forecasts?|forecasted|predict(?:s|ed)|project(?:s|ed|ion)"
            + @"|estimat(?:e|es|ed)|reckon(?:s|ed)|puts?|report(?:s|ed)?|believ(?:es|ed)|warn(?:s|ed)|calculat(?:es|ed)"
            + @"|figures|data|announc(?:es|ed)|fores(?:ees?|aw|een)|anticipat(?:es|ed)|claim(?:s|ed)|(?:rais|lower|cut|revis|upgrad"
            + @"|downgrad)\w*\s+(?:its|their)\s+(?:\S+\s+){0,3}(?:forecasts?|outlook|estimates?|projections?))\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Saying();

    [GeneratedRegex(
        @"\b(?:according\s+to|said|says|by|from|forecasts?\s+(?:of|by|from)|estimates?\s+(?:of|by|from)"
            + @"|in\s+the\s+(?:view|words|eyes)\s+of|data\s+(?:of|from|by))\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Source();

    [GeneratedRegex(
        @"^\s+(?:holds?|held|owns?|owned|lent|lends|gave|gives|granted|provide[sd]|represents?|invested"
            + @"|donated|pledged|unites|groups|comprises|counts|(?:is|was|has|had)\s+(?:an?\s+\w+\s+of"
            + @"|made\s+up\s+of|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b",
        RegexOptions.IgnoreCase
    )]
    public static partial Regex Holder();

    [GeneratedRegex(@"\b(?:to|from|with|ow(?:e|es|ed|ing)|repaid|repays?)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    public static partial Regex Side();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    public static partial Regex Word();
}
