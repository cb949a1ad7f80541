namespace Indicators.Quantities;

/// <summary>What stands around a number in running text and makes it something other than a quantity.</summary>
internal sealed class Context
{
    private const int MaxTokensOfSentence = 80;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly bool[] _inAddress;
    private readonly bool _withDefinite;
    private int _lastChange = -1;

    public Context(string text, IReadOnlyList<Token> tokens, bool withDefinite)
    {
        _tokens = tokens;
        _withDefinite = withDefinite;
        _inAddress = Addresses.Mark(text, tokens);
    }

    /// <summary>Whether the stretch that was read is no quantity where it stands.</summary>
    public bool Refuses(Assembled read)
    {
        var (first, last) = (read.Low, read.High ?? read.Low);
        if (_inAddress[first.NumberAt])
            return true;
        var before = At(read.Low.Start - 1);
        var after = At(read.Next);
        if (first.Numeral is null)
            return WordsInText.Refuse(_tokens, read, _withDefinite);
        if (IsGlued(first) || IsGluedAfter(after, last))
            return true;
        if (
            read.Low.Unit.Kind == UnitKind.Duration
            && first.Scale == 1
            && first.Numeral.Value.LooksLikeYear
            && first.Value is >= 1800 and < 2100
        )
            return true;
        if (!first.IsBare && !(last.IsBare || first.Numeral.Value.LooksLikeYear))
            return false;
        if (!last.IsBare)
            return false;
        return IsYear(read, after)
            || IsDate(before, after, first)
            || IsReference(read, before)
            || IsYearWithNote(first, after)
            || IsIdentifier(first, before);
    }

    /// <summary>
    /// Whether the quantity's own first word is a preposition instead: "$90 million over three years" lasts three years, "for over three
    /// years" longer; likewise of an area.
    /// </summary>
    public bool OpensWithPreposition(Assembled read) => IsSpanOfTime(read) || IsExtent(read) || IsSum(read);

    /// <summary>"Pastures extend over 180 million hectares" gives the area itself.</summary>
    private bool IsExtent(Assembled read) =>
        read.Low.Unit.Code is "ha" or "km2" or "m2" or "mi2" or "acre"
        && _tokens[read.Start].Text == "over"
        && At(read.Start - 1).Lower
            is "extend"
                or "extends"
                or "extended"
                or "extending"
                or "spread"
                or "spreads"
                or "spreading"
                or "sprawl"
                or "sprawls"
                or "sprawling"
                or "distributed"
                or "scattered";

    /// <summary>"Loans add up to 3 million" gives their sum.</summary>
    private bool IsSum(Assembled read) =>
        _tokens[read.Start].Lower == "up"
        && At(read.Start - 1).Lower is "add" or "adds" or "added" or "adding" or "sum" or "sums" or "summed";

    private bool IsSpanOfTime(Assembled read) =>
        read.Low.Unit.Kind == UnitKind.Duration
        && _tokens[read.Start].Text == "over"
        && At(read.Start - 1).Lower
            is not (
                "for"
                or "of"
                or "in"
                or "within"
                or "and"
                or "took"
                or "takes"
                or "take"
                or "lasting"
                or "after"
                or "spanning"
                or "is"
                or "was"
                or "were"
                or "been"
                or "with"
                or "by"
                or "lasted"
                or "spans"
            );

    /// <summary>
    /// Whether "A to B" tells of a change and not of a range: after "from" unless a word says that it ranges, and after such a change in
    /// the same sentence ("from 25 to 35 in one port, 26 to 45 in another").
    /// </summary>
    public bool IsChange(Assembled read)
    {
        if (read.ToAt < 0)
            return false;
        var isChange =
            At(read.Start - 1).Lower == "from"
                ? At(read.Start - 2).Lower
                    is not (
                        "range"
                        or "ranges"
                        or "ranged"
                        or "ranging"
                        or "vary"
                        or "varies"
                        or "varied"
                        or "varying"
                        or "anywhere"
                        or "estimates"
                    )
                : _lastChange >= 0
                    && read.Start - _lastChange < MaxTokensOfSentence
                    && !_tokens.Skip(_lastChange).Take(read.Start - _lastChange).Any(IsSentenceEnd);
        if (isChange)
            _lastChange = read.Start;
        return isChange;

        static bool IsSentenceEnd(Token token) =>
            token.LineStart || (token.Kind is TokenKind.Stop or TokenKind.Pause && token.Text is "." or "?" or "!" or ";");
    }

    /// <summary>The word after a bare number, if it may be what is counted.</summary>
    public string? Noun(Assembled read)
    {
        if (read.Low.Unit.Kind is not UnitKind.None)
            return null;
        var word = At(read.Next);
        if (word.Kind == TokenKind.Hyphen && word.Glued)
            word = At(read.Next + 1);
        return word.Kind == TokenKind.Word && !FunctionWords.Contains(word.Lower) ? word.Text : null;
    }

    private Token At(int index) => index >= 0 && index < _tokens.Count ? _tokens[index] : default;

    /// <summary>Note numbers ("Bishkek.42"), parts of names ("COVID-19", "C5+1"), clock times and fractions ("24/7").</summary>
    private bool IsGlued(Amount amount)
    {
        var token = _tokens[amount.Start];
        if (!token.Glued)
            return false;
        var before = At(amount.Start - 1);
        return before.Kind switch
        {
            TokenKind.Open or TokenKind.Relation or TokenKind.LongDash => false,
            TokenKind.Dash or TokenKind.Minus => At(amount.Start - 2).Kind is TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed,
            TokenKind.Other => before.Text is "№" or "#" or "^" or "§" or "@" or "&" or "=" or "_" or "[" or "*",
            TokenKind.Money => false,
            _ => true,
        };
    }

