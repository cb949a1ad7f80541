using Indicators.Trace;

namespace Indicators.Pages.Words;

/// <summary>Words and signs for how a number of the reader compares with a figure.</summary>
public static class TraceWords
{
    /// <summary>Sign, short words, and a sentence. Never that something is true or false.</summary>
    public static (string Sign, string Words, string Sentence) Of(TraceLabel? label) =>
        label switch
        {
            TraceLabel.Identical => ("=", "agrees", "The text prints the same number."),
            TraceLabel.ConsistentRounding => ("=", "agrees, rounded", "One of the two is the other with fewer digits."),
            TraceLabel.WithinHedge => (
                "≈",
                "agrees within its hedge",
                "The two agree within what “about”, “nearly” or the like leaves open."
            ),
            TraceLabel.WithinBound => ("⊂", "agrees within its bound", "One is a bound or a range that leaves room for the other."),
            TraceLabel.ScaleSlip => (
                "×",
                "differs by a factor of a thousand or a million",
                "The digits agree, the scale does not: million against billion."
            ),
            TraceLabel.SignFlip => ("±", "differs in its sign", "The same number with the other sign: a rise against a fall."),
            TraceLabel.UnitSlip => ("¤", "differs in its unit", "The same number in another unit."),
            TraceLabel.OtherPeriod => ("◷", "other period", "The number agrees, but it is said of another time."),
            TraceLabel.OtherSubject => ("⇄", "other subject", "The number agrees, but it is said of another place or thing."),
            TraceLabel.BeyondBound => (
                "⊃",
                "goes beyond its bound",
                "The bound leaves room for the number, but says nothing so high or so low."
            ),
            TraceLabel.OtherSpeaker => ("❝", "other speaker", "The number agrees, but another source is credited."),
            TraceLabel.OtherRole => (
                "⇅",
                "other role",
                "The number agrees, but it is something else: a change for a level, or a share of another whole."
            ),
            TraceLabel.Contradicted => ("≠", "contradicts", "About the same thing and time, with a number that excludes yours."),
            TraceLabel.Differs => ("≠", "differs", "About the same thing, with another number."),
            null => ("…", "by its words", "Found by its words: your text gives no number."),
            _ => ("?", Model.Codes.Of(label.Value).Replace('_', ' '), ""),
        };

    /// <summary>What became of a number or a question of the reader: sign, words, and the class of its mark.</summary>
    public static (string Sign, string Words, string Tone) Of(TraceOutcome outcome, TraceLabel? label) =>
        outcome switch
        {
            TraceOutcome.Supported => (Of(label).Sign, Of(label).Words, ToneOf(label) == "differs" ? "agrees" : ToneOf(label)),
            TraceOutcome.Partly => (Of(label).Sign, Of(label).Words, "partly"),
            TraceOutcome.Differs => label is null or TraceLabel.Identical ? ("≠", "differs", "differs") : Differing(label),
            TraceOutcome.Contradicted => ("≠", "contradicted", "differs"),
            TraceOutcome.Found => ("…", "figures about it", "within"),
            TraceOutcome.NotAQuantity => ("–", "no quantity", "none"),
            _ => ("?", "no source here", "none"),
        };

    private static (string Sign, string Words, string Tone) Differing(TraceLabel? label) => (Of(label).Sign, Of(label).Words, "differs");

    /// <summary>Whether the two agree, as far as the label tells.</summary>
    public static string ToneOf(TraceLabel? label) =>
        label switch
        {
            TraceLabel.Identical or TraceLabel.ConsistentRounding => "agrees",
            TraceLabel.WithinHedge or TraceLabel.WithinBound or null => "within",
            _ => "differs",
        };
}
