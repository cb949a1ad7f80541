using Indicators.Model;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Exclusions;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Meaning;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Reading;

/// <summary>Reads quantities in English prose. Never throws, whatever the input, and takes time linear in its length.</summary>
public static class QuantityReader
{
    /// <summary>The longest printed figure that is read, in UTF-16 units.</summary>
    public const int MaxPrinted = 200;

    /// <summary>Maximum length of text that is read, in UTF-16 units; anything beyond is ignored.</summary>
    public const int MaxText = 1_000_000;

    private const int MaxNounTokens = 10;

    private static readonly char[] NounEdges = "-\u2010\u2011 \u00A0.,()“”‘’\"'".ToCharArray();

    /// <summary>
    /// Reads a string that is exactly one quantity, as a curator copied it from a text: hedge, number, unit and, if copied too, the noun
    /// that is counted.
    /// </summary>
    /// <returns>The quantity, or the reason why the string is not exactly one.</returns>
    public static QuantityReading ReadPrinted(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return QuantityReading.No("nothing is printed");
        if (printed.Length > MaxPrinted)
            return QuantityReading.No($"longer than {MaxPrinted} characters");
        var tokens = Lexer.Tokens(printed);
        var start = Lead.Past(tokens);
        if (start >= tokens.Count)
            return QuantityReading.No("no number is printed");
        if (Assembly.Read(tokens, start, fromIsRange: true) is not { } read)
        {
            var from = Lead.PastFrom(tokens, start);
            if (from == start || from >= tokens.Count || Assembly.Read(tokens, from, fromIsRange: true) is not { } after)
                return QuantityReading.No(Refusals.OfUnread(tokens, start));
            read = after;
        }

        if (read.Refusal is { } refusal)
            return QuantityReading.No(refusal);
        if (Refusals.OfPrinted(tokens, read) is { } reason)
            return QuantityReading.No(reason);
        var rest = tokens.Count - read.Next;
        if (rest > MaxNounTokens)
            return QuantityReading.No("too many words follow the quantity");
        var noun = rest == 0 ? null : printed[tokens[read.Next].Start..tokens[^1].End];
        return QuantityReading.Of(read.ToQuantity(printed, noun?.Trim(NounEdges) is { Length: > 0 } counted ? counted : null));
    }

    /// <summary>
    /// Returns all quantities in running text, in order and without overlap. Years, dates, ordinals, note numbers and numbers in names are
    /// not quantities.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="withDefinite">Whether "the eleven pillars" counts as a number. In most texts it only refers to known things.</param>
    public static IReadOnlyList<FoundQuantity> Find(string? text, bool withDefinite = false)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        if (text.Length > MaxText)
            text = text[..MaxText];
        var tokens = Lexer.Tokens(text);
        var read = Read(text, tokens, withDefinite);
        Lists.Share(tokens, read.Found);
        BracketedPairs.Share(tokens, read.Found);
        Ellipses.Share(tokens, read.Found);
        LostDashes.Mark(read.Found);
        var (context, points) = (read.Context, new CodePointOffsets(text));
        var (phrases, roles) = (new NounPhrases(text, tokens), new Roles(tokens));
        var found = new List<FoundQuantity>(read.Found.Count);
        var isFinancial = read.Found.Any(one => one.Low is { Unit.Kind: UnitKind.Currency, Scale: >= 1_000_000 });
        (Assembled, QuantityRole)? previous = null;
        foreach (var one in read.Found)
        {
            var (start, end) = (tokens[one.Start].Start, tokens[one.End - 1].End);
            var quantity = one.ToQuantity(text[start..end], context.Noun(one));
            var per = phrases.Per(one.Next, quantity.Unit) ?? UnitCodes.PerOf(quantity.Unit);
            var whole = quantity.Unit.Kind is UnitKind.Percent or UnitKind.Fraction ? phrases.Base(one.Next) : null;
            var role = roles.Of(one, whole is not null, per is not null, previous);
            previous = (one, role);
            found.Add(
                new(
                    quantity with
                    {
                        Per = per,
                        Base = whole,
                        Role = role,
                        Counted = quantity.Unit.Kind == UnitKind.None && per is null ? phrases.Counted(one.Next) : null,
                        Alternatives = Alternatives.Of(tokens, one, quantity, isFinancial),
                    },
                    new CodePointSpan(points.At(start), points.At(end))
                )
            );
        }

        return found;
    }

    private static (List<Assembled> Found, Context Context) Read(string text, List<Token> tokens, bool withDefinite)
    {
        var (context, changes) = (new Context(text, tokens, withDefinite), new Changes(tokens));
        var phrases = new NounPhrases(text, tokens);
        var found = new List<Assembled>();
        var lastEnd = -1;
        for (var at = 0; at < tokens.Count; )
        {
            if (
                !Lead.MayStart(tokens, at)
                || Assembly.Read(tokens, at, fromIsRange: false) is not { } read
                || Prepositions.Open(tokens, read, lastEnd)
            )
            {
                at++;
                continue;
            }

            var (isChange, isDoubtful) = changes.Decide(read);
            if (isChange)
                read = read.OpeningOnly() with { First = read.First, Second = read.Second };
            read = read with { IsDoubtful = isDoubtful };
            if (read.Refusal is null && !context.Refuses(read))
            {
                read = Suffixes.AfterNoun(tokens, read, phrases.CountedEnd(read.Next));
                if (found.Count > 0 && Repetitions.Is(tokens, found[^1], read))
                    read = found[^1] = Repetitions.Merged(tokens, found[^1], read);
                else
                    found.Add(read);
                lastEnd = read.End;
            }
            // "In 2005/06 to 14 percent": what is no range may end in a quantity.
            else if (read is { Refusal: null, ToAt: >= 0, High.Unit.Kind: not UnitKind.None })
            {
                at = read.ToAt + 1;
                continue;
            }

            at = read.End;
        }

        return (found, context);
    }
}