    private bool IsGluedAfter(Token after, Amount last) =>
        after.Glued
        && after.Start > 0
        && after.Kind switch
        {
            TokenKind.Slash or TokenKind.Mixed or TokenKind.Numeral or TokenKind.Malformed or TokenKind.Plus => true,
            TokenKind.Pause or TokenKind.Stop => At(last.Next + 1)
                is { Glued: true, Kind: TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed }
                && last.IsBare,
            TokenKind.Hyphen => At(last.Next + 1) is { Kind: TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed },
            _ => false,
        };

    /// <summary>A bare four-digit number is a year unless it is outside of recorded history or counts a round number of things.</summary>
    private static bool IsYear(Assembled read, Token after)
    {
        var number = read.High ?? read.Low;
        if (!number.IsBareYear && !read.Low.IsBareYear)
            return false;
        var counts = after is { Kind: TokenKind.Word } && after.Lower.EndsWith('s') && !FunctionWords.Contains(after.Lower);
        if (number.Value is < 1800 or >= 2100)
            return !counts;
        return !(counts && read.HasModifier && number.Value % 100 == 0);
    }

    private bool IsDate(Token before, Token after, Amount first)
    {
        if (first.Numeral is not { Places: 0, Grouped: false } numeral)
            return false;
        if (numeral.Digits == 8 && numeral.Value is >= 19000101 and <= 20991231)
            return true;
        if (numeral.Value is < 1 or > 31)
            return false;
        if (Months.Contains(before) || Months.Contains(after))
            return true;
        if (before.Kind == TokenKind.Stop && Months.Contains(At(first.Start - 2)))
            return true;
        return after.Lower is "am" or "pm"
            || (
                after.Lower is "a" or "p"
                && after.SpaceBefore
                && At(first.Next + 1).Kind == TokenKind.Stop
                && At(first.Next + 2).Lower == "m"
            )
            || (after.Lower is "and" or "or" && At(first.Next + 1).Kind == TokenKind.Numeral && Months.Contains(At(first.Next + 2)));
    }

    /// <summary>"No. 147", "page 12", "Article 5", "Sentinel 14", "42. Author", "[7]".</summary>
    private bool IsReference(Assembled read, Token before)
    {
        var first = read.Low;
        if ((first.IsScientific || first.Numeral is { IsDotted: true }) && References.Identify(before))
            return true;
        if (first.Numeral is not ({ Grouped: false } or { IsDotted: true }))
            return false;
        var after = At(read.Next);
        if (before.Kind == TokenKind.Stop && References.IsAbbreviated(At(first.Start - 2)))
            return true;
        if (before.Kind == TokenKind.Word && References.Introduce(before))
            return true;
        if (before.Text is "[" || (before.Kind == TokenKind.Pause && before.Text == ":" && At(first.Start - 2).Kind == TokenKind.Close))
            return true;
        if (before.Kind == TokenKind.Comma && At(first.Start - 2).Kind == TokenKind.Close && after.Kind is not TokenKind.Word)
            return true;
        var isLineStart = _tokens[first.Start].LineStart;
        if (isLineStart && (after.Start == 0 || after.LineStart || after.Kind is TokenKind.Stop or TokenKind.Close))
            return true;
        if (isLineStart && first.Value >= 100 && (after.IsCapitalised || after.Kind == TokenKind.Open || after.Lower is "http" or "https"))
            return true;
        return before.IsCapitalised
            && !read.HasModifier
            && !IsSentenceStart(first.Start - 1)
            && (after.Kind != TokenKind.Word || after.IsCapitalised || after.LineStart || IsVerbOfName(first, after));
    }

    /// <summary>"In 2021.53 Then": a year with a note number.</summary>
    private static bool IsYearWithNote(Amount first, Token after) =>
        first.Numeral is { Digits: 4, Grouped: false, Places: > 0 }
        && first.Value is >= 1000 and < 2200
        && (after.IsCapitalised || after.Kind != TokenKind.Word);

    /// <summary>"Photo 243379731"; "hull 054"; "in 201665", a year with a note number.</summary>
    private static bool IsIdentifier(Amount first, Token before)
    {
        if (first.Numeral is not { Places: 0, Grouped: false } numeral)
            return false;
        if (numeral.Digits >= 8 || (numeral.Digits > 1 && first.Value < Powers.OfTen(numeral.Digits - 1)))
            return true;
        if (
            numeral.Digits is < 5 or > 7
            || before.Lower is not ("in" or "since" or "by" or "until" or "before" or "after" or "from" or "of" or "during")
        )
            return false;
        var notes = Powers.OfTen(numeral.Digits - 4);
        return Math.Floor(first.Value / notes) is >= 1900 and < 2100 && first.Value % notes >= notes / 10;
    }

    /// <summary>"Apollo 8 is" and "Power of Siberia 2 will" number things; "in Tajikistan 143 were" counts.</summary>
    private static bool IsVerbOfName(Amount first, Token after) =>
        first.Numeral is { Digits: 1, Places: 0 }
        && after.Lower is "is" or "was" or "will" or "has" or "had" or "would" or "could" or "can" or "may" or "might";

    private bool IsSentenceStart(int at) => at == 0 || _tokens[at].LineStart || _tokens[at - 1].Kind is TokenKind.Stop or TokenKind.Open;
}
