using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Topics, indicators, items and units, and the codes of every registry.</summary>
internal static class RegistryRules
{
    public static IEnumerable<Problem> Codes(SeedSet seeds)
    {
        var registries = seeds.Registries;
        return Codes(registries.Topics, Patterns.Words())
            .Concat(Codes(registries.Indicators, Patterns.Words()))
            .Concat(Codes(registries.Areas, Patterns.Code()))
            .Concat(Codes(registries.Items, Patterns.Code()))
            .Concat(Codes(registries.Units, Patterns.Code()));
    }

    public static IEnumerable<Problem> Topics(SeedSet seeds) =>
        from entry in seeds.Registries.Indicators.Entries
        where entry.Value.Topic.Length > 0 && seeds.Registries.Topics.Find(entry.Value.Topic) is null
        select new Problem(
            seeds.Registries.Indicators.File,
            entry.Marks.Of("topic"),
            ProblemCodes.UnknownTopic,
            $"unknown topic '{entry.Value.Topic}'",
            Hints.Near(entry.Value.Topic, seeds.Registries.Topics.Codes)
        );

    public static IEnumerable<Problem> Frequencies(SeedSet seeds) =>
        from entry in seeds.Registries.Indicators.Entries
        where entry.Value.Frequency.Length > 0 && !Patterns.Frequency().IsMatch(entry.Value.Frequency)
        select new Problem(
            seeds.Registries.Indicators.File,
            entry.Marks.Of("frequency"),
            ProblemCodes.BadFrequency,
            $"'{entry.Value.Frequency}' is not a frequency",
            "use A (annual), Q (quarterly), M (monthly), D (daily) or _Z (does not recur)"
        );

    public static IEnumerable<Problem> Dimensions(SeedSet seeds) =>
        from entry in seeds.Registries.Indicators.Entries
        let expected = DimensionOf(entry.Value.Measure)
        where expected is { } dimension && dimension != entry.Value.Dimension
        select new Problem(
            seeds.Registries.Indicators.File,
            entry.Marks.Of("dimension"),
            ProblemCodes.MeasureDimension,
            $"the measure {Model.Codes.Of(entry.Value.Measure)} needs the dimension {Model.Codes.Of(expected!.Value)}, not "
                + $"{Model.Codes.Of(entry.Value.Dimension)}"
        );

    public static IEnumerable<Problem> Currencies(SeedSet seeds) =>
        from entry in seeds.Registries.Units.Entries
        let money = entry.Value.Dimension is UnitDimension.Currency or UnitDimension.CurrencyPerPerson
        where
            money
                ? entry.Value.Currency is null || !Patterns.ThreeLetters().IsMatch(entry.Value.Currency)
                : entry.Value.Currency is not null
        select new Problem(
            seeds.Registries.Units.File,
            entry.Marks.Of("currency"),
            ProblemCodes.UnitCurrency,
            money
                ? $"the unit {entry.Code} is money and needs an ISO 4217 currency"
                : $"the unit {entry.Code} is not money and takes no currency"
        );

    /// <summary>Checked only before a release, because curators add codes before the figures that use them.</summary>
    public static IEnumerable<Problem> Unused(SeedSet seeds)
    {
        var registries = seeds.Registries;
        var figures = seeds.Documents.SelectMany(d => d.Figures).ToList();
        var indicators = figures.Select(f => f.Indicator).ToHashSet();
        var areas = figures.SelectMany(f => new[] { f.Area, f.Counterpart }).ToHashSet();
        var members = registries.Areas.Entries.Where(e => areas.Contains(e.Code)).SelectMany(e => e.Value.Members);
        // Codes such as "several or unnamed" belong to the format and need no figures.
        var special = registries.Areas.Entries.Where(e => e.Value.Kind == AreaKind.Special).Select(e => e.Code);
        return Unused(registries.Topics, registries.Indicators.Entries.Select(i => i.Value.Topic))
            .Concat(Unused(registries.Indicators, indicators.Concat(ArithmeticRules.Named(registries))))
            .Concat(Unused(registries.Areas, areas.Concat(members).Concat(special)))
            .Concat(
                Unused(
                    registries.Items,
                    [.. figures.Select(f => f.Item), .. ItemRules.Parents(registries), SeriesKey.Total, SeriesKey.NotApplicable]
                )
            )
            .Concat(Unused(registries.Units, figures.Select(f => f.Unit)));
    }

    private static IEnumerable<Problem> Unused<T>(SeedRegistry<T> registry, IEnumerable<string> used)
    {
        var known = used.ToHashSet();
        return registry
            .Entries.Where(e => !known.Contains(e.Code))
            .Select(e => new Problem(
                registry.File,
                e.Marks.Of("code"),
                ProblemCodes.UnusedCode,
                $"no figure uses '{e.Code}'",
                "remove it, or keep it for a later release"
            ));
    }

    private static IEnumerable<Problem> Codes<T>(SeedRegistry<T> registry, Regex form)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in registry.Entries.Where(e => e.Code.Length > 0))
        {
            var line = entry.Marks.Of("code");
            if (!form.IsMatch(entry.Code) || entry.Code.Length > 64)
                yield return new Problem(
                    registry.File,
                    line,
                    ProblemCodes.BadRegistryCode,
                    $"'{entry.Code}' is not a valid code for this registry"
                );
            if (!first.TryAdd(entry.Code, line))
                yield return new Problem(
                    registry.File,
                    line,
                    ProblemCodes.DuplicateCode,
                    $"'{entry.Code}' is defined twice; first on line {first[entry.Code]}"
                );
        }
    }

    private static UnitDimension? DimensionOf(Measure measure) =>
        measure switch
        {
            Measure.Share or Measure.RelChange => UnitDimension.Percent,
            Measure.PpChange => UnitDimension.PercentagePoint,
            Measure.Multiple => UnitDimension.Number,
            Measure.Index => UnitDimension.Index,
            _ => null,
        };
}
