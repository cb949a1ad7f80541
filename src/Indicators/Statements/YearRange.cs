using Indicators.Model;

namespace Indicators.Statements;

/// <summary>Years that a reader names by their ends: "from 2008 to 2021", "2008–21", "since 2017".</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; null where none is named.</param>
public readonly record struct YearRange(int First, int? Last)
{
    /// <summary>Years that a change from one year to the next takes.</summary>
    private const int OneStep = 1;

    /// <summary>Whether a figure of this period may be about these very years; ends that the text leaves open are not compared.</summary>
    /// <param name="period">When the figure is.</param>
    /// <param name="isChange">Whether it tells how something changed: of one year it then speaks of the step from the year before.</param>
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
