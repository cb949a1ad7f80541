using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Reads the files of <c>seeds/registries</c>: lists of mappings.</summary>
public static class RegistryReader
{
    private static readonly string[] TopicKeys = ["code", "name", "definition"];

    private static readonly string[] IndicatorKeys =
    [
        "code",
        "name",
        "definition",
        "topic",
        "kind",
        "measure",
        "dimension",
        "frequency",
        "areaRole",
        "counterpartRole",
        "numerator",
        "denominator",
        "over",
        "changeOf",
    ];

    private static readonly string[] AreaKeys = ["code", "name", "kind", "iso2", "m49", "definition", "members", "aliases"];
    private static readonly string[] ItemKeys = ["code", "name", "definition", "aliases"];
    private static readonly string[] UnitKeys = ["code", "name", "symbol", "dimension", "currency", "ucum"];

    public static SeedRegistry<Topic> Topics(string text, ProblemLog log) =>
        Read(text, log, TopicKeys, (code, topic) => new Topic(code, topic.RequiredText("name"), topic.RequiredText("definition")));

    public static SeedRegistry<Indicator> Indicators(string text, ProblemLog log) =>
        Read(
            text,
            log,
            IndicatorKeys,
            (code, indicator) =>
                new Indicator
                {
                    Code = code,
                    Name = indicator.RequiredText("name"),
                    Definition = indicator.RequiredText("definition"),
                    Topic = indicator.RequiredText("topic"),
                    Kind = indicator.RequiredCode<IndicatorKind>("kind"),
                    Measure = indicator.RequiredCode<Measure>("measure"),
                    Dimension = indicator.RequiredCode<UnitDimension>("dimension"),
                    Frequency = indicator.RequiredText("frequency"),
                    AreaRole = indicator.RequiredText("areaRole"),
                    CounterpartRole = indicator.Text("counterpartRole"),
                    Numerator = indicator.Text("numerator"),
                    Denominator = indicator.Text("denominator"),
                    Over = indicator.Code<SeriesDimension>("over"),
                    ChangeOf = indicator.Text("changeOf"),
                }
        );

    public static SeedRegistry<Area> Areas(string text, ProblemLog log) =>
        Read(
            text,
            log,
            AreaKeys,
            (code, area) =>
                new Area
                {
                    Code = code,
                    Name = area.RequiredText("name"),
                    Kind = area.RequiredCode<AreaKind>("kind"),
                    Iso2 = area.Text("iso2"),
                    M49 = area.Text("m49"),
                    Definition = area.Text("definition"),
                    Members = [.. area.Texts("members").Order(StringComparer.Ordinal)],
                    Aliases = area.Texts("aliases"),
                }
        );

    public static SeedRegistry<Item> Items(string text, ProblemLog log) =>
        Read(
            text,
            log,
            ItemKeys,
            (code, item) =>
                new Item
                {
                    Code = code,
                    Name = item.RequiredText("name"),
                    Definition = item.RequiredText("definition"),
                    Aliases = item.Texts("aliases"),
                }
        );

    public static SeedRegistry<Unit> Units(string text, ProblemLog log) =>
        Read(
            text,
            log,
            UnitKeys,
            (code, unit) =>
                new Unit
                {
                    Code = code,
                    Name = unit.RequiredText("name"),
                    Symbol = unit.RequiredText("symbol"),
                    Dimension = unit.RequiredCode<UnitDimension>("dimension"),
                    Currency = unit.Text("currency"),
                    Ucum = unit.Text("ucum"),
                }
        );

    private static SeedRegistry<T> Read<T>(string text, ProblemLog log, IReadOnlyList<string> keys, Func<string, MappingBinder, T> entry)
    {
        var entries = new List<SeedEntry<T>>();
        var root = YamlReader.Read(text, log);
        if (root is not (null or YamlSequence))
            log.Add(root.Line, ProblemCodes.WrongType, "a registry must be a list of mappings");
        foreach (var item in (root as YamlSequence)?.Items ?? [])
        {
            if (MappingBinder.Of(item, log, "an entry", keys) is not { } binder)
                continue;
            var code = binder.RequiredText("code");
            entries.Add(new SeedEntry<T>(code, entry(code, binder), binder.Marks));
        }

        return new SeedRegistry<T>(log.File, entries);
    }
}
