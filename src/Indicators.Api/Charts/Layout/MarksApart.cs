namespace Indicators.Api.Charts.Layout;

/// <summary>
/// Moves signs apart that would hide each other. Signs of one period at about the same height go side by side; bars, which are as wide as
/// their years, go one above another.
/// </summary>
internal static class MarksApart
{
    /// <summary>Signs closer than this in height touch each other.</summary>
    private const double TouchDistance = 15;

    /// <summary>Bars closer than this in height hide each other; a sign in the middle of a bar is twice as high.</summary>
    private const double BarHeight = 8;

    /// <summary>Distance between stacked bars.</summary>
    private const double BarStep = 14;

    /// <summary>Signs closer than this in both directions are hard to tell apart.</summary>
    private const double HiddenDistance = 5;

    public static IReadOnlyList<MarkPlace> Of(IReadOnlyList<MarkPlace> places, TimeAxis time, ValueAxis values)
    {
        var moved = places.ToDictionary(place => place.Figure.Id);
        foreach (var stack in Stacks([.. places.Where(place => place.IsBar)]))
        {
            foreach (var bar in OneAboveAnother(stack, values))
                moved[bar.Figure.Id] = bar;
        }

        foreach (
            var together in places.Where(place => !place.IsBar).GroupBy(place => (place.Figure.Period!.Start, place.Figure.Period.End))
        )
        {
            foreach (var sign in SideBySide([.. together]))
                moved[sign.Figure.Id] = sign;
        }

        // Within the plot, and clear of signs of other periods with the same centre.
        var free = new List<MarkPlace>();
        foreach (var place in places.Select(place => moved[place.Figure.Id]))
            free.Add(place.IsBar ? place : Clear(place, free, time));
        return free;
    }

    private static IEnumerable<MarkPlace> SideBySide(MarkPlace[] group)
    {
        var isCrowded = group.Any(one =>
            group.Any(other => one != other && one.Y - TouchDistance < other.Foot && other.Y - TouchDistance < one.Foot)
        );
        var apart = isCrowded ? Math.Clamp((group[0].To - group[0].From) / group.Length, 5, 16) : 0;
        return group.Select((place, i) => place with { X = place.X + ((i - ((group.Length - 1) / 2.0)) * apart) });
    }

    /// <summary>Returns the nearest place on either side that hides no sign, or the original place if there is none.</summary>
    private static MarkPlace Clear(MarkPlace place, IReadOnlyList<MarkPlace> taken, TimeAxis time)
    {
        for (var step = 0; step * HiddenDistance < time.Right - time.Left; step++)
        {
            foreach (var x in new[] { place.X + (step * (HiddenDistance + 1)), place.X - (step * (HiddenDistance + 1)) })
            {
                var moved = place with { X = Math.Clamp(x, time.Left, time.Right) };
                if (
                    !taken.Any(other =>
                        !other.IsBar
                        && Math.Abs(other.X - moved.X) < HiddenDistance
                        && Math.Abs(other.Y - moved.Y) < HiddenDistance
                        && Math.Abs(other.Foot - moved.Foot) < HiddenDistance
                    )
                )
                    return moved;
            }
        }

        return place with
        {
            X = Math.Clamp(place.X, time.Left, time.Right),
        };
    }

    /// <summary>Groups of bars that would hide each other, highest first.</summary>
    private static IEnumerable<List<MarkPlace>> Stacks(IReadOnlyList<MarkPlace> bars)
    {
        var stacks = new List<List<MarkPlace>>();
        foreach (var bar in bars.OrderBy(bar => bar.Y))
        {
            var hit = stacks
                .Where(stack => stack.Any(other => other.From < bar.To && bar.From < other.To && Math.Abs(other.Y - bar.Y) < BarHeight))
                .ToArray();
            stacks.RemoveAll(hit.Contains);
            stacks.Add([.. hit.SelectMany(stack => stack).Append(bar).OrderBy(one => one.Y)]);
        }

        return stacks.Where(stack => stack.Count > 1);
    }

    /// <summary>Stacks bars around their heights, within the plot.</summary>
    private static IEnumerable<MarkPlace> OneAboveAnother(List<MarkPlace> stack, ValueAxis values)
    {
        var (top, bottom) = (values.At(values.High), values.At(values.Low));
        var step = Math.Min(BarStep, (bottom - top) / stack.Count);
        var height = (stack.Count - 1) * step;
        var first = Math.Clamp(stack.Average(bar => bar.Y) - (height / 2), top, Math.Max(top, bottom - height));
        return stack.Select((bar, i) => bar with { Y = first + (i * step), Foot = first + (i * step) });
    }
}
