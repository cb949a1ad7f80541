using Indicators.Model;
using Indicators.Periods;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Periods: they are well-formed, and fit their basis and the publication date of the text.</summary>
internal static class PeriodRules
{
    public static IEnumerable<Problem> Edtf(FigureContext context)
    {
        if (context.Figure.Period.Edtf is not { } edtf)
            yield break;
        if (!Period.TryParse(edtf, out var period, out var reason))
            yield return context.At("period", ProblemCodes.BadEdtf, $"'{edtf}' is not a valid period: {reason}");
        else if (Simpler(edtf, period) is { } simpler)
            yield return context.At("period", ProblemCodes.EdtfNotCanonical, $"'{edtf}' has a shorter form", $"write {simpler}");
    }

    public static IEnumerable<Problem> Basis(FigureContext context)
    {
        var (edtf, basis) = (context.Figure.Period.Edtf, context.Figure.Period.Basis);
        if (basis == PeriodBasis.Unknown && edtf is not null)
            yield return context.At(
                "period",
                ProblemCodes.PeriodBasis,
                "a period of unknown basis must have no edtf",
                "write {basis: unknown}"
            );
        if (basis != PeriodBasis.Unknown && edtf is null)
            yield return context.At(
                "period",
                ProblemCodes.PeriodBasis,
                $"a period of basis {Codes.Of(basis)} needs an edtf",
                "write {basis: unknown} if the text names no period"
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
                "a period taken from the publication date must be approximate",
                $"write {period.Edtf.TrimEnd('?')}~"
            );
        var published = context.Document.Published;
        if (published.Edtf is null)
            yield return context.At(
                "period",
                ProblemCodes.PublicationPeriod,
                "the period is taken from the publication date, which is unknown",
                "write {basis: unknown}"
            );
        else if (
            Period.TryParse(published.Edtf, out var date) && (period.Start?.Year != date.Start?.Year || period.End?.Year != date.End?.Year)
        )
            yield return context.At(
                "period",
                ProblemCodes.PublicationPeriod,
                $"the period {period} is taken from the publication date but is not its year ({published.Edtf})"
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
                $"{period} begins after the publication ({SeedNumbers.Write(latest)}), but the status is {Codes.Of(context.Figure.Status)}",
                "use the status forecast, target or pledge, or correct the period"
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
                $"the figure is a forecast, but {period} was over when the text was published ({SeedNumbers.Write(earliest)})",
                "use the status estimate or actual"
            );
    }

    /// <summary>A simpler form of an interval: of one day, month or year, or from January to December.</summary>
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
