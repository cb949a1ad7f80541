using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>The names that a release has for places and things, made ready for finding them in a reader's text.</summary>
public sealed partial class TraceVocabulary
{
    private const string NotCurated = "not-curated:";

    private readonly Dictionary<string, Area> _areas;
    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<string, Unit> _units;

    private readonly Dictionary<string, IReadOnlyList<string>> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _lexemes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<string> Places, IReadOnlyList<string> Items)> _namesInNames = new(
        StringComparer.Ordinal
    );

    /// <param name="areas">Areas of the release.</param>
    /// <param name="items">Items of the release.</param>
    /// <param name="units">Units of the release.</param>
    /// <param name="definitions">Texts whose words are ordinary English.</param>
    /// <param name="words">The dataset's own words; null if it has none.</param>
    public TraceVocabulary(
        IReadOnlyList<Area> areas,
        IReadOnlyList<Item> items,
        IReadOnlyList<Unit> units,
        IEnumerable<string> definitions,
        Vocabulary? words = null
    )
    {
        Lexicon = words is null || words == Vocabulary.Empty ? Lexicon.English : new(Lexicon.English.Vocabulary.Plus(words));
        _areas = areas.ToDictionary(area => area.Code);
        _items = items.ToDictionary(item => item.Code);
        _units = units.ToDictionary(unit => unit.Code);
        foreach (var area in areas)
            _forms[area.Code] = [area.Name, .. area.Aliases];
        foreach (var item in items)
            _forms[item.Code] = [item.Name, .. item.Aliases];
        foreach (var more in Lexicon.Vocabulary.Forms.Where(more => _forms.ContainsKey(more.Code)))
            _forms[more.Code] = [.. _forms[more.Code], .. more.Forms];
        var known = _forms.Values.SelectMany(forms => forms).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] ofPlaces = [.. areas.SelectMany(area => _forms[area.Code])];
        Places = new NameFinder(
            areas
                .Where(area => area.Kind != AreaKind.Special)
                .SelectMany(area => _forms[area.Code].Select(name => (name, area.Code)))
                .Concat(Others(VocabularyNameKind.Place, name => ofPlaces.Any(own => own.Contains(name, StringComparison.Ordinal))))
        );
        Institutions = new NameFinder(Others(VocabularyNameKind.Institution, known.Contains));
        // "Food" opens a sentence as a common word; "Huawei" never is one.
        var common = definitions
            .Concat(items.Select(item => item.Definition))
            .SelectMany(text => Word().Matches(text).Select(word => word.Value))
            .Where(word => char.IsLower(word[0]))
            .ToHashSet(StringComparer.Ordinal);
        Items = new NameFinder(
            items
                .Where(item => !item.Code.StartsWith('_'))
                .SelectMany(item => _forms[item.Code].Select(name => (name, item.Code)))
                .Where(pair => IsProper(pair.name, common))
        );
    }

    /// <summary>What words mean.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>Roles of area and counterpart ("debtor", "creditor") by code of the indicator.</summary>
    public IReadOnlyDictionary<string, (string Area, string? Counterpart)> Roles { get; init; } =
        new Dictionary<string, (string, string?)>();

    /// <summary>Kind and frequency by code of the indicator.</summary>
    public IReadOnlyDictionary<string, (IndicatorKind Kind, string Frequency)> Kinds { get; init; } =
        new Dictionary<string, (IndicatorKind, string)>();

    internal NameFinder Places { get; }

    internal NameFinder Items { get; }

    internal NameFinder Institutions { get; }

    /// <summary>All units.</summary>
    public IReadOnlyCollection<Unit> Units => _units.Values;

    internal Unit UnitOf(string code) => _units[code];

    /// <summary>Who gives to whom in the figure; null where that is not what it is about.</summary>
    internal Flow? FlowOf(string indicator, string area, string counterpart) =>
        Roles.TryGetValue(indicator, out var roles) ? Lexicon.Flows.Of(area, counterpart, roles.Area, roles.Counterpart) : null;

    /// <summary>Whether an item is a part of what its indicator counts.</summary>
    internal bool IsPart(string item) => _items.TryGetValue(item, out var known) && known.PartOf is not null;

    /// <summary>Whether an area is the world or a part of it that no list names.</summary>
    internal bool IsWorld(string area) => _areas.TryGetValue(area, out var known) && known.Kind == AreaKind.Special;

    /// <summary>Whether figures of the indicator have a second side.</summary>
    internal bool HasCounterpart(string indicator) => !Roles.TryGetValue(indicator, out var roles) || roles.Counterpart is not null;

    /// <summary>The name of a code.</summary>
    internal string NameOf(string code) =>
        _areas.TryGetValue(code, out var area) ? area.Name
        : _items.TryGetValue(code, out var item) ? item.Name
        : code.StartsWith(NotCurated, StringComparison.Ordinal) ? code[NotCurated.Length..]
        : code;

    /// <summary>Codes of the places and items that the name of an item contains, read once for all figures of the item.</summary>
    internal (IReadOnlyList<string> Places, IReadOnlyList<string> Items) NamesInNameOf(string item) =>
        _namesInNames.GetOrAdd(
            item,
            code => ([.. Places.Find(NameOf(code)).Select(found => found.Code)], [.. Items.Find(NameOf(code)).Select(found => found.Code)])
        );

    /// <summary>Whether the code is of a place or an institution that the release has no figures about.</summary>
    internal static bool IsNotCurated(string code) => code.StartsWith(NotCurated, StringComparison.Ordinal);

    /// <summary>All names of an area, an item or an actor of the vocabulary.</summary>
    internal IReadOnlyList<string> FormsOf(string code) => _forms.GetValueOrDefault(code, []);

    /// <summary>Stems of the words in an item's name.</summary>
    internal IReadOnlyList<string> LexemesOf(string item) =>
        _lexemes.GetOrAdd(
            item,
            code =>
                _items.TryGetValue(code, out var known) && code[0] != '_'
                    ?
                    [
                        .. Stems
                            .OfText(string.Concat(WithoutPlaces(known.Name)))
                            .Where(word => !Lexicon.Kinds.Contains(word) && !Lexicon.General.Contains(word)),
                    ]
                    : []
        );

    /// <summary>Whether the words of one item's name are among those of another's: "Huawei" in "Huawei academy".</summary>
    internal bool IsWithin(string item, string other) =>
        LexemesOf(item) is { Count: > 0 } words && LexemesOf(other) is var own && words.All(own.Contains);

    /// <summary>A text without the places that it names.</summary>
    internal string WithoutNames(string text) => string.Concat(WithoutPlaces(text));

    private IEnumerable<string> WithoutPlaces(string name)
    {
        var at = 0;
        foreach (var place in Places.Find(name))
        {
            yield return name[at..place.Start];
            at = place.End;
        }

        yield return name[at..];
    }

    /// <summary>Names in the vocabulary that are not in the release, each with its own code.</summary>
    private List<(string Name, string Code)> Others(VocabularyNameKind kind, Func<string, bool> isKnown)
    {
        var others = new List<(string, string)>();
        foreach (
            var name in Lexicon
                .Vocabulary.Names.Where(names => names.Kind == kind)
                .SelectMany(names => Vocabulary.WordsOf(names.Names))
                .Select(name => name.Split(" = "))
                .Where(forms => !forms.Any(isKnown))
        )
        {
            _forms[NotCurated + name[0]] = name;
            others.AddRange(name.Select(form => (form, NotCurated + name[0])));
        }

        return others;
    }

    /// <summary>The country that the area is a part of, by the ISO 3166-2 code.</summary>
    internal IEnumerable<string> WholesOf(string area) =>
        area.IndexOf('-', StringComparison.Ordinal) is 2
            ? _areas
                .Values.Where(country => country.Iso2 is { } iso2 && area.StartsWith(iso2, StringComparison.Ordinal))
                .Select(country => country.Code)
            : [];

    /// <summary>Members of a group; none of any other area.</summary>
    internal IReadOnlyList<string> MembersOf(string area) => _areas.TryGetValue(area, out var group) ? group.Members : [];

    private static bool IsProper(string name, HashSet<string> common) =>
        char.IsUpper(name[0])
        && Word()
            .Matches(name)
            .Any(word => char.IsUpper(word.Value[0]) && !common.Contains(word.Value.ToLowerInvariant()) && word.Value.Length > 1);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
