using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Writes registries in their canonical form: entries by code, empty keys left out.</summary>
public static class RegistryWriter
{
    public static string Topics(IEnumerable<Topic> topics) =>
        Write(
            topics,
            t => t.Code,
            topic => new MappingBuilder().Text("code", topic.Code).Text("name", topic.Name).Text("definition", topic.Definition)
        );

    public static string Indicators(IEnumerable<Indicator> indicators) =>
        Write(
            indicators,
            i => i.Code,
            indicator =>
                new MappingBuilder()
                    .Text("code", indicator.Code)
                    .Text("name", indicator.Name)
                    .Text("definition", indicator.Definition)
                    .Text("topic", indicator.Topic)
                    .Code<IndicatorKind>("kind", indicator.Kind)
                    .Code<Measure>("measure", indicator.Measure)
                    .Code<UnitDimension>("dimension", indicator.Dimension)
                    .Text("frequency", indicator.Frequency)
                    .Text("areaRole", indicator.AreaRole)
                    .Text("counterpartRole", indicator.CounterpartRole)
                    .Text("numerator", indicator.Numerator)
                    .Text("denominator", indicator.Denominator)
                    .Code("over", indicator.Over)
                    .Text("changeOf", indicator.ChangeOf)
        );

    public static string Areas(IEnumerable<Area> areas) =>
        Write(
            areas,
            a => a.Code,
            area =>
                new MappingBuilder()
                    .Text("code", area.Code)
                    .Text("name", area.Name)
                    .Code<AreaKind>("kind", area.Kind)
                    .Text("iso2", area.Iso2)
                    .Text("m49", area.M49)
                    .Text("definition", area.Definition)
                    .Texts("members", [.. area.Members.Order(StringComparer.Ordinal)])
                    .Texts("aliases", area.Aliases)
        );

    public static string Items(IEnumerable<Item> items) =>
        Write(
            items,
            i => i.Code,
            item =>
                new MappingBuilder()
                    .Text("code", item.Code)
                    .Text("name", item.Name)
                    .Text("definition", item.Definition)
                    .Texts("aliases", item.Aliases)
        );

    public static string Units(IEnumerable<Unit> units) =>
        Write(
            units,
            u => u.Code,
            unit =>
                new MappingBuilder()
                    .Text("code", unit.Code)
                    .Text("name", unit.Name)
                    .Text("symbol", unit.Symbol)
                    .Code<UnitDimension>("dimension", unit.Dimension)
                    .Text("currency", unit.Currency)
                    .Text("ucum", unit.Ucum)
        );

    /// <summary>The text of <c>release.yaml</c>.</summary>
    public static string Release(string version, DateOnly published, string notes) =>
        YamlWriter.Write(
            new MappingBuilder().Text("version", version).Text("published", SeedNumbers.Write(published)).Text("notes", notes).Block()
        );

    private static string Write<T>(IEnumerable<T> entries, Func<T, string> code, Func<T, MappingBuilder> mapping) =>
        YamlWriter.Write(new YamlSequence(0, [.. entries.OrderBy(code, StringComparer.Ordinal).Select(e => mapping(e).Block())]));
}
