using Indicators.Model;

namespace Indicators.Releases;

/// <summary>Entries of the registries as canonical JSON.</summary>
internal static class RegistryJson
{
    public static CanonicalJson Of(Topic topic) =>
        new CanonicalJson().Add("code", topic.Code).Add("name", topic.Name).Add("definition", topic.Definition);

    public static CanonicalJson Of(Indicator indicator) =>
        new CanonicalJson()
            .Add("code", indicator.Code)
            .Add("name", indicator.Name)
            .Add("definition", indicator.Definition)
            .Add("topic", indicator.Topic)
            .Add("kind", Codes.Of(indicator.Kind))
            .Add("measure", Codes.Of(indicator.Measure))
            .Add("dimension", Codes.Of(indicator.Dimension))
            .Add("frequency", indicator.Frequency)
            .Add("areaRole", indicator.AreaRole)
            .Add("counterpartRole", indicator.CounterpartRole)
            .Add("numerator", indicator.Numerator)
            .Add("denominator", indicator.Denominator)
            .Add("over", indicator.Over is { } over ? Codes.Of(over) : null)
            .Add("changeOf", indicator.ChangeOf);

    public static CanonicalJson Of(Area area) =>
        new CanonicalJson()
            .Add("code", area.Code)
            .Add("name", area.Name)
            .Add("kind", Codes.Of(area.Kind))
            .Add("iso2", area.Iso2)
            .Add("m49", area.M49)
            .Add("definition", area.Definition)
            .Add("members", area.Members.Order(StringComparer.Ordinal))
            .Add("aliases", area.Aliases);

    public static CanonicalJson Of(Item item) =>
        new CanonicalJson().Add("code", item.Code).Add("name", item.Name).Add("definition", item.Definition).Add("aliases", item.Aliases);

    public static CanonicalJson Of(Unit unit) =>
        new CanonicalJson()
            .Add("code", unit.Code)
            .Add("name", unit.Name)
            .Add("symbol", unit.Symbol)
            .Add("dimension", Codes.Of(unit.Dimension))
            .Add("currency", unit.Currency)
            .Add("ucum", unit.Ucum);
}
