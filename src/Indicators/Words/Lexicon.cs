using System.Collections.Frozen;
using Indicators.Model;

namespace Indicators.Words;

/// <summary>A topic that a word names.</summary>
/// <param name="Name">The topic.</param>
/// <param name="IsSure">Whether the word has practically no other sense.</param>
internal readonly record struct TopicWord(string Name, bool IsSure);

/// <summary>A word or phrase that names a topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="IsSure">Whether the words have practically no other sense.</param>
/// <param name="Words">As written, in lower case, one space apart.</param>
/// <param name="Start">First UTF-16 unit.</param>
internal readonly record struct FoundTopic(string Topic, bool IsSure, string Words, int Start);

/// <summary>One of several things that exclude each other.</summary>
/// <param name="Line">The group, from 0.</param>
/// <param name="Side">The side, from 0.</param>
internal readonly record struct OppositeSide(int Line, int Side);

/// <summary>A vocabulary made ready for looking words up.</summary>
internal sealed class Lexicon
{
    // A topic with this name is an idiom that names no topic.
    private static readonly TopicWord Turn = new("", false);

    private const string AsksFor = "asks for ";
    private const string Ranked = "ranks: ";

    private readonly FrozenDictionary<string, string[]> _synonyms;
    private readonly PhraseTable<TopicWord> _topics;
    private readonly PhraseTable<OppositeSide> _opposites;
    private readonly FrozenDictionary<string, string> _mayBe;
    private readonly FrozenSet<string> _telling;
    private readonly FrozenSet<string> _silent;
    private readonly FrozenSet<string> _asking;
    private readonly FrozenDictionary<string, string> _topicsByStem;

    /// <exception cref="FormatException">A pattern of the vocabulary cannot be read.</exception>
    public Lexicon(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Flows = new(vocabulary);
        _synonyms = vocabulary
            .Synonyms.Select(group => Vocabulary.WordsOf(group.Words).ToArray())
            .SelectMany(group => group.Select(word => (word, group)))
            .GroupBy(pair => pair.word)
            .ToFrozenDictionary(
                words => words.Key,
                words => words.SelectMany(pair => pair.group).Where(word => word != words.Key).Distinct().ToArray()
            );
        _topics = new(
            vocabulary
                .Topics.SelectMany(topic => Vocabulary.WordsOf(topic.Words).Select(word => (Topic: topic.Name, Word: word)))
                .Select(one => (one.Word.TrimStart('~'), new TopicWord(one.Topic, one.Word[0] != '~')))
                .Concat(vocabulary.List("turns of phrase").Select(phrase => (phrase, Turn)))
        );
        _topicsByStem = vocabulary
            .Topics.SelectMany(topic => Vocabulary.WordsOf(topic.Words).Select(word => (topic.Name, Stem: Stems.Of(word.Trim('~', '*')))))
            .DistinctBy(one => one.Stem)
            .ToFrozenDictionary(one => one.Stem, one => one.Name);
        _opposites = new(
            vocabulary.Opposites.SelectMany(
                (group, i) =>
                    group.Sides.SelectMany((side, j) => Vocabulary.WordsOf(side.Words).Select(word => (word, new OppositeSide(i, j))))
            )
        );
        _mayBe = vocabulary.Topics.Where(topic => topic.MayBe is not null).ToFrozenDictionary(topic => topic.Name, topic => topic.MayBe!);
        _telling = vocabulary.Topics.Where(topic => topic.IsTelling).Select(topic => topic.Name).ToFrozenSet();
        (_silent, _asking) = (vocabulary.List("silent").ToFrozenSet(), vocabulary.List("asking").ToFrozenSet());
        (General, Titles, Kinds) = (
            vocabulary.List("general nouns").ToFrozenSet(),
            vocabulary.List("titles").ToFrozenSet(),
            vocabulary.List("kinds of names").ToFrozenSet()
        );
        (OtherHeads, Capitals, WholesNamed) = (
            vocabulary.List("heads of other kinds").ToFrozenSet(),
            vocabulary.List("capitals").ToFrozenSet(),
            Table("wholes")
        );
        (Capitalised, KindsOfPeople) = (
            Titles.Concat(vocabulary.List("capitalised words")).ToFrozenSet(),
            vocabulary.List("kinds of people").ToFrozenSet()
        );
        (Nothing, Wholes, Parts) = (Table("nothing"), Table("says the whole"), Table("says a part"));
        Languages = new(vocabulary);
        (Most, Least) = (Table("most"), Table("least"));
        (Questions, Ranks) = (Named(AsksFor), Named(Ranked));
        (Done, Planned, Flowing) = (Table("says it is done"), Table("says it is planned"), Table("says it comes about"));
        Lasting = Table("asks how much time");
        (Negative, Events) = (Table("negative words"), vocabulary.List("events").ToFrozenSet());
        (Where, Whence, Offices, Divisions) = (
            vocabulary.List("says where").ToFrozenSet(),
            vocabulary.List("says where or whence").ToFrozenSet(),
            vocabulary.List("offices").ToFrozenSet(),
            vocabulary.List("divisions and series").ToFrozenSet()
        );
        (ToCome, Narrowed) = (Table("says it is to come"), Table("nouns that are narrowed"));
        (Things, Persons, OfPersons) = (
            vocabulary.List("nouns for things").ToFrozenSet(),
            vocabulary.List("nouns for people").ToFrozenSet(),
            vocabulary.List("nouns of which each person has one").ToFrozenSet()
        );
        (OfTimes, Undone, Pledged) = (Table("sums of a long time"), Table("still undone"), vocabulary.List("pledged before").ToFrozenSet());
        (Falls, Rises, Denials, Rates, Remains) = (
            Table("falls"),
            Table("rises"),
            Table("denials"),
            Table("rates of change"),
            Table("what remains")
        );
    }

