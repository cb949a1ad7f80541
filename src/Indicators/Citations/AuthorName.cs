using System.Collections.Frozen;

namespace Indicators.Citations;

/// <summary>An author's name as bibliographies need it: a person's name in parts, or a name that stays as written.</summary>
/// <remarks>
/// A byline does not mark the family name, so it is inferred. <c>Family, Given</c> and <c>Family, Jr., Given</c> are taken as they are. A
/// family name in capitals (<c>XI Jinping</c>) is recognised anywhere. Otherwise it is the last word, with lower-case particles before it
/// (<c>Hans van der Berg</c>) and without a suffix after it (<c>John Smith Jr.</c>). Organisations, single words and names in Chinese,
/// Japanese or Korean script are not split.
/// </remarks>
public sealed record AuthorName
{
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,
        "af",
        "al",
        "ap",
        "av",
        "bin",
        "bint",
        "d'",
        "da",
        "das",
        "de",
        "degli",
        "dei",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "vom",
        "von",
        "zu",
        "zum",
        "zur",
        "y"
    );

    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(
        StringComparer.Ordinal,
        "Jr",
        "Jr.",
        "Sr",
        "Sr.",
        "II",
        "III",
        "IV"
    );

    private static readonly FrozenSet<string> OfOrganisations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "academy",
        "administration",
        "agency",
        "alliance",
        "and",
        "association",
        "authority",
        "bank",
        "board",
        "bureau",
        "cabinet",
        "center",
        "centre",
        "chamber",
        "club",
        "college",
        "commission",
        "committee",
        "company",
        "consortium",
        "corporation",
        "correspondents",
        "council",
        "department",
        "desk",
        "directorate",
        "editors",
        "embassy",
        "fellowship",
        "for",
        "forum",
        "foundation",
        "fund",
        "government",
        "group",
        "inc",
        "initiative",
        "institute",
        "journal",
        "laboratory",
        "limited",
        "ltd",
        "ministry",
        "monitor",
        "network",
        "news",
        "observatory",
        "of",
        "office",
        "organisation",
        "organization",
        "parliament",
        "party",
        "press",
        "program",
        "programme",
        "project",
        "review",
        "school",
        "secretariat",
        "service",
        "society",
        "staff",
        "the",
        "times",
        "trust",
        "union",
        "university"
    );

    /// <summary>A name that stays as written; null for a person's name in parts.</summary>
    public string? Literal { get; private init; }

    /// <summary>Family name with its particles.</summary>
    public string Family { get; private init; } = "";

    /// <summary>Particles at the start of <see cref="Family"/>, such as <c>van der</c>; null without.</summary>
    public string? Particle { get; private init; }

    /// <summary>Given names.</summary>
    public string Given { get; private init; } = "";

    /// <summary><c>Jr.</c> or similar; null without.</summary>
    public string? Suffix { get; private init; }

    /// <summary>The family name, or the whole name if it has no parts; used by short references.</summary>
    public string Short => Literal ?? Family;

    /// <summary>The name with given names first.</summary>
    public string Straight => Literal ?? $"{Given} {Family}{(Suffix is null ? "" : $" {Suffix}")}";

    /// <summary>The name with the family name first: <c>van der Berg, Hans</c>. A suffix comes last.</summary>
    public string Inverted => Literal ?? $"{Family}, {Given}{(Suffix is null ? "" : $", {Suffix}")}";

    /// <summary>Family name without the particles.</summary>
    public string FamilyProper => Particle is null ? Family : Family[(Particle.Length + 1)..];

    /// <summary>Creates a name that stays as written, such as an organisation's.</summary>
    public static AuthorName Whole(string name) => new() { Literal = name };

    /// <summary>Parses a name in a byline; see the remarks on this type.</summary>
    public static AuthorName Parse(string name)
    {
        var text = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 } parts)
            return OfCommas(text, parts);
        var words = text.Split(' ').ToList();
        if (words.Count < 2 || text.Any(IsIdeographic) || words.Any(IsOfOrganisation))
            return Whole(text);
        var suffix = words.Count > 2 && Suffixes.Contains(words[^1]) ? words[^1] : null;
        if (suffix is not null)
            words.RemoveAt(words.Count - 1);
        return words.FindIndex(IsInCapitals) is >= 0 and var capital && words.Count(IsInCapitals) == 1
            ? OfParts(Capitalised(words[capital]), string.Join(' ', words.Where((_, i) => i != capital)), suffix)
            : OfLastWord(words, suffix);
    }

    private static AuthorName OfCommas(string text, string[] parts) =>
        parts switch
        {
            [var name, var suffix] when Suffixes.Contains(suffix) && Parse(name) is { Literal: null } person => person with
            {
                Suffix = suffix,
            },
            [var family, var given] when !family.Split(' ').Any(IsOfOrganisation) => OfParts(family, given, null),
            [var family, var suffix, var given] when Suffixes.Contains(suffix) => OfParts(family, given, suffix),
            _ => Whole(text),
        };

    private static AuthorName OfLastWord(List<string> words, string? suffix)
    {
        var start = words.Count - 1;
        while (start > 1 && Particles.Contains(words[start - 1]))
            start--;
        return OfParts(string.Join(' ', words.Skip(start)), string.Join(' ', words.Take(start)), suffix);
    }

    private static AuthorName OfParts(string family, string given, string? suffix)
    {
        var particle = string.Join(' ', family.Split(' ').SkipLast(1).TakeWhile(Particles.Contains));
        return new()
        {
            Family = family,
            Given = given,
            Suffix = suffix,
            Particle = particle == "" ? null : particle,
        };
    }

    private static bool IsOfOrganisation(string word) =>
        OfOrganisations.Contains(word.Trim('.', ',', '(', ')')) || word == "&" || word.Any(char.IsAsciiDigit);

    private static bool IsIdeographic(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';

    // At least two letters, and not initials: "J.R." is not a family name.
    private static bool IsInCapitals(string word) =>
        word.Count(char.IsLetter) >= 2 && !word.Contains('.') && word.All(c => !char.IsLower(c)) && !Suffixes.Contains(word);

    private static string Capitalised(string word) =>
        string.Concat(word.Select((c, i) => i == 0 || !char.IsLetter(word[i - 1]) ? c : char.ToLowerInvariant(c)));
}
