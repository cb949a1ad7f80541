namespace Indicators.Candidates;

/// <summary>The figures of a release sorted by number, by unit and by area and unit, for binary search.</summary>
/// <remarks>
/// A figure is identified by its position in the list from which the index was built. A range or bound is sorted by its first end. Figures
/// without a number are left out.
/// </remarks>
public sealed class NumberIndex
{
    private readonly Dictionary<string, Column> _byUnit;
    private readonly Dictionary<(string Area, string Unit), Column> _byAreaAndUnit;

    /// <param name="figures">In the order of their ids, which decides between equal numbers.</param>
    public NumberIndex(IReadOnlyList<TraceCandidate> figures)
    {
        int[] withNumber = [.. Enumerable.Range(0, figures.Count).Where(i => figures[i].Stated.HasNumber)];
        _byUnit = withNumber.GroupBy(i => figures[i].Unit).ToDictionary(group => group.Key, group => Column.Of(figures, group));
        _byAreaAndUnit = withNumber
            .GroupBy(i => (figures[i].Area, figures[i].Unit))
            .ToDictionary(group => group.Key, group => Column.Of(figures, group));
    }

    /// <summary>Returns the figures of a unit that agree with a probe, alternating above and below its start.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="probe">The number to look for.</param>
    /// <param name="most">Maximum number of figures on either side.</param>
    public IEnumerable<int> Agreeing(string unit, Probe probe, int most) =>
        _byUnit.TryGetValue(unit, out var column) ? column.Agreeing(probe, most) : [];

    /// <inheritdoc cref="Agreeing(string, Probe, int)"/>
    public IEnumerable<int> Agreeing(string area, string unit, Probe probe, int most) =>
        _byAreaAndUnit.TryGetValue((area, unit), out var column) ? column.Agreeing(probe, most) : [];

    /// <summary>The figures of an area and unit next to a number, whether they agree with it or not.</summary>
    /// <param name="area">Code of the area.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="number">Where to look from, outwards.</param>
    /// <param name="far">How many times the number itself another one may be away.</param>
    /// <param name="most">Maximum number of figures on either side.</param>
    public IEnumerable<int> Near(string area, string unit, decimal number, int far, int most) =>
        _byAreaAndUnit.TryGetValue((area, unit), out var column) ? column.Near(number, far, most) : [];

    private sealed class Column(decimal[] numbers, int[] figures, IReadOnlyList<TraceCandidate> all)
    {
        /// <summary>Figures that are looked at for each that is wanted: a bound may lie behind many points that do not agree.</summary>
        private const int LooksForEach = 8;

        private const decimal Huge = 3e28m;

        public static Column Of(IReadOnlyList<TraceCandidate> all, IEnumerable<int> group)
        {
            int[] figures = [.. group.OrderBy(figure => all[figure].Number).ThenBy(figure => figure)];
            return new([.. figures.Select(figure => all[figure].Number)], figures, all);
        }

        public IEnumerable<int> Agreeing(Probe probe, int most) =>
            Outwards(probe.Start, probe.Least, probe.Most, most * LooksForEach, most, figure => probe.Interval.Overlaps(figure.Interval));

        public IEnumerable<int> Near(decimal number, int far, int most)
        {
            var reach = Math.Abs(number) > Huge / far ? Huge : Math.Abs(number) * far;
            return Outwards(number, Math.Max(number, -Huge) - reach, Math.Min(number, Huge) + reach, most, most, _ => true);
        }

        /// <summary>The fitting figures, alternating above and below.</summary>
        private IEnumerable<int> Outwards(
            decimal start,
            decimal least,
            decimal greatest,
            int looks,
            int most,
            Func<TraceCandidate, bool> fits
        )
        {
            var first = First(start);
            var (up, down) = (first, first - 1);
            var (above, below) = (0, 0);
            while (true)
            {
                while (IsAbove() && !fits(all[figures[up]]))
                    up++;
                if (IsAbove())
                {
                    above++;
                    yield return figures[up++];
                }

                while (IsBelow() && !fits(all[figures[down]]))
                    down--;
                if (IsBelow())
                {
                    below++;
                    yield return figures[down--];
                }

                if (!IsAbove() && !IsBelow())
                    yield break;
            }

            bool IsAbove() => above < most && up < numbers.Length && numbers[up] <= greatest && up - first < looks;

            bool IsBelow() => below < most && down >= 0 && numbers[down] >= least && first - down <= looks;
        }

        /// <summary>The first position whose number is not less.</summary>
        private int First(decimal number)
        {
            var (low, high) = (0, numbers.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (numbers[middle] < number)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }
}
