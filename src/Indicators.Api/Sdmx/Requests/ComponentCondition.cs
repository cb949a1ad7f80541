using System.Globalization;
using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>
/// A condition of SDMX 3.0 on a component, <c>c[TIME_PERIOD]=ge:2020+le:2022</c>. The alternatives of a term (joined by commas) are
/// combined with "or", or with "and" where they exclude.
/// </summary>
/// <param name="Component">The component.</param>
/// <param name="Operator">One of <see cref="Operators"/>.</param>
/// <param name="Values">The values to compare with.</param>
internal sealed record ComponentCondition(Component Component, string Operator, IReadOnlyList<string> Values)
{
    public static readonly IReadOnlyList<string> Operators = ["eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew"];

    /// <summary>The conditions of a parameter, all of which have to hold.</summary>
    public static IEnumerable<ComponentCondition> Parse(string id, string text)
    {
        var component =
            FigureStructure.Find(id)
            ?? throw RequestFault.Invalid(
                $"The data structure has no component '{ShownValue.Of(id)}'."
                    + DidYouMean.Sentence(id, [.. FigureStructure.All.Select(one => one.Id)])
            );
        if (text.Length == 0)
            throw RequestFault.Invalid($"'c[{id}]' has no value. Write c[{id}]=VALUE, or leave it out.");
        return text.Split('+').SelectMany(term => Term(component, term));
    }

    // Values of one operator become one condition; an operator holds for the values after it too.
    private static IEnumerable<ComponentCondition> Term(Component component, string term)
    {
        var current = "eq";
        var items = new List<(string Operator, string Value)>();
        foreach (var item in term.Split(','))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            var isOperator = colon == 2 && Operators.Contains(item[..2]);
            current = isOperator ? item[..2] : current;
            items.Add((current, isOperator ? item[3..] : item));
        }

        var groups = items.GroupBy(item => item.Operator).ToArray();
        if (groups.Length > 1)
            throw RequestFault.Invalid($"'{ShownValue.Of(term)}' joins different operators with commas. Join them with '+'.");
        return [Checked(new ComponentCondition(component, groups[0].Key, [.. groups[0].Select(item => item.Value)]))];
    }

    private static ComponentCondition Checked(ComponentCondition condition)
    {
        var isText = condition.Operator is "co" or "nc" or "sw" or "ew";
        if (condition.Component == FigureStructure.Time && isText)
            throw RequestFault.Invalid($"'{condition.Operator}' compares texts. For TIME_PERIOD use eq, ne, lt, le, gt or ge.");
        if (
            !isText
            && condition.Component.TextType is "Double" or "Decimal" or "Integer"
            && condition.Component.CodeList is null
            && condition.Values.FirstOrDefault(value => !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                is { } wrong
        )
            throw RequestFault.Invalid($"'{ShownValue.Of(wrong)}' is not a number. {condition.Component.Id} is compared with numbers.");
        return condition;
    }
}
