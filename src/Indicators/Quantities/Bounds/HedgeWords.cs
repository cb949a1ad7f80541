using System.Collections.Frozen;
using Indicators.Model;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Bounds;

/// <summary>The phrases that hedge or bound a number, each with its effect.</summary>
internal static class HedgeWords
{
    private static readonly FrozenSet<string> Adverbs = WordLists.Of("adverbs before a bound");

    /// <summary>Adverbs that may precede a bound without changing it.</summary>
    public static bool IsAdverb(string lower) => Adverbs.Contains(lower);

    public static Dictionary<string, Modifier> Before()
    {
        var all = new Dictionary<string, Modifier>();
        Add(
            new(null, false, Hedge.About),
            "about|approximately|around|some|roughly|circa|just about|close to|close on|more or less|"
                + "in the region of|on the order of|of the order of|in the order of"
        );
        Add(
            new(null, false, Hedge.About),
            "give or take|perhaps|maybe|somewhere around|an approximate|in the neighborhood of|in the neighbourhood of|"
                + "in the vicinity of|something like|broadly|not far from|not far off"
        );
        Add(
            new(null, false, Hedge.Nearly),
            "nearly|almost|very nearly|approaching|nearing|virtually|practically|just shy of|shy of|not quite|verging on"
        );
        Add(
            new(null, false, Hedge.JustOver),
            "just over|slightly over|slightly more than|slightly above|a little over|a little more than|"
                + "just above|just more than|a bit over|a bit more than|barely"
        );
        Add(
            new(null, false, Hedge.JustOver),
            "a shade over|a touch over|a touch above|a shade above|little more than|slightly higher than|"
                + "a fraction over|marginally over|marginally above|a little above|a tad over|a tad above|"
                + "not much more than"
        );
        Add(new(null, false, Hedge.Estimated), "an estimated|estimated|estimated at|the estimated");
        Add(
            new(Shape.LowerBound, false, Hedge.None),
            "over|more than|above|greater than|higher than|larger than|bigger than|longer than|older than|"
                + "in excess of|exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed"
        );
        Add(
            new(Shape.LowerBound, false, Hedge.None),
            "surpassing|over the age of|above the age of|topped|topping|upwards of|upward of|north of|beyond|better than"
        );
        Add(
            new(Shape.LowerBound, true, Hedge.None),
            "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|"
                + "as little as|as low as|at a minimum|at the least|at the very least|a floor of|no lower than|"
                + "no fewer|at the minimum|no younger than|no shorter than|no smaller than|no lighter than|no slower than"
        );
        Add(
            new(Shape.UpperBound, false, Hedge.None),
            "under|less than|fewer than|below|under the age of|below the age of|just under|just below|"
                + "slightly under|slightly less than|slightly below|a little under|a little less than|lower than|"
                + "smaller than|younger than|shorter than"
        );
        Add(
            new(Shape.UpperBound, false, Hedge.None),
            "just short of|fall short of|falls short of|fell short of|fallen short of|falling short of|"
                + "well under|well below|south of|a shade under|a touch under|a touch below|"
                + "a shade below|marginally below|marginally under|a little below|a bit less than|a bit under"
        );
        Add(
            new(Shape.UpperBound, true, Hedge.None),
            "up to|at most|as many as|as much as|no more than|not more than|not exceeding|a maximum of|"
                + "maximum of|at the most|at best|at the very most|a ceiling of|no higher than|no longer than|"
                + "no greater than|no better than|no larger than|no bigger than|"
                + "no older than|no heavier than|no taller than|no wider than|no deeper than|no faster than|"
                + "no later than|upto|as high as|nothing more than"
        );
        Add(Modifier.Margin, "plus or minus|plus minus");
        return all;

        void Add(Modifier modifier, string phrases)
        {
            foreach (var phrase in phrases.Split('|'))
                all[phrase] = modifier;
        }
    }

    public static Dictionary<string, Modifier> After() =>
        new()
        {
            ["or more"] = new(Shape.LowerBound, true, Hedge.None),
            ["or even more"] = new(Shape.LowerBound, true, Hedge.None),
            ["or perhaps more"] = new(Shape.LowerBound, true, Hedge.None),
            ["or over"] = new(Shape.LowerBound, true, Hedge.None),
            ["or above"] = new(Shape.LowerBound, true, Hedge.None),
            ["or higher"] = new(Shape.LowerBound, true, Hedge.None),
            ["or greater"] = new(Shape.LowerBound, true, Hedge.None),
            ["or longer"] = new(Shape.LowerBound, true, Hedge.None),
            ["or older"] = new(Shape.LowerBound, true, Hedge.None),
            ["or better"] = new(Shape.LowerBound, true, Hedge.None),
            ["or larger"] = new(Shape.LowerBound, true, Hedge.None),
            ["and above"] = new(Shape.LowerBound, true, Hedge.None),
            ["and over"] = new(Shape.LowerBound, true, Hedge.None),
            ["and older"] = new(Shape.LowerBound, true, Hedge.None),
            ["and up"] = new(Shape.LowerBound, true, Hedge.None),
            ["and more"] = new(Shape.LowerBound, true, Hedge.None),
            ["plus"] = new(Shape.LowerBound, true, Hedge.None),
            ["or less"] = new(Shape.UpperBound, true, Hedge.None),
            ["or even less"] = new(Shape.UpperBound, true, Hedge.None),
            ["or fewer"] = new(Shape.UpperBound, true, Hedge.None),
            ["or below"] = new(Shape.UpperBound, true, Hedge.None),
            ["or under"] = new(Shape.UpperBound, true, Hedge.None),
            ["or lower"] = new(Shape.UpperBound, true, Hedge.None),
            ["or younger"] = new(Shape.UpperBound, true, Hedge.None),
            ["or smaller"] = new(Shape.UpperBound, true, Hedge.None),
            ["and under"] = new(Shape.UpperBound, true, Hedge.None),
            ["and below"] = new(Shape.UpperBound, true, Hedge.None),
            ["at most"] = new(Shape.UpperBound, true, Hedge.None),
            ["at best"] = new(Shape.UpperBound, true, Hedge.None),
            ["at the most"] = new(Shape.UpperBound, true, Hedge.None),
            ["tops"] = new(Shape.UpperBound, true, Hedge.None),
            ["at least"] = new(Shape.LowerBound, true, Hedge.None),
            ["at a minimum"] = new(Shape.LowerBound, true, Hedge.None),
            ["at the least"] = new(Shape.LowerBound, true, Hedge.None),
            ["or so"] = new(null, false, Hedge.About),
            ["or thereabouts"] = new(null, false, Hedge.About),
            ["give or take"] = new(null, false, Hedge.About),
            ["more or less"] = new(null, false, Hedge.About),
        };
}
