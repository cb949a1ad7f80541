using System.Text.RegularExpressions;

namespace Indicators.Trace;

/// <summary>
/// Lenders and leagues of states that a release may have no figures about. Texts quote many of them as sources, so that only one that
/// something goes to or comes from ("owed to the World Bank") is a side of a figure.
/// </summary>
internal sealed partial class OtherInstitutions
{
    private static readonly string[] All =
    [
        "IMF",
        "International Monetary Fund",
        "World Bank",
        "Asian Development Bank",
        "ADB",
        "AIIB",
        "Asian Infrastructure Investment Bank",
        "Islamic Development Bank",
        "Eurasian Development Bank",
        "European Investment Bank",
        "EBRD",
        "European Union",
        "European Commission",
        "EU",
        "NATO",
        "Paris Club",
        "ASEAN",
        "OPEC",
        "Eurasian Economic Union",
        "EAEU",
        "Commonwealth of Independent States",
        "CIS",
        "Organization of Turkic States",
        "Organisation of Turkic States",
        "New Development Bank",
        "KfW",
        "JICA",
    ];

    private readonly NameFinder _finder;

    /// <param name="known">Names that the release has; those are found otherwise.</param>
    public OtherInstitutions(IReadOnlyCollection<string> known) =>
        _finder = new NameFinder(
            All.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => (name, OtherCountries.CodeOf(name)))
        );

    /// <summary>All that the text names.</summary>
    public IReadOnlyList<FoundName> FindAll(string text) => _finder.Find(text);

    /// <summary>Those that something goes to or comes from, and those that hold, give or unite.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="all">All that it names, as <see cref="FindAll"/> has them.</param>
    public static IEnumerable<FoundName> SidesOf(string text, IReadOnlyList<FoundName> all) =>
        all.Where(found => Side().IsMatch(text[..found.Start]) || Holder().IsMatch(text[found.End..]));

    [GeneratedRegex(
        @"^\s+(?:holds?|held|owns?|owned|lent|lends|gave|gives|granted|provide[sd]|represents?|invested|donated|pledged|unites|groups|comprises|counts|(?:is|was|has|had)\s+(?:an?\s+\w+\s+of|made\s+up\s+of|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Holder();

    [GeneratedRegex(@"\b(?:to|from|with|ow(?:e|es|ed|ing)|repaid|repays?)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Side();
}
