using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Recognises numbers that are not quantities by the surrounding text.</summary>
internal sealed class Context
{
    private static readonly FrozenSet<string> CurrencyEvents = WordLists.Of("nouns of what happened to a currency");

    private readonly List<Token> _tokens;
    private readonly bool[] _inAddress;
    private readonly bool _withDefinite;
    private readonly Names _names;
    private readonly Dates _dates;
    private readonly Identifiers _identifiers;

    public Context(string text, List<Token> tokens, bool withDefinite)
    {
        _tokens = tokens;
        _withDefinite = withDefinite;
        _inAddress = Addresses.Mark(text, tokens);
        _names = new Names(tokens);
        _dates = new Dates(tokens);
        _identifiers = new Identifiers(tokens);
    }

    /// <summary>Whether the text that was read is not a quantity in this context.</summary>
    public bool Refuses(Assembled read)
    {
        var (first, last) = (read.Low, read.High ?? read.Low);
        if (_inAddress[first.NumberAt])
            return true;
        var before = _tokens.At(read.Low.Start - 1);
        var after = _tokens.At(read.Next);
        // "216 per 100,000 births", "$1.82 per 1,000 cubic feet" and "5 for every 10,000" have a second number that the first is a rate of.
        if (before.Lower == "per" && first.Unit.Kind is UnitKind.None or UnitKind.Physical or UnitKind.Duration or UnitKind.Currency)
            return true;
        if (
            before.Lower == "every"
            && _tokens.At(read.Low.Start - 2).Lower == "for"
            && first is { Value: >= 100, Unit.Kind: UnitKind.None }
        )
            return true;
        if (_dates.IsPartOfYear(read) || RatioTerms.Is(_tokens, read))
            return true;
        // "COVID -19", "COVID- 19" in texts that were cut into words.
        if (first.Value < 0 && IsVirus(before) || before is { Kind: TokenKind.Hyphen, Glued: true } && IsVirus(_tokens.At(first.Start - 2)))
            return true;
        if (IsInRowOfSigns(first))
            return true;
        if (Titles.Is(_tokens, read) || Enumerators.Is(_tokens, read) || Labels.Is(_tokens, read) || PageMarks.Is(_tokens, read))
            return true;
        // "The US78¼": what is no number does not end in one.
        if (_tokens[first.Start] is { Kind: TokenKind.Vulgar, SpaceBefore: false } && before.Kind is TokenKind.Mixed)
            return true;
        if (first.Numeral is null)
            return WordsInText.Refuse(_tokens, read, _withDefinite);
        if (IsGlued(first, last) || IsGluedAfter(after, last))
            return true;
        if (
            read.Low.Unit.Kind == UnitKind.Duration
            && first.Scale == 1
            && first.Numeral.Value.LooksLikeYear
            && first.Value is >= 1800 and < 2100
        )
            return true;
        // "At 0900 hours".
        if (
            read.Low is { Unit: { Kind: UnitKind.Duration, Code: "hour" }, Scale: 1 }
            && first.Numeral is { Digits: 4, Places: 0, Grouped: false }
            && first.Value % 100 < 60
            && first.Value < 2400
            && (first.Value < 1000 || before.Lower is "at" or "by" or "until" or "from" or "to" or "after" or "before")
        )
            return true;
        // "In constant 1995 dollars", "in 2005 euros", "the 1998 rouble crisis".
        if (
            read.Low is { Unit.Kind: UnitKind.Currency, Scale: 1 }
            && first.Numeral.Value.LooksLikeYear
            && first.Start == first.NumberAt
            && first.Value is >= 1900 and < 2100
            && (
                before.Lower is "in" or "constant" or "current" or "real" or "chained" or "fixed" or "at"
                || CurrencyEvents.Contains(after.Lower)
            )
        )
            return true;
        if (!first.IsBare && !(last.IsBare || first.Numeral.Value.LooksLikeYear))
            return false;
        if (!last.IsBare)
            return false;
        return Years.Is(_tokens, read)
            || Years.IsShort(_tokens, first, before, after)
            || _dates.IsDate(before, after, read)
            || _names.IsReference(read, before)
            || _dates.IsYearWithNote(first, after)
            || _identifiers.Is(first, before, last);
    }

    /// <summary>The word after a bare number, if it may be the noun that is counted.</summary>
    public string? Noun(Assembled read)
    {
        if (read.Low.Unit.Kind is not UnitKind.None)
            return null;
        var word = _tokens.At(read.Next);
        if (word.Kind == TokenKind.Hyphen && word.Glued)
            word = _tokens.At(read.Next + 1);
        return word.Kind == TokenKind.Word && !FunctionWords.Contains(word.Lower) ? word.Text : null;
    }

