using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Codes of a figure: they exist and fit together.</summary>
internal static class CodeRules
{
    public static IEnumerable<Problem> Known(FigureContext context)
    {
        var (figure, registries) = (context.Figure, context.Seeds.Registries);
        if (registries.Indicators.Find(figure.Indicator) is null)
            yield return Unknown(context, "indicator", figure.Indicator, registries.Indicators.Codes);
        if (registries.Areas.Find(figure.Area) is null)
            yield return Unknown(context, "area", figure.Area, registries.Areas.Codes);
        if (registries.Areas.Find(figure.Counterpart) is null)
            yield return Unknown(context, "counterpart", figure.Counterpart, registries.Areas.Codes);
        if (registries.Items.Find(figure.Item) is null)
            yield return Unknown(context, "item", figure.Item, registries.Items.Codes);
        if (registries.Units.Find(figure.Unit) is null)
            yield return Unknown(context, "unit", figure.Unit, registries.Units.Codes);
    }

    public static IEnumerable<Problem> Dimension(FigureContext context)
    {
        if (context is { Indicator: { } indicator, Unit: { } unit } && indicator.Dimension != unit.Dimension)
            yield return context.At(
                "unit",
                ProblemCodes.UnitDimension,
                $"the unit {unit.Code} measures {Codes.Of(unit.Dimension)}, but {indicator.Code} needs {Codes.Of(indicator.Dimension)}",
                "use one of "
                    + string.Join(
                        ", ",
                        context.Seeds.Registries.Units.Sorted().Where(u => u.Dimension == indicator.Dimension).Select(u => u.Code)
                    )
            );
    }

    public static IEnumerable<Problem> Counterpart(FigureContext context)
    {
        if (context.Indicator is not { } indicator)
            yield break;
        var isGiven = context.Figure.Counterpart != SeriesKey.NotApplicable;
        if (indicator.CounterpartRole is { } role && !isGiven)
            yield return context.At(
                "counterpart",
                ProblemCodes.Counterpart,
                $"{indicator.Code} needs a counterpart: the {role}",
                "write _X for several or unnamed ones"
            );
        if (indicator.CounterpartRole is null && isGiven)
            yield return context.At("counterpart", ProblemCodes.Counterpart, $"{indicator.Code} takes no counterpart", "remove the key");
    }

    public static IEnumerable<Problem> CurrencyBasis(FigureContext context)
    {
        if (context.Unit is { Currency: null } && context.Figure.CurrencyBasis is not null)
            yield return context.At(
                "currencyBasis",
                ProblemCodes.CurrencyBasis,
                $"currencyBasis applies to money, and {context.Figure.Unit} is not money",
                "remove the key"
            );
    }

    public static IEnumerable<Problem> Keys(SeedDocument document)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in document.Figures)
        {
            var line = figure.Marks.Of("key");
            if (!Patterns.Slug().IsMatch(figure.Key) || figure.Key.Length > 80)
                yield return new Problem(
                    document.File,
                    line,
                    ProblemCodes.BadFigureKey,
                    $"'{figure.Key}' is not a valid key",
                    "use lower-case words and digits joined by hyphens, at most 80 characters"
                );
            if (!first.TryAdd(figure.Key, line))
                yield return new Problem(
                    document.File,
                    line,
                    ProblemCodes.BadFigureKey,
                    $"the figure on line {first[figure.Key]} already has the key '{figure.Key}'"
                );
        }
    }

    private static Problem Unknown(FigureContext context, string key, string code, IEnumerable<string> known) =>
        context.At(key, ProblemCodes.UnknownCode, $"unknown {key} '{code}'", Hints.Near(code, known));
}
