using Indicators.Model;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Bounds;
using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Expressions;

/// <summary>Suffixes that modify a number: "+", "-plus", "-odd", "-some", "or so", "± 2", "-km-long".</summary>
internal static class Suffixes
{
    private static readonly Modifier OrMore = new(Shape.LowerBound, true, Hedge.None);

    private static readonly Modifier OrSo = new(null, false, Hedge.About);

    public static Assembled Read(List<Token> tokens, Assembled one)
    {
        var at = one.Next;
        if (at >= tokens.Count || one.Refusal is not null)
            return one;
        if (WithMargin(tokens, one) is { } margin)
            return margin;
        // "11 degrees below zero".
        if (
            at + 1 < tokens.Count
            && tokens[at].Lower == "below"
            && tokens[at + 1].Lower == "zero"
            && one is { High: null, Low: { Value: > 0, Scale: 1, Unit: { Kind: UnitKind.None } or { Code: "deg" or "Cel" or "degF" } } }
        )
            return one with { Low = one.Low.Negated(), Next = at + 2 };
        if (
            tokens[at] is { Kind: TokenKind.Plus, Glued: true }
            && (
                at + 1 == tokens.Count
                || tokens[at + 1].SpaceBefore
                || tokens[at + 1].Kind is not (TokenKind.Numeral or TokenKind.Mixed or TokenKind.Word)
            )
        )
            return WithUnit(tokens, one with { Next = at + 1, Modifier = OrMore.With(one.Modifier) });
        if (at + 1 < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true } && tokens[at + 1].Glued)
        {
            var word = tokens[at + 1].Lower;
            return word switch
            {
                "plus" => WithUnit(tokens, one with { Next = at + 2, Modifier = OrMore.With(one.Modifier) }),
                "odd" or "ish" or "some" => WithUnit(tokens, one with { Next = at + 2, Modifier = one.Modifier.With(OrSo) }),
                "long" or "wide" or "high" or "deep" or "tall" or "strong" or "old" => one with { Next = at + 2 },
                _ => one,
            };
        }

