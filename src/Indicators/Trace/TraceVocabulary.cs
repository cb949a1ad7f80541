using System.Text.RegularExpressions;
using Indicators.Model;

namespace Indicators.Trace;

/// <summary>The names that a release has for places and things, made ready for finding them in a reader's text.</summary>
public sealed partial class TraceVocabulary
{
    private readonly Dictionary<string, Area> _areas;
    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<string, Unit> _units;

    public TraceVocabulary(IReadOnlyList<Area> areas, IReadOnlyList<Item> items, IReadOnlyList<Unit> units, IEnumerable<string> definitions)
    {
        _areas = areas.ToDictionary(area => area.Code);
        _items = items.ToDictionary(item => item.Code);
        _units = units.ToDictionary(unit => unit.Code);
        Places = new NameFinder(
            areas
                .Where(area => area.Kind != AreaKind.Special)
                .SelectMany(area => area.Aliases.Prepend(area.Name).Select(name => (name, area.Code)))
                .Concat(
                    OtherCountries
                        .Names.Where(name => !areas.Any(area => area.Name.Contains(name, StringComparison.Ordinal)))
                        .Select(name => (name, OtherCountries.CodeOf(name)))
                )
        );
        Institutions = new OtherInstitutions([
            .. areas.SelectMany(area => area.Aliases.Prepend(area.Name)),
            .. items.SelectMany(item => item.Aliases.Prepend(item.Name)),
        ]);
        // "Food" opens a sentence as a common word; "Huawei" never is one.
        var common = definitions
            .Concat(items.Select(item => item.Definition))
            .SelectMany(text => Word().Matches(text).Select(word => word.Value))
            .Where(word => char.IsLower(word[0]))
            .ToHashSet(StringComparer.Ordinal);
        Items = new NameFinder(
            items
                .Where(item => !item.Code.StartsWith('_'))
                .SelectMany(item => item.Aliases.Prepend(item.Name).Select(name => (name, item.Code)))
                .Where(pair => IsProper(pair.name, common))
        );
    }

    /// <summary>By code of an indicator, what its area and its counterpart are in it ("debtor", "creditor").</summary>
    public IReadOnlyDictionary<string, (string Area, string? Counterpart)> Roles { get; init; } =
        new Dictionary<string, (string, string?)>();

    internal NameFinder Places { get; }

    internal NameFinder Items { get; }

    internal OtherInstitutions Institutions { get; }

    /// <summary>All units.</summary>
    public IReadOnlyCollection<Unit> Units => _units.Values;

    internal Unit UnitOf(string code) => _units[code];

    /// <summary>Who gives to whom in the figure; null where that is not what it is about.</summary>
    internal Flow? FlowOf(TraceCandidate candidate) =>
        Roles.TryGetValue(candidate.Indicator, out var roles)
            ? Flow.Of(candidate.Area, candidate.Counterpart, roles.Area, roles.Counterpart)
            : null;

    /// <summary>Whether figures of the indicator have a second side.</summary>
    internal bool HasCounterpart(string indicator) => !Roles.TryGetValue(indicator, out var roles) || roles.Counterpart is not null;

    /// <summary>The code as people read it.</summary>
    internal string NameOf(string code) =>
        _areas.TryGetValue(code, out var area) ? area.Name
        : _items.TryGetValue(code, out var item) ? item.Name
        : OtherCountries.NameOf(code) ?? code;

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
