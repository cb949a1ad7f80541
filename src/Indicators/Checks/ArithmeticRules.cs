using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Computed indicators: the codes of their operands exist and fit the measure.</summary>
internal static class ArithmeticRules
{
    private static readonly (string Key, Func<Indicator, string?> Code)[] Parts =
    [
        ("numerator", i => i.Numerator),
        ("denominator", i => i.Denominator),
        ("changeOf", i => i.ChangeOf),
    ];

    /// <summary>Indicators from which others are computed. They are useful without figures of their own.</summary>
    public static IEnumerable<string> Named(SeedRegistries registries) =>
        registries.Indicators.Entries.SelectMany(entry => Parts.Select(part => part.Code(entry.Value))).OfType<string>();

    public static IEnumerable<Problem> Known(SeedSet seeds) =>
        from entry in seeds.Registries.Indicators.Entries
        from part in Parts
        let code = part.Code(entry.Value)
        where code is not null && seeds.Registries.Indicators.Find(code) is null
        select new Problem(
            seeds.Registries.Indicators.File,
            entry.Marks.Of(part.Key),
            ProblemCodes.UnknownCode,
            $"unknown indicator '{code}'",
            Hints.Near(code, seeds.Registries.Indicators.Codes)
        );

    public static IEnumerable<Problem> Form(SeedSet seeds) =>
        from entry in seeds.Registries.Indicators.Entries
        let flaw = Flaw(entry.Value)
        where flaw is not null
        select new Problem(
            seeds.Registries.Indicators.File,
            entry.Marks.Of(flaw.Value.Key),
            ProblemCodes.BadArithmetic,
            flaw.Value.Message
        );

    private static (string Key, string Message)? Flaw(Indicator indicator) =>
        indicator switch
        {
            { Numerator: null, Denominator: not null } => ("denominator", "a denominator needs a numerator"),
            { Numerator: not null, Denominator: null } => ("numerator", "a numerator needs a denominator"),
            { Numerator: not null, Measure: not (Measure.Share or Measure.Ratio) } => (
                "numerator",
                $"only a share or a ratio has a numerator, not a {Codes.Of(indicator.Measure)}"
            ),
            { Numerator: not null, Dimension: not (UnitDimension.Percent or UnitDimension.CurrencyPerPerson) } => (
                "numerator",
                $"a quotient is in percent or in money per person, not in {Codes.Of(indicator.Dimension)}"
            ),
            { Numerator: { } n, Denominator: { } d, Over: null } when n == d => (
                "denominator",
                "numerator and denominator are the same; 'over' must name the dimension over which the denominator is the total"
            ),
            { Over: not null } when indicator.Numerator is null || indicator.Numerator != indicator.Denominator => (
                "over",
                "'over' is only allowed if numerator and denominator are the same indicator"
            ),
            { ChangeOf: not null, Measure: not (Measure.RelChange or Measure.Multiple) } => (
                "changeOf",
                $"only a relative change has changeOf, not a {Codes.Of(indicator.Measure)}"
            ),
            _ => null,
        };
}
