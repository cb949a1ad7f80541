using Indicators.Model;

namespace Indicators.Tables;

/// <summary>Tables of code lists.</summary>
public static class RegistryTables
{
    private const string ByCode = "code collate \"C\"";

    public static Table<Topic> Topics { get; } =
        new(
            "topic",
            ByCode,
            (c, from) =>
                new(
                    c.Text("code", from?.Code, "Code of the topic"),
                    c.Text("name", from?.Name, "Its name"),
                    c.Text("definition", from?.Definition, "What belongs to it")
                )
        );

    public static Table<Unit> Units { get; } =
        new(
            "unit",
            ByCode,
            (c, from) =>
                new()
                {
                    Code = c.Text("code", from?.Code, "Code of the unit; ISO 4217 for money"),
                    Name = c.Text("name", from?.Name, "Its name"),
                    Symbol = c.Text("symbol", from?.Symbol, "How it is written beside a number"),
                    Dimension = c.Code("dimension", from?.Dimension, "What it measures"),
                    Currency = c.MaybeText("currency", from?.Currency, "ISO 4217, for money and money per person"),
                    Ucum = c.MaybeText("ucum", from?.Ucum, "The Unified Code for Units of Measure, where it has one"),
                }
        );

    public static Table<Indicator> Indicators { get; } =
        new(
            "indicator",
            ByCode,
            (c, from) =>
                new()
                {
                    Code = c.Text("code", from?.Code, "Code of the indicator"),
                    Name = c.Text("name", from?.Name, "Its name"),
                    Definition = c.Text("definition", from?.Definition, "What is measured, and what is not"),
                    Topic = c.Text("topic", from?.Topic, "Code of its topic"),
                    Kind = c.Code("kind", from?.Kind, "What kind of quantity it is"),
                    Measure = c.Code("measure", from?.Measure, "What kind of number it has"),
                    Dimension = c.Code("dimension", from?.Dimension, "What its units measure"),
                    Frequency = c.Text("frequency", from?.Frequency, "SDMX CL_FREQ; _Z for what does not recur"),
                    AreaRole = c.Text("area_role", from?.AreaRole, "What the area of a series is to the quantity"),
                    CounterpartRole = c.MaybeText(
                        "counterpart_role",
                        from?.CounterpartRole,
                        "What the counterpart is; empty where there is none"
                    ),
                    Numerator = c.MaybeText("numerator", from?.Numerator, "Of a quotient: the indicator above the line"),
                    Denominator = c.MaybeText("denominator", from?.Denominator, "Of a quotient: the indicator below the line"),
                    Over = c.MaybeCode(
                        "whole_over",
                        from?.Over,
                        "The dimension that the denominator takes whole where it is the numerator's own indicator"
                    ),
                    ChangeOf = c.MaybeText("change_of", from?.ChangeOf, "Of a change or a multiple: the indicator that changes"),
                }
        );

    /// <summary>Without members, which are rows of <see cref="AreaMembers"/>.</summary>
    public static Table<Area> Areas { get; } =
        new(
            "area",
            ByCode,
            (c, from) =>
                new()
                {
                    Code = c.Text("code", from?.Code, "ISO 3166-1 alpha-3, ISO 3166-2, or a code of our own"),
                    Name = c.Text("name", from?.Name, "Its name"),
                    Kind = c.Code("kind", from?.Kind, "What kind of area it is"),
                    Iso2 = c.MaybeText("iso2", from?.Iso2, "ISO 3166-1 alpha-2, for countries"),
                    M49 = c.MaybeText("m49", from?.M49, "UN M49: three digits, a text"),
                    Definition = c.MaybeText("definition", from?.Definition, "What belongs to the group; empty for countries"),
                    Aliases = c.Texts("aliases", from?.Aliases, "Other names in the texts, separated by semicolon and space"),
                    Members = [],
                }
        );

    public static Table<AreaMember> AreaMembers { get; } =
        new(
            "area_member",
            "area collate \"C\", member collate \"C\"",
            (c, from) => new(c.Text("area", from?.Area, "Code of the group"), c.Text("member", from?.Member, "Code of the member"))
        );

    public static Table<Item> Items { get; } =
        new(
            "item",
            ByCode,
            (c, from) =>
                new()
                {
                    Code = c.Text("code", from?.Code, "Code of the item; _T total, _Z not applicable"),
                    Name = c.Text("name", from?.Name, "Its name"),
                    Definition = c.Text("definition", from?.Definition, "What it is"),
                    Aliases = c.Texts("aliases", from?.Aliases, "Other names in the texts, separated by semicolon and space"),
                    PartOf = c.MaybeText("part_of", from?.PartOf, "Code of the item that includes it; empty where none is known to"),
                }
        );
}

/// <summary>A member of a group.</summary>
public sealed record AreaMember(string Area, string Member);
