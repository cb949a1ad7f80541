namespace Indicators.Model;

/// <summary>
/// What words mean to those who look for figures: general English, and what belongs to a dataset. It is no part of a release and may be
/// improved while the release stays as it is.
/// </summary>
/// <remarks>
/// A list of words is kept in lines of words and phrases parted by commas, in lower case. One that ends in <c>*</c> stands for all that
/// begin so; one that begins with <c>~</c> has other senses too.
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

/// <summary>Something of which a figure is either about it or about another thing.</summary>
/// <param name="Name">The topic; two lists of one name are one topic.</param>
/// <param name="IsTelling">Whether nobody names it in passing: a figure that does not touch it is another than the one meant.</param>
/// <param name="MayBe">Another topic that its words may tell of; null where they have no other sense.</param>
/// <param name="Words">Lines of words.</param>
public sealed record VocabularyTopic(string Name, bool IsTelling, string? MayBe, IReadOnlyList<string> Words);

/// <summary>Words of one meaning.</summary>
/// <param name="Words">Lines of words.</param>
public sealed record WordGroup(IReadOnlyList<string> Words);

/// <summary>Things that exclude each other.</summary>
/// <param name="Sides">Two or more.</param>
public sealed record OppositeGroup(IReadOnlyList<WordGroup> Sides);

/// <summary>Words with one use.</summary>
/// <param name="Name">The use.</param>
/// <param name="Words">Lines of words.</param>
public sealed record WordList(string Name, IReadOnlyList<string> Words);

/// <summary>How a text tells who gives what to whom.</summary>
/// <param name="Kind">What is given; of several flows of one kind the first whose cue a sentence has is read.</param>
/// <param name="IsOneSided">Whether it is read only where a sentence names one place.</param>
/// <param name="IsTold">Whether a figure's own claim tells who the sides are, beside the roles of its indicator.</param>
/// <param name="Gives">Roles of an indicator's area or counterpart that give.</param>
/// <param name="Receives">Roles that receive.</param>
/// <param name="Cues">Lines of words; a sentence without any of them is not read.</param>
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

/// <summary>What somebody of a release is called too.</summary>
/// <param name="Code">Code of an area or an item.</param>
/// <param name="Forms">Names, as they are written.</param>
public sealed record NameForms(string Code, IReadOnlyList<string> Forms);

/// <summary>Names of one kind.</summary>
/// <param name="Kind">What they name.</param>
/// <param name="Names">Lines of names; forms of one name are parted by an equals sign.</param>
public sealed record VocabularyName(VocabularyNameKind Kind, IReadOnlyList<string> Names);

/// <summary>What a name names.</summary>
public enum VocabularyNameKind
{
    /// <summary>A country, a people or a region.</summary>
    Place,

    /// <summary>A lender, a league of states or another body that texts often quote.</summary>
    Institution,
}
