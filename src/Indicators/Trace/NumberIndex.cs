namespace Indicators.Trace;

/// <summary>The figures of a release in the order of their numbers, by unit and by area and unit: what is near a number is found by halving.</summary>
/// <remarks>A figure is named by its place in the list that the index was made of. A range or bound stands where its first end is.</remarks>
public sealed class NumberIndex
{
    private readonly Dictionary<string, Column> _byUnit;
    private readonly Dictionary<(string Area, string Unit), Column> _byAreaAndUnit;

    /// <param name="figures">In the order of their ids, which decides between equal numbers.</param>
    public NumberIndex(IReadOnlyList<TraceCandidate> figures)
    {
        _byUnit = Enumerable.Range(0, figures.Count).GroupBy(i => figures[i].Unit).ToDictionary(group => group.Key, group => Column.Of(figures, group));
        _byAreaAndUnit = Enumerable.Range(0, figures.Count).GroupBy(i => (figures[i].Area, figures[i].Unit)).ToDictionary(group => group.Key, group => Column.Of(figures, group));
    }

    /// <summary>The figures of a unit that agree with a probe, from its start outwards.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="probe">What is looked for.</param>
    /// <param name="most">Most figures on either side.</param>
    public IEnumerable<int> Agreeing(string unit, Probe probe, int most) => _byUnit.TryGetValue(unit, out var column) ? column.Agreeing(probe, most) : [];

    /// <inheritdoc cref="Agreeing(string, Probe, int)"/>
    public IEnumerable<int> Agreeing(string area, string unit, Probe probe, int most) => _byAreaAndUnit.TryGetValue((area, unit), out var column) ? column.Agreeing(probe, most) : [];

    /// <summary>The figures of an area and unit next to a number, whether they agree with it or not.</summary>
    /// <param name="area">Code of the area.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="number">Where to look from, outwards.</param>
    /// <param name="far">How many times the number itself another one may be away.</param>
    /// <param name="most">Most figures on either side.</param>
    public IEnumerable<int> Near(string area, string unit, decimal number, int far, int most) =>
        _byAreaAndUnit.TryGetValue((area, unit), out var column) ? column.Near(number, far, most) : [];

    private sealed class Column(decimal[] numbers, int[] figures, IReadOnlyList<TraceCandidate> all)
    {
        /// <summary>Figures that are looked at for each that is wanted: a bound may lie behind many points that do not agree.</summary>
        private const int LooksForEach = 8;

        public static Column Of(IReadOnlyList<TraceCandidate> all, IEnumerable<int> group)
        {
            int[] figures = [.. group.OrderBy(figure => all[figure].Number).ThenBy(figure => figure)];
            return new([.. figures.Select(figure => all[figure].Number)], figures, all);
        }

        public IEnumerable<int> Agreeing(Probe probe, int most)
        {
            var (start, looks) = (First(probe.Start), most * LooksForEach);
            for (var (i, found) = (start, 0); i < numbers.Length && numbers[i] <= probe.Most && found < most && i - start < looks; i++)
            {
                if (!Agrees(i, probe))
                    continue;
                found++;
                yield return figures[i];
            }

            for (var (i, found) = (start - 1, 0); i >= 0 && numbers[i] >= probe.Least && found < most && start - i <= looks; i--)
            {
                if (!Agrees(i, probe))
                    continue;
                found++;
                yield return figures[i];
            }
        }

        public IEnumerable<int> Near(decimal number, int far, int most)
        {
            var (start, reach) = (First(number), Math.Abs(number) > decimal.MaxValue / far / 2 ? decimal.MaxValue / 2 : Math.Abs(number) * far);
            for (var i = start; i < numbers.Length && i - start < most && numbers[i] <= number + reach; i++)
                yield return figures[i];
            for (var i = start - 1; i >= 0 && start - i <= most && numbers[i] >= number - reach; i--)
                yield return figures[i];
        }

        private bool Agrees(int i, Probe probe) => probe.Interval.Overlaps(all[figures[i]].Interval);

        /// <summary>The first place whose number is not less.</summary>
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
