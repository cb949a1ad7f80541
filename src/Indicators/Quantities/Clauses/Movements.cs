using System.Collections.Frozen;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Clauses;

/// <summary>Words of change, and the words that open a range or a comparison instead.</summary>
internal static class Movements
{
    private const int MaxBack = 14;

    private static readonly FrozenSet<string> Verbs = (
        "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing "
        + "climb climbs climbed climbing jump jumps jumped jumping "
        + "gain gains gained gaining advance advances advanced surge surges surged surging soar soars soared "
        + "soaring swell swells swelled swelling expand expands expanded "
        + "expanding widen widens widened widening accelerate accelerates accelerated accelerating quicken "
        + "quickened improve improves improved improving rally rallied rebound rebounded "
        + "recover recovers recovered recovering strengthen strengthened appreciate appreciated fall falls "
        + "fell fallen falling drop drops dropped dropping decline declines declined "
        + "declining decrease decreases decreased decreasing slide slides slid sliding slip slips slipped "
        + "slipping shrink shrinks shrank shrunk shrinking contract contracts "
        + "contracted contracting plunge plunges plunged plunging plummet plummets plummeted tumble tumbles "
        + "tumbled tumbling sink sinks sank sunk sinking dip dips dipped dipping ease "
        + "eases eased easing narrow narrows narrowed narrowing slow slows slowed slowing weaken weakened "
        + "weakening depreciate depreciated lose loses lost losing shed sheds "
        + "shedding cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering raise "
        + "raises raised raising boost boosts boosted lift lifts lifted "
        + "hike hikes hiked hiking trim trims trimmed trimming slash slashes slashed slashing edge edges edged "
        + "edging inch inched tick ticks ticked creep crept creeping move moves moved moving "
        + "change changes changed revise revises revised revising double doubled doubling triple tripled halve "
        + "halved up down higher lower upward downward add adds added adding "
        + "deteriorate deteriorated worsen worsened worsening moderate moderated moderating bounce bounced "
        + "retreat retreated firm firmed nudge nudged pare pared shift shifted push pushed "
        + "bring brings brought bringing take taking upgrade upgraded downgrade downgraded scale scaled "
        + "shorten shortened lengthen lengthened extend extended return returned go went gone "
        + "increases dwindle dwindled balloon ballooned skyrocket skyrocketed mushroom mushroomed spike spiked "
        + "leap leapt leaped vault vaulted crash crashed collapse collapsed drift drifted "
        + "cool cooled peaked stabilize stabilized decelerate decelerated decelerating outperform"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string> Nouns = (
        "increase increases rise rises growth gain gains jump surge decline declines decrease decreases drop "
        + "drops fall falls cut cuts reduction reductions contraction expansion "
        + "improvement hike hikes slump plunge uptick downturn upturn rebound recovery dip slide loss losses "
        + "advance acceleration slowdown appreciation depreciation change swing shift "
        + "boost climb spike leap slowing widening narrowing revision upgrade downgrade"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether the word tells of a change: "rose", "cut", "up".</summary>
    public static bool IsVerb(Token token) => token.Kind == TokenKind.Word && Verbs.Contains(token.Lower);

    /// <summary>Whether the word names a change: "increase", "growth".</summary>
    public static bool IsNoun(Token token) => token.Kind == TokenKind.Word && Nouns.Contains(token.Lower);

    /// <summary>Whether a word of change stands before in the same clause.</summary>
    public static bool IsToldBefore(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= MaxBack; back--)
        {
            if (IsVerb(tokens[back]) || IsNoun(tokens[back]))
                return true;
            if (
                tokens[back].Kind == TokenKind.Pause
                || (tokens[back].Kind == TokenKind.Stop && back + 1 < tokens.Count && tokens[back + 1].SpaceBefore)
            )
                return false;
        }

        return false;
    }

    /// <summary>
    /// "Edged up to 4 percent", "climbed back up to", "revised the figure up to": "up" belongs to the verb. "Rose up to 4 percent" is left
    /// as a bound.
    /// </summary>
    public static bool IsUpOfVerb(List<Token> tokens, int up)
    {
        if (up == 0)
            return false;
        if (IsMovingUp(tokens[up - 1].Lower) || tokens[up - 1].Lower is "back" or "right" or "all")
            return true;
        return IsPushedUp(tokens, up);
    }

    /// <summary>"Revised the figure up to": a verb that pushes something up, with what it pushes between.</summary>
    public static bool IsPushedUp(List<Token> tokens, int up)
    {
        for (var back = up - 2; back >= 0 && up - back <= 6; back--)
        {
            if (tokens[back].Kind is not (TokenKind.Word or TokenKind.Hyphen) || IsOtherVerb(tokens[back + 1].Lower))
                return false;
            if (IsPushing(tokens[back].Lower))
                return true;
        }

        return false;
    }

    /// <summary>Verbs after which "up to" may name a level or a limit: "rose up to 4 percent".</summary>
    public static bool IsRising(string lower) =>
        lower
            is "rise"
                or "rises"
                or "rose"
                or "risen"
                or "rising"
                or "increase"
                or "increases"
                or "increased"
                or "grow"
                or "grows"
                or "grew"
                or "jump"
                or "jumps"
                or "jumped"
                or "surge"
                or "surged"
                or "soar"
                or "soared"
                or "swell"
                or "swelled";

    /// <summary>"Brings a plant to town, creating up to 400 jobs": what stands between has a verb of its own.</summary>
    private static bool IsOtherVerb(string lower) =>
        lower is "to" or "and" or "that" or "which" or "with" or "by" or "for" || lower.EndsWith("ing", StringComparison.Ordinal);

    public static bool IsMovingUp(string lower) =>
        lower
            is "edge"
                or "edges"
                or "edged"
                or "edging"
                or "inch"
                or "inches"
                or "inched"
                or "inching"
                or "tick"
                or "ticks"
                or "ticked"
                or "ticking"
                or "creep"
                or "creeps"
                or "crept"
                or "creeping"
                or "go"
                or "goes"
                or "went"
                or "gone"
                or "going"
                or "move"
                or "moves"
                or "moved"
                or "moving"
                or "climb"
                or "climbs"
                or "climbed"
                or "climbing"
                or "drift"
                or "drifted"
                or "drifting"
                or "pick"
                or "picked"
                or "picking"
                or "crawl"
                or "crawled"
                or "nudge"
                or "nudged"
                or "nudging"
                or "shoot"
                or "shot"
                or "pop"
                or "popped"
                or "ratchet"
                or "ratcheted"
                or "come"
                or "came"
                or "coming"
                or "step"
                or "stepped"
                or "shift"
                or "shifted"
                or "ramped"
                or "ramping"
                or "ramp"
                or "trend"
                or "trended"
                or "trending"
                or "catch"
                or "caught"
                or "followed"
                or "live"
                or "lived";

    /// <summary>Verbs that push something up: between them and "up" stands what is pushed.</summary>
    private static bool IsPushing(string lower) =>
        lower
            is "revise"
                or "revised"
                or "revises"
                or "revising"
                or "push"
                or "pushed"
                or "pushes"
                or "pushing"
                or "bring"
                or "brings"
                or "brought"
                or "bringing"
                or "drive"
                or "drove"
                or "driven"
                or "driving"
                or "nudge"
                or "nudged"
                or "nudging"
                or "ratchet"
                or "ratcheted"
                or "force"
                or "forced"
                or "bump"
                or "bumped"
                or "bumping"
                or "round"
                or "rounded"
                or "lift"
                or "lifted"
                or "move"
                or "moved"
                or "send"
                or "sent"
                or "sending";

    /// <summary>Whether "from A to B" after this word is a range.</summary>
    public static bool OpensRange(string lower) =>
        lower
            is "range"
                or "ranges"
                or "ranged"
                or "ranging"
                or "vary"
                or "varies"
                or "varied"
                or "varying"
                or "anywhere"
                or "estimates"
                or "run"
                or "runs"
                or "ran"
                or "running"
                or "of"
                or "be"
                or "is"
                or "are"
                or "was"
                or "were"
                or "been"
                or "being"
                or "cost"
                or "costs"
                or "costing"
                or "at"
                or "span"
                or "spans"
                or "spanning"
                or "aged"
                or "last"
                or "lasts"
                or "lasting"
                or "lasted"
                or "take"
                or "takes"
                or "took"
                or "differ"
                or "differs"
                or "differed"
                or "somewhere"
                or "fluctuate"
                or "fluctuated"
                or "fluctuates"
                or "fluctuating"
                or "fetch"
                or "fetched"
                or "measuring"
                or "measure"
                or "forecasts"
                or "sizes"
                or "prices"
                or "fines"
                or "ages"
                or "sentences"
                or "terms"
                or "stretch"
                or "stretches"
                or "charge"
                or "charges"
                or "charged"
                or "charging"
                or "pay"
                or "pays"
                or "paid"
                or "paying"
                or "contain"
                or "contains"
                or "number"
                or "numbering"
                or "weigh"
                or "weighing"
                or "weighs"
                or "rates"
                or "average"
                or "oscillated";
}