    /// <summary>The general English that the program brings along.</summary>
    public static Lexicon English { get; } = new(Seeds.VocabularyFields.General);

    public Vocabulary Vocabulary { get; }

    /// <summary>Patterns of giver and receiver.</summary>
    public FlowReader Flows { get; }

    /// <summary>Words that apply to many kinds of things and people.</summary>
    public FrozenSet<string> General { get; }

    /// <summary>Words for people of some kind, which fit only what is said of these or of people at large.</summary>
    public FrozenSet<string> KindsOfPeople { get; }

    /// <summary>Of what an amount may be given for each one, and is then no amount a head.</summary>
    public FrozenSet<string> OtherHeads { get; }

    /// <summary>Cities that stand for their countries, in lower case.</summary>
    public FrozenSet<string> Capitals { get; }

    /// <summary>Wholes that a share may be of, and that a sum may be.</summary>
    public PhraseTable<bool> WholesNamed { get; }

    /// <summary>Words before a place where something is or happens.</summary>
    public FrozenSet<string> Where { get; }

    /// <summary>Words before a place where something is or comes from.</summary>
    public FrozenSet<string> Whence { get; }

    /// <summary>Parts of a country, and things of which there are several with names of their own: indices, forums.</summary>
    public FrozenSet<string> Divisions { get; }

    /// <summary>Those who speak or act for the place that is named after them.</summary>
    public FrozenSet<string> Offices { get; }

    /// <summary>Words by which a number is the sum of several years.</summary>
    public PhraseTable<bool> OfTimes { get; }

    /// <summary>Words by which a share is what is not done yet.</summary>
    public PhraseTable<bool> Undone { get; }

    /// <summary>Words by which what follows has not come about.</summary>
    public PhraseTable<bool> ToCome { get; }

    /// <summary>Words for many kinds of things, and for no people.</summary>
    public FrozenSet<string> Things { get; }

    /// <summary>Words for many kinds of people, and for no things.</summary>
    public FrozenSet<string> Persons { get; }

    /// <summary>Words for things that are counted as those who have them: a job, a seat.</summary>
    public FrozenSet<string> OfPersons { get; }

    /// <summary>Nouns that are narrowed by what follows them: "trade in wheat", "agreements on water".</summary>
    public PhraseTable<bool> Narrowed { get; }

    /// <summary>Participles by which what is given was a plan once: "the aid promised".</summary>
    public FrozenSet<string> Pledged { get; }

    /// <summary>Words before the name of a person.</summary>
    public FrozenSet<string> Titles { get; }

    /// <summary>Words that are capitalised for other reasons than that they name somebody; titles among them.</summary>
    public FrozenSet<string> Capitalised { get; }

    /// <summary>Words that many names have.</summary>
    public FrozenSet<string> Kinds { get; }

    public PhraseTable<bool> Falls { get; }

    public PhraseTable<bool> Rises { get; }

    /// <summary>Words that deny something.</summary>
    public PhraseTable<bool> Denials { get; }

    /// <summary>Words by which there is none of what follows or what goes before.</summary>
    public PhraseTable<bool> Nothing { get; }