        if (
            tokens[at].Lower is "odd"
            && one.Low.Unit.Kind == UnitKind.None
            && at + 1 < tokens.Count
            && tokens[at + 1].Kind == TokenKind.Word
        )
            return WithUnit(tokens, one with { Next = at + 1, Modifier = one.Modifier.With(OrSo) });
        var phrase = tokens[at].Kind == TokenKind.Comma && at + 1 < tokens.Count && tokens[at + 1].Lower == "give" ? at + 1 : at;
        // "50 years of age or older".
        if (one.Low.Unit.Kind == UnitKind.Duration && tokens[at].Lower == "of" && at + 2 < tokens.Count && tokens[at + 1].Lower == "age")
            phrase = at + 2;
        if (!Hedges.TryReadAfter(tokens, phrase, out var after, out var next) || OpensAnother(tokens, phrase, next))
            return one;
        // "3 percent plus" ends a phrase; "3 percent plus costs" adds.
        if (
            tokens[at].Lower == "plus"
            && next < tokens.Count
            && tokens[next].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Close or TokenKind.Pause)
        )
            return one;
        // "Give or take 3 points" names the margin.
        if (tokens[phrase].Lower == "give" && next < tokens.Count && AmountReader.Read(tokens, next) is { Flaw: null } margins)
            return one with { Next = margins.Next, Margin = margins, Modifier = one.Modifier.With(OrSo) };
        return WithUnit(tokens, one with { Next = next, Modifier = one.Modifier.With(after) });
    }

    /// <summary>"30 members or more", "50 seats, give or take 5": the words after the noun bound or hedge the number.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="one">The number.</param>
    /// <param name="at">One past the noun phrase that is counted; -1 if there is none.</param>
    public static Assembled AfterNoun(List<Token> tokens, Assembled one, int at)
    {
        if (at < 0 || at >= tokens.Count || one.Low.Unit.Kind != UnitKind.None || one.Modifier.Shape is not null || one.High is not null)
            return one;
        var phrase = tokens[at].Kind == TokenKind.Comma && at + 1 < tokens.Count && tokens[at + 1].Lower == "give" ? at + 1 : at;
        if (
            tokens[phrase].Lower is not ("or" or "give")
            || !Hedges.TryReadAfter(tokens, phrase, out var after, out var next)
            || OpensAnother(tokens, phrase, next)
        )
            return one;
        if (tokens[phrase].Lower == "give" && next < tokens.Count && AmountReader.Read(tokens, next) is { Flaw: null } margin)
            return one with { TailEnd = margin.Next, Margin = margin, Modifier = one.Modifier.With(OrSo) };
        // "Three boats or more cars" counts something else.
        var goesOn = next < tokens.Count && tokens[next].Kind == TokenKind.Word && !FunctionWords.Contains(tokens[next].Lower);
        return goesOn ? one : one with { TailEnd = next, Modifier = one.Modifier.With(after) };
    }

    /// <summary>"30 percent and up to 41 percent", "5 boats or more than 6": the word bounds the number behind it.</summary>
    private static bool OpensAnother(List<Token> tokens, int phrase, int next)
    {
        if (next >= tokens.Count || tokens[phrase].Lower is not ("and" or "or"))
            return false;
        if (tokens[next].Lower == "than")
            return true;
        // "Was $3 and up 4 percent", "and up from 2 percent".
        if (
            tokens[next - 1].Lower == "up"
            && (
                tokens[next].Kind is TokenKind.Numeral or TokenKind.Money
                || tokens[next].Lower is "from" or "by" or "to" or "slightly" or "about" or "nearly" or "almost" or "some" or "another"
            )
        )
            return true;
        return Hedges.TryReadBefore(tokens, phrase + 1, out _, out var number)
            && number < tokens.Count
            && AmountReader.Read(tokens, number) is { Flaw: null };
    }

    /// <summary>"8.0±2 percent", "4 ± 0.2 billion", "8 plus or minus 2 percent": one number with a margin.</summary>
    private static Assembled? WithMargin(List<Token> tokens, Assembled one)
    {
        if (
            one.High is not null
            || !Hedges.TryReadBefore(tokens, one.Next, out var sign, out var at)
            || !sign.IsMargin
            || at >= tokens.Count
            || AmountReader.Read(tokens, at) is not { Flaw: null } margin
        )
            return null;
        var low = one.Low;
        if (low.Unit.Kind == UnitKind.None)
            low = low with { Unit = margin.Unit };
        else if (margin.Unit.Kind == UnitKind.None)
            margin = margin with { Unit = low.Unit };
        if (low.Scale == 1 && margin.Scale != 1)
            low = low.Scaled(margin.Scale);
        return one with { Low = low, Next = margin.Next, Margin = margin, Modifier = one.Modifier.With(OrSo) };
    }

    /// <summary>"20-plus years" and "30 or more people" print their unit after the bound.</summary>
    private static Assembled WithUnit(List<Token> tokens, Assembled one)
    {
        if (one.Next >= tokens.Count)
            return one;
        if (
            one.Low.Scale == 1
            && one.High is null
            && one.Low.Numeral is not null
            && Scales.OfWord(tokens[one.Next]) is { } scale
            && (one.Modifier.Shape is not null || tokens[one.Next - 1].Lower == "odd")
            && one.Low.Unit.Kind != UnitKind.Fraction
        )
            one = one with { Low = one.Low.Scaled(scale), Next = one.Next + 1 };
        if (one.Low.Unit.Kind != UnitKind.None || one.Next >= tokens.Count)
            return one;
        var unit = UnitReader.Read(tokens, one.Next, out var next, out var inBasisPoints);
        if (unit is null && Currencies.After(tokens, one.Next, out next, one.Low.Value) is { } money)
            unit = money;
        return unit is null || inBasisPoints
            ? one
            : one with
            {
                Next = next,
                Low = one.Low with { Unit = unit },
                High = one.High is null ? null : one.High with { Unit = unit },
            };
    }
}
