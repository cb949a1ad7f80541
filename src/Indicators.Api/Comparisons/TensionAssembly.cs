using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Tensions;
using ComputedTension = Indicators.Tensions.Tension;

namespace Indicators.Api.Comparisons;

/// <summary>Assembles tensions with their figures and sentences.</summary>
internal static class TensionAssembly
{
    public static async Task<IReadOnlyList<Tension>> AssembleAsync(ApiRequest request, IReadOnlyCollection<ComputedTension> tensions)
    {
        var compared = await ComparedObservation.LoadBareAsync(
            request,
            tensions.SelectMany(tension => tension.Figures).Select(figure => figure.Id)
        );
        return [.. tensions.Select(tension => Of(request, tension, compared))];
    }

    private static Tension Of(ApiRequest request, ComputedTension tension, IReadOnlyDictionary<string, ComparedObservation> compared) =>
        new()
        {
            Id = tension.Id,
            Derived = true,
            Policy = ComputedTension.PolicyName,
            Formula = tension.Formula,
            Calculation = tension.Calculation,
            Implied = tension.Implied,
            Indicator = tension.About.Indicator,
            Area = tension.About.Area,
            Counterpart = tension.About.Counterpart,
            Item = tension.About.Item,
            Unit = tension.About.Unit,
            Value = tension.Value,
            Low = tension.Interval.Low,
            High = tension.Interval.High,
            LowInclusive = tension.Interval.Low is null ? null : tension.Interval.LowInclusive,
            HighInclusive = tension.Interval.High is null ? null : tension.Interval.HighInclusive,
            Period = new ObservedPeriod
            {
                Edtf = tension.Period.Edtf,
                Start = tension.Period.Start,
                End = tension.Period.End,
                Basis = tension.Basis,
            },
            Operands = [.. tension.Operands.Select(one => new TensionOperand { Role = one.Role, Observation = compared[one.Figure.Id] })],
            Against = [.. tension.Against.Select(figure => compared[figure.Id])],
            AgreesWith = [.. tension.AgreesWith.Select(figure => compared[figure.Id])],
            AgainstImplied = tension.AgainstImplied,
            Release = request.Release.Version,
            Self = $"{Paths.Tensions}/{tension.Id}",
        };
}
