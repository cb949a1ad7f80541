using System.Collections.Frozen;
using static Indicators.Trace.Tone;

namespace Indicators.Trace;

/// <summary>All comparisons, declared in one place. Their order is that of explanations.</summary>
internal static class Comparisons
{
    public static IReadOnlyList<Comparison> All { get; } =
    [
        new(
            "number",
            [
                new("same", Agrees, "the number"),
                new("rounded", Agrees, "the number, rounded"),
                new("hedged", Agrees, "the number, within what the words leave open"),
                new("bounded", Agrees, "the number, within the bound"),
                new("rest", Agrees, "the number, as what remains of 100 percent"),
                new("beyond", Differs, "the number, which goes beyond the next round number of the bound"),
                new("scaled", Differs, "the number, by a factor of a thousand or a million"),
                new("signed", Differs, "the sign of the number"),
                new("apart", Differs, "the number"),
                new("uncompared", Differs, "what the number measures"),
                new("unasked"),
            ],
            pair => pair.Number.Level
        ),
        new(
            "unit",
            [
                new("same", Agrees, "the unit"),
                new("converted", Agrees, "the unit, converted"),
                new("sign", Agrees, "the sign of money"),
                new("counted"),
                new("unstated", Open, "the unit"),
                new("other", Differs, "the unit"),
                new("uncompared"),
                new("unasked"),
            ],
            pair => pair.Number.Unit
        ),
        new("bound", [new("same"), new("other", Differs, "whether it is a bound"), new("unasked")], NumberComparison.EvaluateBound),
        new("hedge", [new("same"), new("other", Differs, "how sure the number is"), new("unasked")], NumberComparison.EvaluateHedge),
        new(
            "role",
            [
                new("same", Agrees, "what the number is"),
                new("open"),
                new("base", Open, "what it is a share of ({0})"),
                new("other", Differs, "what the number is ({0})"),
            ],
            RoleComparison.Evaluate
        ),
        new("rank", [new("same", Agrees, "the rank"), new("open"), new("other", Differs, "the rank ({0})")], RankComparison.Evaluate),
        new(
            "names",
            [
                new("all", Agrees, "who it is about"),
                new("none", Open, "who it is about"),
                new("some", Differs, "who it is about ({0})"),
                new("other", Differs, "who it is about ({0})"),
                new("stranger", Differs, "who it is about ({0})"),
            ],
            NamesComparison.Evaluate
        ),
        new("coverage", [new("whole"), new("sole"), new("area"), new("part"), new("bare")], CoverageComparison.Evaluate),
        new(
            "part",
            [
                new("open"),
                new("unnamed", Differs, "which part it is of ({0})"),
                new("side", Differs, "who is on the other side (the figure is for {0} only)"),
            ],
            PartComparison.Evaluate
        ),
        new(
            "sides",
            [
                new("same", Agrees, "who gives and who receives"),
                new("open"),
                new("reversed", Differs, "who gives and who receives"),
                new("other", Differs, "who gives"),
            ],
            SidesComparison.Evaluate
        ),
        new(
            "period",
            [
                new("same", Agrees, "the time"),
                new("near", Agrees, "roughly the time"),
                new("open", Open, "the time"),
                new("unknown", Open, "the time, which the text does not tell"),
                new("other", Differs, "the time ({0})"),
            ],
            PeriodComparison.Evaluate
        ),
        new(
            "speaker",
            [new("same", Agrees, "who says it"), new("open"), new("other", Differs, "who says it ({0})")],
            SpeakerComparison.Evaluate
        ),
        new("topic", [new("shared", Agrees, "the topic"), new("open"), new("other", Differs, "the topic ({0})")], TopicComparison.Evaluate),
        new(
            "counted",
            [new("same", Agrees, "what is counted"), new("general"), new("open"), new("other", Differs, "what is counted ({0})")],
            CountedComparison.Evaluate
        ),
        new(
            "action",
            [
                new("open"),
                new("unsaid", Open, "what happened"),
                new("opposite", Differs, "what happened ({0})"),
                new("denied", Differs, "whether it is so ({0})"),
            ],
            ActionComparison.Evaluate
        ),
        new(
            "meaning",
            [
                new("most", Agrees, "most other words"),
                new("half", Agrees, "many other words"),
                new("some", Agrees, "some other words"),
                new("few"),
                new("nothing", Differs, "all other words"),
                new("wordless"),
                new("bare"),
            ],
            MeaningComparison.Evaluate
        ),
        new(
            "quotation",
            [
                new("quoted", Agrees, "the very sentence"),
                new("same", Agrees, "the sentence apart from numbers"),
                new("like", Agrees, "a part of the sentence"),
                new("none"),
            ],
            MeaningComparison.EvaluateQuotation
        ),
        new(
            "question",
            [
                new("open"),
                new("fits", Agrees, "what is asked for"),
                new("part"),
                new("whole"),
                new("aside", Differs, "whom it is about"),
                new("other", Differs, "what is asked for"),
                new("numberless", Differs, "what is asked for"),
            ],
            QuestionComparison.Evaluate
        ),
        new(
            "likeness",
            [
                new("open"),
                new("unread", Open, "its meaning, because the sentence model is not installed"),
                new("nearest", Agrees, "what it means"),
                new("near"),
                new("far"),
            ],
            LikenessComparison.Evaluate
        ),
        new("distinctness", [new("rare"), new("uncommon"), new("common"), new("none")], NumberComparison.EvaluateDistinctness),
    ];

    private static readonly FrozenDictionary<string, int> Places = All.Index().ToFrozenDictionary(one => one.Item.Name, one => one.Index);

    /// <summary>The place of a comparison among them.</summary>
    /// <exception cref="KeyNotFoundException">There is no such comparison.</exception>
    public static int IndexOf(string name) => Places[name];
}
