namespace Indicators.Model;

/// <summary>
/// The meaning of words for the trace: general English, and the words of a dataset. It is not part of a release and may be improved without
/// changing the release.
/// </summary>
/// <remarks>
/// A list consists of lines of words and phrases separated by commas, in lower case. A trailing <c>*</c> matches any ending; a leading
/// <c>~</c> marks a word that has other senses too.
/// </remarks>
public sealed record Vocabulary
{
    /// <summary>No words at all.</summary>
    public static Vocabulary Empty { get; } = new();

    public IReadOnlyList<VocabularyTopic> Topics { get; init; } = [];

    /// <summary>Words that say the same of a figure.</summary>
    public IReadOnlyList<WordGroup> Synonyms { get; init; } = [];

    /// <summary>Things that exclude each other, such as arrests and releases.</summary>
    public IReadOnlyList<OppositeGroup> Opposites { get; init; } = [];

    /// <summary>What goes from one side to the other.</summary>
    public IReadOnlyList<VocabularyFlow> Flows { get; init; } = [];

    /// <summary>Names of countries and institutions that a release may have no figures about.</summary>
    public IReadOnlyList<VocabularyName> Names { get; init; } = [];

    /// <summary>Further forms of names that a release has: "Qazaqstan" for the area KAZ.</summary>
    public IReadOnlyList<NameForms> Forms { get; init; } = [];

    /// <summary>Lists of words with one use, by name.</summary>
    public IReadOnlyList<WordList> Lists { get; init; } = [];

    /// <summary>Both together.</summary>
    public Vocabulary Plus(Vocabulary other) =>
        new()
        {
            Topics = [.. Topics, .. other.Topics],
            Synonyms = [.. Synonyms, .. other.Synonyms],
            Opposites = [.. Opposites, .. other.Opposites],
            Flows = [.. Flows, .. other.Flows],
            Names = [.. Names, .. other.Names],
            Forms = [.. Forms, .. other.Forms],
            Lists = [.. Lists, .. other.Lists],
        };

    /// <summary>The words of all lists of this name.</summary>
    public IEnumerable<string> List(string name) => Lists.Where(list => list.Name == name).SelectMany(list => WordsOf(list.Words));

    /// <summary>The single words and phrases of lines.</summary>
    public static IEnumerable<string> WordsOf(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A subject by which figures are told apart.</summary>
/// <param name="Name">The topic; two lists of one name are one topic.</param>
/// <param name="IsTelling">
/// Whether it is never mentioned in passing: if a reader names it, a figure without it is about something else.
/// </param>
/// <param name="MayBe">Another topic that its words may mean; null if they have no other sense.</param>
/// <param name="Words">Lines of words.</param>
public sealed record VocabularyTopic(string Name, bool IsTelling, string? MayBe, IReadOnlyList<string> Words);

/// <summary>Words with the same meaning.</summary>
/// <param name="Words">Lines of words.</param>
public sealed record WordGroup(IReadOnlyList<string> Words);

/// <summary>Things that exclude each other.</summary>
/// <param name="Sides">Two or more.</param>
public sealed record OppositeGroup(IReadOnlyList<WordGroup> Sides);

/// <summary>Words with one use.</summary>
/// <param name="Name">The use.</param>
/// <param name="Words">Lines of words.</param>
public sealed record WordList(string Name, IReadOnlyList<string> Words);

/// <summary>How a text says who gives what to whom.</summary>
/// <param name="Kind">What is given. If a sentence has cues of several flows of one kind, the first flow is used.</param>
/// <param name="IsOneSided">Whether it applies only if a sentence names exactly one place.</param>
/// <param name="IsTold">Whether a figure's claim also determines the sides, besides the roles of its indicator.</param>
/// <param name="Gives">Roles of an indicator's area or counterpart that give.</param>
/// <param name="Receives">Roles that receive.</param>
/// <param name="Cues">Lines of words; a sentence without any of them is skipped.</param>
/// <param name="Patterns">Templates; see the data dictionary.</param>
public sealed record VocabularyFlow(
    string Kind,
    bool IsOneSided,
    bool IsTold,
    IReadOnlyList<string> Gives,
    IReadOnlyList<string> Receives,
    IReadOnlyList<string> Cues,
    IReadOnlyList<string> Patterns
);

/// <summary>Further names of an area or item of a release.</summary>
/// <param name="Code">Code of an area or an item.</param>
/// <param name="Forms">Names, as they are written.</param>
public sealed record NameForms(string Code, IReadOnlyList<string> Forms);

/// <summary>Names of one kind.</summary>
/// <param name="Kind">What they name.</param>
/// <param name="Names">Lines of names; forms of one name are parted by an equals sign.</param>
public sealed record VocabularyName(VocabularyNameKind Kind, IReadOnlyList<string> Names);

/// <summary>What a name refers to.</summary>
public enum VocabularyNameKind
{
    /// <summary>A country, a people or a region.</summary>
    Place,

    /// <summary>A lender, a league of states or another body that texts often quote.</summary>
    Institution,
}
