using Indicators.Model;
using Indicators.Periods;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>The period of a figure is well written, goes with its basis, and with when the text was published.</summary>
internal static class PeriodRules
{
    public static IEnumerable<Problem> Edtf(FigureContext context)
    {
        if (context.Figure.Period.Edtf is not { } edtf)
            yield break;
        if (!Period.TryParse(edtf, out var period, out var reason))
            yield return context.At("period", ProblemCodes.BadEdtf, $"'{edtf}' is no period: {reason}");
        else if (Simpler(edtf, period) is { } simpler)
            yield return context.At("period", ProblemCodes.EdtfNotCanonical, $"'{edtf}' is the same as '{simpler}'", $"write {simpler}");
    }

    public static IEnumerable<Problem> Basis(FigureContext context)
    {
        var (edtf, basis) = (context.Figure.Period.Edtf, context.Figure.Period.Basis);
        if (basis == PeriodBasis.Unknown && edtf is not null)
            yield return context.At("period", ProblemCodes.PeriodBasis, "a period of unknown basis has no edtf", "write {basis: unknown}");
        if (basis != PeriodBasis.Unknown && edtf is null)
            yield return context.At(
                "period",
                ProblemCodes.PeriodBasis,
                $"a period of basis {Codes.Of(basis)} needs an edtf",
                "write {basis: unknown} where nothing is known"
            );
    }

    public static IEnumerable<Problem> FromPublication(FigureContext context)
    {
        if (context.Figure.Period.Basis != PeriodBasis.Publication || !Period.TryParse(context.Figure.Period.Edtf, out var period))
            yield break;
        if (!period.IsApproximate)
            yield return context.At(
                "period",
                ProblemCodes.PublicationPeriod,
                "a period taken from the publication is approximate",
                $"write {period.Edtf.TrimEnd('?')}~"
            );
        var published = context.Document.Published;
        if (published.Edtf is null)
            yield return context.At(
                "period",
                ProblemCodes.PublicationPeriod,
                "the date of publication is not known",
                "write {basis: unknown}"
            );
        else if (
            Period.TryParse(published.Edtf, out var date) && (period.Start?.Year != date.Start?.Year || period.End?.Year != date.End?.Year)
        )
            yield return context.At(
                "period",
                ProblemCodes.PublicationPeriod,
                $"{period} is not the year of publication ({published.Edtf})"
            );
    }

    public static IEnumerable<Problem> AfterPublication(FigureContext context)
    {
        if (
            context.Document.Published.Latest is { } latest
            && Period.TryParse(context.Figure.Period.Edtf, out var period)
            && period.Start > latest
            && context.Figure.Status is Status.Actual or Status.Estimate
        )
        {
            yield return context.At(
                "period",
                ProblemCodes.PeriodAfterPublication,
                $"{period} begins after the publication ({SeedNumbers.Write(latest)}), and the status is {Codes.Of(context.Figure.Status)}",
                "status forecast, target or pledge, or another period"
            );
        }
    }

    public static IEnumerable<Problem> ForecastOfPast(FigureContext context)
    {
        if (
            context.Figure.Status == Status.Forecast
            && context.Document.Published.Earliest is { } earliest
            && Period.TryParse(context.Figure.Period.Edtf, out var period)
            && period.End < earliest
        )
            yield return context.At(
                "status",
                ProblemCodes.ForecastOfPast,
                $"{period} was over when the text was published ({SeedNumbers.Write(earliest)})",
                "status estimate or actual"
            );
    }

    /// <summary>An interval of one day, month or year is that day, month or year; an interval from January to December is years.</summary>
    private static string? Simpler(string edtf, Period period)
    {
        if (!period.IsInterval)
            return null;
        var parts = edtf.Split('/');
        if (parts[0] == parts[1])
            return parts[0];
        return
            period is { Start: { Month: 1, Day: 1 } start, End: { Month: 12, Day: 31 } end }
            && start.Year == end.Year
            && !period.IsApproximate
            && !period.IsUncertain
            ? edtf[..4]
            : null;
    }
}