    /// <summary>Words by which a number is that of the whole: "in all".</summary>
    public PhraseTable<bool> Wholes { get; }

    /// <summary>Words by which a number is that of some among others: "among those".</summary>
    public PhraseTable<bool> Parts { get; }

    /// <summary>What language a text is in.</summary>
    public Languages Languages { get; }

    /// <summary>Words that ask for the largest of several.</summary>
    public PhraseTable<bool> Most { get; }

    /// <summary>Words that ask for the smallest of several.</summary>
    public PhraseTable<bool> Least { get; }

    /// <summary>Words that ask for one kind of figure: a count, a share, a sum of money.</summary>
    public PhraseTable<string> Questions { get; }

    /// <summary>Words that give something a place in an order, by the sort of word; see <see cref="Statements.Rank"/>.</summary>
    public PhraseTable<string> Ranks { get; }

    /// <summary>Words by which something has happened.</summary>
    public PhraseTable<bool> Done { get; }

    /// <summary>Words by which something is a plan, a promise or a forecast.</summary>
    public PhraseTable<bool> Planned { get; }

    /// <summary>Verbs of what comes about in a time, and is not there at its end.</summary>
    public PhraseTable<bool> Flowing { get; }

    /// <summary>Words that make "how long" ask for a time.</summary>
    public PhraseTable<bool> Lasting { get; }

    /// <summary>Words of negation.</summary>
    public PhraseTable<bool> Negative { get; }

    /// <summary>Topics that are events: a claim that omits the event is not about its victims.</summary>
    public FrozenSet<string> Events { get; }

    /// <summary>Words for a change that itself has a level: growth, inflation, a forecast.</summary>
    public PhraseTable<bool> Rates { get; }

    /// <summary>Words that make a share the remainder of a whole.</summary>
    public PhraseTable<bool> Remains { get; }

    /// <summary>The topic of a country's output, with which debts are compared; empty if the vocabulary has none.</summary>
    public string Output => TopicOf("gdp")?.Name ?? "";

    /// <summary>Words with the meaning of this one, itself not among them.</summary>
    public IReadOnlyList<string> SynonymsOf(string word) => _synonyms.GetValueOrDefault(word, []);

    /// <summary>Whether the word belongs to the number, the time or the grammar, not to what is counted.</summary>
    public bool SaysNothing(string word) => _silent.Contains(word) || _asking.Contains(word);

    /// <summary>The topic of a word or phrase in lower case; null for one of none.</summary>
    public TopicWord? TopicOf(string phrase) => _topics.Of(phrase) is [{ Name.Length: > 0 } topic, ..] ? topic : null;

    /// <summary>Whether a general noun is one for things where people are counted, or for people where things are.</summary>
    public bool IsOfOtherKind(string noun, string claim, bool isOfPersons) =>
        isOfPersons
            ? Things.Contains(noun)
            : Persons.Contains(noun) && !TextWords.Of(claim).Any(word => OfPersons.Contains(word) || Persons.Contains(word));

    /// <summary>The topic of a word's stem; null for one of none.</summary>
    public string? TopicOfStem(string stem) => _topicsByStem.GetValueOrDefault(stem);

    /// <summary>Other topics that the words of a topic may mean.</summary>
    public string? OtherSenseOf(string topic) => _mayBe.GetValueOrDefault(topic);

    /// <summary>Whether a figure that does not touch the topic is another than the one that is meant.</summary>
    public bool IsTelling(string topic) => _telling.Contains(topic);

    /// <summary>The topics that a text names.</summary>
    public IReadOnlyList<FoundTopic> TopicsIn(TextWords text) =>
        [
            .. _topics
                .Find(text)
                .Where(one => one.Value != Turn)
                .Select(one => new FoundTopic(one.Value.Name, one.Value.IsSure, one.Phrase.Words, one.Phrase.Start)),
        ];

    /// <summary>The words of a text that have an opposite.</summary>
    public IReadOnlyList<(OppositeSide Value, PhraseInText Phrase)> OppositesIn(TextWords text) => _opposites.Find(text);

    /// <summary>The lists whose names begin alike, by the rest of their names.</summary>
    private PhraseTable<string> Named(string prefix) =>
        new(
            Vocabulary
                .Lists.Where(list => list.Name.StartsWith(prefix, StringComparison.Ordinal))
                .SelectMany(list => Vocabulary.WordsOf(list.Words).Select(word => (word, list.Name[prefix.Length..])))
        );

    private PhraseTable<bool> Table(string list) => new(Vocabulary.List(list).Select(word => (word, true)));
}
