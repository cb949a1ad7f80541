using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Data;

/// <summary>
/// Where the value of each component is in the database: an expression over <c>f</c>, a row of <see cref="FigureSql.From"/>, that gives a
/// text.
/// </summary>
internal static class FigureColumns
{
    private static readonly Dictionary<string, string> Expressions = new(StringComparer.Ordinal)
    {
        ["FREQ"] = "f.frequency",
        ["INDICATOR"] = "f.indicator",
        ["REF_AREA"] = "f.area",
        ["COUNTERPART_AREA"] = "f.counterpart",
        ["ITEM"] = "f.item",
        ["UNIT_MEASURE"] = "f.unit",
        ["FIGURE"] = "f.figure",
        ["OBS_VALUE"] = "coalesce(trim_scale(f.value)::text, 'NaN')",
        ["OBS_STATUS"] = "case f.status when 'actual' then 'A' when 'estimate' then 'E' when 'forecast' then 'F' else upper(f.status) end",
        ["DECIMALS"] = "greatest(f.decimals, 0)::text",
        ["UNIT_MULT"] = "'0'",
        ["PRECISION"] = "f.decimals::text",
        ["SHAPE"] = "f.shape",
        ["LOWER_BOUND"] = "trim_scale(f.low)::text",
        ["UPPER_BOUND"] = "trim_scale(f.high)::text",
        ["LOWER_INCLUSIVE"] = "f.low_inclusive::text",
        ["UPPER_INCLUSIVE"] = "f.high_inclusive::text",
        ["HEDGE"] = "f.hedge",
        ["MEASURE"] = "f.measure",
        ["DIRECTION"] = "f.direction",
        ["PERIOD"] = "f.period_edtf",
        ["PERIOD_BASIS"] = "f.period_basis",
        ["PRINTED"] = "a.printed",
        ["CLAIM"] = "f.claim",
        ["SOURCE_DOCUMENT"] = "f.document",
        ["SOURCE_TITLE"] = "d.title",
        ["SOURCE_LOCATOR"] = "format('paragraph %s, sentence %s, characters %s-%s', a.paragraph, a.sentence, lower(a.span), upper(a.span))",
        ["SOURCE_URL"] = "case when d.url_kind is distinct from 'listing' then d.url end",
        ["CREDIT"] = """
            (select string_agg(c.agent, ' < ' order by c.hop) from indicators.credit c
              where c.release_id = f.release_id and c.observation = f.id)
            """,
        ["ASSERTED_AT"] = "d.published_edtf",
        ["RANK"] = "f.rank",
        ["OBS_ID"] = "f.id",
        ["RELEASE"] = "r.version",
    };

    /// <summary>The expression of a component with a text; the period has a range instead, <c>f.period</c>.</summary>
    public static string Of(Component component) => Expressions[component.Id];
}
