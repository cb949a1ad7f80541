using System.Globalization;
using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>
/// The time axis, in whole years; or in whole months if all periods are at most half a year long and lie within two years.
/// </summary>
internal sealed class TimeAxis
{
    private readonly DateOnly _first;
    private readonly int _days;
    private readonly bool _isOfMonths;

    private TimeAxis(DateOnly first, DateOnly after, bool isOfMonths, double left, double right)
    {
        (_first, _isOfMonths, Left, Right) = (first, isOfMonths, left, right);
        _days = after.DayNumber - first.DayNumber;
    }

    public double Left { get; }

    public double Right { get; }

    /// <param name="figures">Figures with periods, at least one.</param>
    /// <param name="left">Left end in pixels.</param>
    /// <param name="right">Right end in pixels.</param>
    public static TimeAxis Of(IReadOnlyList<ChartFigure> figures, double left, double right)
    {
        var ends = figures.SelectMany(figure => new[] { figure.Period!.Start, figure.Period.End }.OfType<DateOnly>()).ToArray();
        var (from, to) = (ends.Min(), ends.Max());
        if (
            figures.All(figure => figure.Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber < 184)
            && to.DayNumber - from.DayNumber < 731
        )
        {
            // One month on either side, and at least six in total, so that a month does not fill the picture.
            var (start, end) = (Month(from).AddMonths(-1), Month(to).AddMonths(2));
            while (start.AddMonths(6) > end)
                (start, end) = (start.AddMonths(-1), end.AddMonths(1));
            return new TimeAxis(start, end, isOfMonths: true, left, right);
        }

        var margin = to.Year - from.Year < 2 ? 1 : 0;
        return new TimeAxis(
            new DateOnly(from.Year - margin, 1, 1),
            new DateOnly(to.Year + margin + 1, 1, 1),
            isOfMonths: false,
            left,
            right
        );
    }

    public double X(DateOnly day) => Left + ((double)(day.DayNumber - _first.DayNumber) / _days * (Right - Left));

    /// <summary>The ends of a period in pixels. An open or unknown end reaches the edge.</summary>
    public (double From, double To) Extent(Periods.Period period) =>
        (period.Start is { } start ? X(start) : Left, period.End is { } end ? X(end.AddDays(1)) : Right);

    /// <summary>Starts of years or months, each with a centred label; the label is null if there is no room for it.</summary>
    public IReadOnlyList<(double X, double Middle, string? Label)> Ticks(double fontSize)
    {
        var bands = new List<(DateOnly Start, DateOnly After)>();
        for (var start = _first; X(start) < Right - 0.5; start = Next(start))
            bands.Add((start, Next(start)));
        var room = (Right - Left) / bands.Count;
        var step = Steps.First(candidate => candidate * room >= TextWidth.Of(LabelOf(bands[0].Start), fontSize) + 8);
        return
        [
            .. bands.Select(
                (band, i) =>
                    (X(band.Start), (X(band.Start) + X(band.After)) / 2, IsLabelled(band.Start, i, step) ? LabelOf(band.Start) : null)
            ),
        ];
    }

    private IEnumerable<int> Steps => _isOfMonths ? [1, 2, 3, 6, 12, 24, 48] : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000];

    private bool IsLabelled(DateOnly start, int index, int step) => _isOfMonths ? index % step == step / 2 : start.Year % step == 0;

    private string LabelOf(DateOnly start) =>
        _isOfMonths ? start.ToString("MMM yyyy", CultureInfo.InvariantCulture) : start.Year.ToString(CultureInfo.InvariantCulture);

    private DateOnly Next(DateOnly start) => _isOfMonths ? start.AddMonths(1) : start.AddYears(1);

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
