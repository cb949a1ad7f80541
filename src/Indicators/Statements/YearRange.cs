using Indicators.Model;

namespace Indicators.Statements;

/// <summary>A range of years given by its ends: "from 2008 to 2021", "2008–21", "since 2017".</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; null if none is named.</param>
public readonly record struct YearRange(int First, int? Last)
{
    /// <summary>Years that a change from one year to the next takes.</summary>
    private const int OneStep = 1;

    /// <summary>Whether a figure of this period may be about exactly these years. Open ends are not compared.</summary>
    /// <param name="period">Period of the figure.</param>
    /// <param name="isChange">Whether it states a change: a change in one year starts from the year before.</param>
    public bool MayBe(ObservationPeriod period, bool isChange)
    {
        if (period is not { Edtf: { } edtf, Start: { } start, End: { } end, Basis: not (PeriodBasis.Publication or PeriodBasis.Unknown) })
            return true;
        if (start.Year == end.Year)
            return !isChange || Last is not { } last || last - First <= OneStep;
        var border = edtf.IndexOf('/', StringComparison.Ordinal);
        return (First == start.Year || IsLoose(border < 0 ? edtf : edtf[..border]))
            && (Last is not { } to || to == end.Year || IsLoose(edtf[(border + 1)..]));
    }

    private static bool IsLoose(string end) => end is "" or ".." || end.ContainsAny('~', '%', '?');
}
