namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>Walks through the times of a series, oldest first, and keeps the latest known figures of each period.</summary>
internal static class VintageWalk
{
    /// <summary>A point in time: its name, its day, and the rows known then.</summary>
    private sealed record Moment(string Name, DateOnly Date, IReadOnlyList<VintageRow> Known, IEnumerable<VintageRow> PerhapsLater);

    /// <summary>Builds a vintage for each day by which something was said or a document published.</summary>
    public static IReadOnlyList<Vintage> OfSources(IReadOnlyList<VintageRow> rows)
    {
        var usable = Usable(rows);
        return Vintages(
            usable
                .Select(row => row.By!.Value)
                .Distinct()
                .Order()
                .Select(day => new Moment(
                    day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    day,
                    LatestOfEach(usable.Where(row => row.By <= day)),
                    usable.Where(row => MayBeLater(row, day))
                ))
        );
    }

    /// <summary>Returns a vintage for each release that differs from the one before it.</summary>
    /// <param name="rows">Rows of all releases, oldest release first.</param>
    /// <param name="releases">All releases that are not drafts, in order. A release without the series removes its figures.</param>
    public static IReadOnlyList<Vintage> OfReleases(
        IReadOnlyList<VintageRow> rows,
        IReadOnlyList<(string Version, DateOnly Published)> releases
    )
    {
        var byRelease = Usable(rows).ToLookup(row => row.Version);
        return Vintages(
            releases.Select(release => new Moment(release.Version, release.Published, LatestOfEach(byRelease[release.Version]), []))
        );
    }

    /// <summary>
    /// Whether a day lies between the first day on which the row may have been known and the last, from which it counts. Without a first
    /// day, any earlier day does.
    /// </summary>
    private static bool MayBeLater(VintageRow row, DateOnly day) => row.By > day && !(row.From > day);

    /// <summary>Each period from first to last.</summary>
    public static IReadOnlyList<PeriodHistory> Periods(IReadOnlyList<Vintage> vintages) =>
        [
            .. vintages
                .SelectMany(vintage => vintage.Known)
                .Select(figure => (figure.Start, figure.End))
                .Distinct()
                .OrderBy(period => period.Start ?? DateOnly.MinValue)
                .ThenBy(period => period.End ?? DateOnly.MaxValue)
                .Select(period => History(vintages, figure => figure.Start == period.Start && figure.End == period.End)),
        ];

    private static PeriodHistory History(IReadOnlyList<Vintage> vintages, Func<KnownFigure, bool> isOfPeriod)
    {
        var states = new List<(string Vintage, IReadOnlyList<KnownFigure> Known)>();
        IReadOnlyList<KnownFigure> before = [];
        foreach (var vintage in vintages)
        {
            IReadOnlyList<KnownFigure> known = [.. vintage.Known.Where(isOfPeriod)];
            if (!Same(known, before))
                states.AddRange(
                    RevisionSteps
                        .Of(known)
                        .Where(step => states.Count == 0 || !Same(step, states[^1].Known))
                        .Select(step => (vintage.Name, step))
                        .ToArray()
                );
            before = known;
        }

        var (first, last) = (states[0], states[^1]);
        return new PeriodHistory
        {
            Period = first.Known[0].Period,
            Start = first.Known[0].Start,
            End = first.Known[0].End,
            FirstVintage = first.Vintage,
            First = first.Known,
            LatestVintage = last.Vintage,
            Latest = last.Known,
            Revisions = states.Count - 1,
        };
    }

    private static bool Same(IReadOnlyList<KnownFigure> some, IReadOnlyList<KnownFigure> others) =>
        some.Select(Standing).SequenceEqual(others.Select(Standing));

    /// <summary>An observation with those that revise it, because a release may add only the relation.</summary>
    private static string Standing(KnownFigure figure) => string.Join(' ', [figure.Observation, .. figure.RevisedBy]);

    private static IReadOnlyList<VintageRow> Usable(IEnumerable<VintageRow> rows) =>
        [.. rows.Where(row => row.By is not null && row.Period is not null && row.Stated.HasNumber)];

    /// <summary>
    /// The rows of the last day on which anything still valid was said about each period. Documents of the same day both count.
    /// </summary>
    private static IReadOnlyList<VintageRow> LatestOfEach(IEnumerable<VintageRow> rows) =>
        [
            .. rows.GroupBy(row => (row.Start, row.End))
                .OrderBy(period => period.Key.Start ?? DateOnly.MinValue)
                .ThenBy(period => period.Key.End ?? DateOnly.MaxValue)
                .SelectMany(period =>
                {
                    var revisions = new Revisions(period);
                    var last = period.Where(row => revisions.Of(row.Id).Count == 0).Max(row => row.By);
                    return period
                        .Where(row => row.By >= last)
                        .OrderBy(row => row.Document, StringComparer.Ordinal)
                        .ThenBy(row => row.Position);
                }),
        ];

    private static List<Vintage> Vintages(IEnumerable<Moment> moments)
    {
        var vintages = new List<Vintage>();
        var (before, standing) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (name, date, rows, perhapsLater) in moments)
        {
            var revisions = rows.GroupBy(row => (row.Start, row.End)).ToDictionary(period => period.Key, period => new Revisions(period));
            IReadOnlyList<KnownFigure> known =
            [
                .. rows.Select(row => row.ToFigure(!before.Contains(row.Id), revisions[(row.Start, row.End)].Of(row.Id))),
            ];
            var now = known.Select(Standing).ToHashSet();
            if (now.SetEquals(standing))
                continue;
            vintages.Add(
                new Vintage
                {
                    Name = name,
                    Date = date,
                    Documents =
                    [
                        .. known.Where(figure => figure.New).Select(figure => figure.Document).Distinct().Order(StringComparer.Ordinal),
                    ],
                    PerhapsLater = [.. perhapsLater.Select(row => row.Document).Distinct().Order(StringComparer.Ordinal)],
                    Known = known,
                }
            );
            (before, standing) = ([.. rows.Select(row => row.Id)], now);
        }

        return vintages;
    }
}