    /// <summary>Note numbers ("Bishkek.42"), parts of names ("COVID-19", "C5+1"), clock times and fractions ("24/7").</summary>
    private bool IsGlued(Amount amount, Amount last)
    {
        var token = _tokens[amount.Start];
        if (!token.Glued)
            return false;
        var before = _tokens.At(amount.Start - 1);
        return before.Kind switch
        {
            TokenKind.Open or TokenKind.Relation or TokenKind.LongDash => false,
            TokenKind.Dash or TokenKind.Minus => _tokens.At(amount.Start - 2).Kind
                is TokenKind.Numeral
                    or TokenKind.Malformed
                    or TokenKind.Mixed,
            TokenKind.Other or TokenKind.Slash => !IsMarkup(amount, last, before),
            TokenKind.Stop => before.Text != "…" && !(before.Text == "." && _tokens.At(amount.Start - 2).Text == "." && !last.IsBare),
            TokenKind.Hyphen => !IsAfterPrefix(amount) && !IsAfterDoubleHyphen(_tokens, amount.Start),
            TokenKind.Money => false,
            TokenKind.Word => token.Kind != TokenKind.Money
                && !CurrencyNames.ByLetter.ContainsKey(before.Text)
                && !IsCentOfCountry(before, last),
            TokenKind.Pause or TokenKind.Comma => last.IsBare
                || _tokens.At(amount.Start - 2).Kind is TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed,
            _ => true,
        };
    }

    private static bool IsVirus(Token token) => token.Lower is "covid" or "sars" or "cov";

    /// <summary>"US78¼ cents": the country touches the number.</summary>
    private static bool IsCentOfCountry(Token before, Amount last) =>
        last.Unit.Code == "cent" && CurrencyNames.ByPrefix.ContainsKey(before.Text);

    /// <summary>"½½½" is ornament.</summary>
    private bool IsInRowOfSigns(Amount amount) =>
        _tokens[amount.NumberAt].Kind == TokenKind.Vulgar
        && (
            (_tokens[amount.NumberAt].Glued && _tokens.At(amount.NumberAt - 1).Kind == TokenKind.Vulgar)
            || _tokens.At(amount.NumberAt + 1) is { Kind: TokenKind.Vulgar, Glued: true }
        );

    /// <summary>"It sank--95 percent of the boats did": two hyphens are a dash.</summary>
    public static bool IsAfterDoubleHyphen(List<Token> tokens, int at) =>
        at > 1 && tokens[at - 1] is { Kind: TokenKind.Hyphen, Glued: true } && tokens[at - 2].Kind == TokenKind.Hyphen;

    /// <summary>"Sub-300" and "mid-50s" are rejected earlier; "pre-2 percent" is not a quantity.</summary>
    private bool IsAfterPrefix(Amount amount) => _tokens.At(amount.Start - 2) is { Lower: "sub" or "magnitude" };

    /// <summary>
    /// "*5 percent*", "_12 boats_", "[up 5 percent]", "/5 percent/": such marks are markup if they stand alone before a number. After a
    /// word or digit they indicate a note, an index or an exponent ("fish[3]", "x^2"); so do some before a bare number ("#12").
    /// </summary>
    private bool IsMarkup(Amount amount, Amount last, Token mark)
    {
        var at = amount.Start - 1;
        while (at > 0 && _tokens[at].Glued && _tokens[at - 1].Kind is TokenKind.Other or TokenKind.Slash)
            at--;
        var startsStretch = !_tokens[at].Glued || _tokens[at - 1].Kind is TokenKind.Open or TokenKind.LongDash;
        if (!last.IsBare)
            return startsStretch
                || mark.Text is "[" or "=" or "|" or "*" or "_"
                || _tokens.At(at - 1).Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Pause;
        if (mark.Text is "№" or "#" or "§" or "@" or "&" or "^" or "[" or "/" or "\\")
            return mark.Text == "[" && startsStretch && _tokens.At(last.Next).Kind == TokenKind.Word;
        return startsStretch && mark.Text is "*" or "_" or "=" or "•" or "|" or "·" or "→" or "►" or "■" or "~" or "`" or "{";
    }

    private bool IsGluedAfter(Token after, Amount last) =>
        after.Glued
        && after.Start > 0
        && after.Kind switch
        {
            TokenKind.Slash => !IsRate(last) && !IsQuote(last),
            TokenKind.Mixed or TokenKind.Numeral or TokenKind.Malformed or TokenKind.Plus => last.IsBare || after.Kind == TokenKind.Plus,
            TokenKind.Pause or TokenKind.Stop => _tokens.At(last.Next + 1)
                is { Glued: true, Kind: TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed }
                && last.IsBare,
            TokenKind.Hyphen => (
                _tokens.At(last.Next + 1) is { Lower: "for", Glued: true }
                && _tokens.At(last.Next + 2) is { Kind: TokenKind.Hyphen, Glued: true }
            )
                || _tokens.At(last.Next + 1) is { Kind: TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed, Glued: true }
                    && last.IsBare,
            _ => false,
        };

    /// <summary>"Closed at 1.4120/30 dollars": the last digits of the second price.</summary>
    private bool IsQuote(Amount last) =>
        last.Numeral is { Places: >= 2, Grouped: false }
        && _tokens.At(last.Next + 1) is { Kind: TokenKind.Numeral, Glued: true, Numeral: { Places: 0, Digits: var digits, Grouped: false } }
        && (digits == 2 || digits == last.Numeral.Value.Places)
        && _tokens.At(last.Next + 2).Kind is TokenKind.Word or TokenKind.Stop or TokenKind.Comma;

    /// <summary>"$50/barrel", "40,000/day", "5 percent/year" are rates; "5/6" is not.</summary>
    private bool IsRate(Amount last) =>
        _tokens.At(last.Next + 1).Kind is not (TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed) || !last.IsBare;
}
