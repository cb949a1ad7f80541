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
                    c.Text("code", from?.Code, "Code: lower-case words joined by hyphens"),
                    c.Text("name", from?.Name, "Display name"),
                    c.Text("definition", from?.Definition, "What belongs to the topic")
                )
        );

    public static Table<Unit> Units { get; } =
        new(
            "unit",
            ByCode,
            (c, from) =>
                new()
                {
                    Code = c.Text(
                        "code",
                        from?.Code,
                        "Code: ISO 4217 for money, otherwise the SDMX or UCUM code without special " + "characters"
                    ),
                    Name = c.Text("name", from?.Name, "Display name"),
                    Symbol = c.Text("symbol", from?.Symbol, "Symbol written next to a number"),
                    Dimension = c.Code("dimension", from?.Dimension, "What it measures"),
                    Currency = c.MaybeText("currency", from?.Currency, "ISO 4217 code for money and money per person; otherwise empty"),
                    Ucum = c.MaybeText("ucum", from?.Ucum, "UCUM code; empty if UCUM has none"),
                }
        );

    public static Table<Indicator> Indicators { get; } =
        new(
            "indicator",
            ByCode,
            (c, from) =>
                new()
                {
                    Code = c.Text("code", from?.Code, "Code: lower-case words joined by hyphens"),
                    Name = c.Text("name", from?.Name, "Display name"),
                    Definition = c.Text("definition", from?.Definition, "What exactly is measured"),
                    Topic = c.Text("topic", from?.Topic, "Code of its topic"),
                    Kind = c.Code("kind", from?.Kind, "Kind of quantity"),
                    Measure = c.Code("measure", from?.Measure, "Kind of number, such as a level, a share or a change"),
                    Dimension = c.Code("dimension", from?.Dimension, "What its units measure"),
                    Frequency = c.Text("frequency", from?.Frequency, "Frequency, SDMX CL_FREQ: A annual, _Z not recurring"),
                    AreaRole = c.Text("area_role", from?.AreaRole, "Role of the area, such as debtor"),
                    CounterpartRole = c.MaybeText(
                        "counterpart_role",
                        from?.CounterpartRole,
                        "Role of the counterpart, such as creditor; empty if there is none"
                    ),
                    Numerator = c.MaybeText("numerator", from?.Numerator, "For a quotient of two indicators: code of the numerator"),
                    Denominator = c.MaybeText(
                        "denominator",
                        from?.Denominator,
                        "For a quotient of two indicators: code of the " + "denominator"
                    ),
                    Over = c.MaybeCode(
                        "whole_over",
                        from?.Over,
                        "The dimension over which the denominator is the total, if numerator and denominator are the same indicator"
                    ),
                    ChangeOf = c.MaybeText("change_of", from?.ChangeOf, "For a change or a multiple: code of the indicator that changes"),
                    TitlePattern = c.MaybeText("title_pattern", from?.TitlePattern, "Title of its series, with places for names"),
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
                    Code = c.Text("code", from?.Code, "ISO 3166-1 alpha-3 or ISO 3166-2 code; groups have their own codes"),
                    Name = c.Text("name", from?.Name, "Display name"),
                    Kind = c.Code("kind", from?.Kind, "Kind of place"),
                    Iso2 = c.MaybeText("iso2", from?.Iso2, "ISO 3166-1 alpha-2 code; empty if it is not a country"),
                    M49 = c.MaybeText("m49", from?.M49, "UN M49 code: text of three digits; empty if there is none"),
                    Definition = c.MaybeText(
                        "definition",
                        from?.Definition,
                        "Which places belong to the group and which do not; " + "empty for countries"
                    ),
                    Aliases = c.Texts("aliases", from?.Aliases, "Other names that texts use for it, separated by semicolon and space"),
                    Members = [],
                    Phrase = c.MaybeText("phrase", from?.Phrase, "The name within a sentence, where that differs from the name"),
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
                    Name = c.Text("name", from?.Name, "Display name"),
                    Definition = c.Text("definition", from?.Definition, "What it is"),
                    Aliases = c.Texts("aliases", from?.Aliases, "Other names that texts use for it, separated by semicolon and space"),
                    PartOf = c.MaybeText("part_of", from?.PartOf, "Code of the item that contains it; empty if no such item is known"),
                }
        );
}

/// <summary>A member of a group.</summary>
public sealed record AreaMember(string Area, string Member);
