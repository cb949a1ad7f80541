using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The keys of the files in <c>seeds/registries</c>, in the order of writing.</summary>
public static class RegistryFields
{
    public static RegistryFile<Topic> Topics { get; } =
        new(
            topic => topic.Code,
            (f, from) =>
                new(f.RequiredText("code", from?.Code), f.RequiredText("name", from?.Name), f.RequiredText("definition", from?.Definition))
        );

    public static RegistryFile<Indicator> Indicators { get; } =
        new(
            indicator => indicator.Code,
            (f, from) =>
                new()
                {
                    Code = f.RequiredText("code", from?.Code),
                    Name = f.RequiredText("name", from?.Name),
                    Definition = f.RequiredText("definition", from?.Definition),
                    Topic = f.RequiredText("topic", from?.Topic),
                    Kind = f.RequiredCode("kind", from?.Kind),
                    Measure = f.RequiredCode("measure", from?.Measure),
                    Dimension = f.RequiredCode("dimension", from?.Dimension),
                    Frequency = f.RequiredText("frequency", from?.Frequency),
                    AreaRole = f.RequiredText("areaRole", from?.AreaRole),
                    CounterpartRole = f.Text("counterpartRole", from?.CounterpartRole),
                    Numerator = f.Text("numerator", from?.Numerator),
                    Denominator = f.Text("denominator", from?.Denominator),
                    Over = f.Code("over", from?.Over),
                    ChangeOf = f.Text("changeOf", from?.ChangeOf),
                    TitlePattern = f.Text("titlePattern", from?.TitlePattern),
                }
        );

    public static RegistryFile<Area> Areas { get; } =
        new(
            area => area.Code,
            (f, from) =>
                new()
                {
                    Code = f.RequiredText("code", from?.Code),
                    Name = f.RequiredText("name", from?.Name),
                    Kind = f.RequiredCode("kind", from?.Kind),
                    Iso2 = f.Text("iso2", from?.Iso2),
                    M49 = f.Text("m49", from?.M49),
                    Definition = f.Text("definition", from?.Definition),
                    Members = [.. f.Texts("members", from?.Members.Order(StringComparer.Ordinal).ToArray()).Order(StringComparer.Ordinal)],
                    Aliases = f.Texts("aliases", from?.Aliases),
                    Phrase = f.Text("phrase", from?.Phrase),
                }
        );

    public static RegistryFile<Item> Items { get; } =
        new(
            item => item.Code,
            (f, from) =>
                new()
                {
                    Code = f.RequiredText("code", from?.Code),
                    Name = f.RequiredText("name", from?.Name),
                    Definition = f.RequiredText("definition", from?.Definition),
                    Aliases = f.Texts("aliases", from?.Aliases),
                    PartOf = f.Text("partOf", from?.PartOf),
                }
        );

    public static RegistryFile<Unit> Units { get; } =
        new(
            unit => unit.Code,
            (f, from) =>
                new()
                {
                    Code = f.RequiredText("code", from?.Code),
                    Name = f.RequiredText("name", from?.Name),
                    Symbol = f.RequiredText("symbol", from?.Symbol),
                    Dimension = f.RequiredCode("dimension", from?.Dimension),
                    Currency = f.Text("currency", from?.Currency),
                    Ucum = f.Text("ucum", from?.Ucum),
                }
        );
}

/// <summary>A file in <c>seeds/registries</c>: a list of mappings, each with a code.</summary>
public sealed class RegistryFile<T>
    where T : class
{
    private readonly Func<T, string> _code;
    private readonly YamlShape<Marked> _shape;

    internal RegistryFile(Func<T, string> code, Func<YamlFields, T?, T> fields)
    {
        _code = code;
        _shape = new("an entry", (f, from) => new Marked(fields(f, from?.Value), f.Marks));
    }

    /// <summary>Reads the file. What cannot be read goes to the log.</summary>
    public SeedRegistry<T> Read(string text, ProblemLog log) =>
        new(
            log.File,
            [.. _shape.ReadList(text, log, "a registry").Select(entry => new SeedEntry<T>(_code(entry.Value), entry.Value, entry.Marks))]
        );

    /// <summary>Writes the canonical text: entries sorted by code, without empty keys.</summary>
    public string Write(IEnumerable<T> entries) =>
        _shape.WriteList(entries.OrderBy(_code, StringComparer.Ordinal).Select(entry => new Marked(entry, Marks.None)));

    private sealed record Marked(T Value, Marks Marks);
}
