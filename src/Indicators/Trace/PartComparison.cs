using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>
/// Finds figures of a part that the reader does not name: the debt to one bank is not the debt to a country, and a fall of food exports is
/// not a fall of exports.
/// </summary>
internal static class PartComparison
{
    private const int ShortestBeginning = 4;

    public static Finding Evaluate(Pair pair)
    {
        var (figure, statement, vocabulary) = (pair.Figure, pair.Statement, pair.Vocabulary);
        if (pair.Asked is null || pair.IsSameSentence || statement.IsBare)
            return "open";
        if (statement.IsOfWhole && pair.Lexicon.Parts.Find(figure.Claim).Count > 0)
            return new("unnamed", "a part of all");
        if (statement is { IsOfNobody: true, Counted: { } counted } && pair.Lexicon.General.Contains(counted))
            return new("unnamed", "whom, and when");
        if (IsSideLeftOut(pair))
            return new("side", vocabulary.NameOf(figure.Counterpart));
        if (Sibling(pair) is { } sibling)
            return new("unnamed", vocabulary.NameOf(sibling.Item));
        if (statement.Narrowed.FirstOrDefault(pair.Words.IsNotShared) is { } narrower)
            return new("unnamed", narrower);
        var unit = vocabulary.UnitOf(figure.Unit);
        if (unit.Dimension == UnitDimension.Persons)
            return IsNationalityLeftOut(pair) ? new Finding("unnamed", vocabulary.NameOf(figure.Counterpart)) : "open";
        if (IsOtherKind(pair))
            return new("unnamed", vocabulary.NameOf(figure.Item));
        return vocabulary.IsPart(figure.Item) && !IsNamed(pair) ? new Finding("unnamed", vocabulary.NameOf(figure.Item)) : "open";
    }

    /// <summary>"The Corland Canal is 50 km long" for the Corland road: another thing with the same name.</summary>
    private static bool IsOtherKind(Pair pair)
    {
        var (statement, vocabulary) = (pair.Statement, pair.Vocabulary);
        return statement.Items.Count > 0
            && !statement.Items.Contains(pair.Figure.Item)
            && statement.Items.Any(item => vocabulary.IsWithin(item, pair.Figure.Item))
            && TextWords
                .Of(vocabulary.NameOf(pair.Figure.Item))
                .Any(word => pair.Lexicon.Kinds.Contains(word) && !statement.Stems.Contains(Stems.Of(word)));
    }

    /// <summary>All debt, all external debt or all exports for what is owed or goes to one country that is not named.</summary>
    private static bool IsSideLeftOut(Pair pair) =>
        pair
            is {
                Statement: { WholesNamed.Count: > 0, Places.Count: > 0, Items.Count: 0 } statement,
                Figure: { Measure: Measure.Level or Measure.Ratio } figure
            }
        && !figure.Counterpart.StartsWith('_')
        && !pair.Vocabulary.IsWorld(figure.Counterpart)
        && statement.Places.All(place => place == figure.Area);

    /// <summary>The figure of another part that the reader names instead: ploughed land for pasture.</summary>
    private static TraceCandidate? Sibling(Pair pair) =>
        pair.Figure.Item.StartsWith('_') || IsNamed(pair)
            ? null
            : pair.SameKindAndArea.FirstOrDefault(other =>
                other.Item != pair.Figure.Item
                && pair.Vocabulary.LexemesOf(other.Item) is { Count: > 0 } words
                && words.All(pair.Statement.Stems.Contains)
            );

    /// <summary>"Over 21 people" for 21 of one nation.</summary>
    private static bool IsNationalityLeftOut(Pair pair) =>
        pair.Statement is { Counted: { } counted, Places.Count: > 0 }
        && pair.Lexicon.General.Contains(counted)
        && pair.Figure is var figure
        && figure.Item.StartsWith('_')
        && !figure.Counterpart.StartsWith('_')
        && figure.Counterpart != figure.Area
        && !pair.Vocabulary.IsWorld(figure.Counterpart)
        && pair.Statement.Places.All(place => place == figure.Area);

    /// <summary>
    /// Whether the reader gives the item in any way: its name, a word of its name that is not the indicator's, a place in its name, or
    /// another name that the figure has.
    /// </summary>
    private static bool IsNamed(Pair pair)
    {
        var (figure, statement, vocabulary) = (pair.Figure, pair.Statement, pair.Vocabulary);
        return statement.Items.Contains(figure.Item)
            || statement.Proper.Any(pair.Words.IsShared)
            || vocabulary
                .Places.Find(vocabulary.NameOf(figure.Item))
                .Any(place => place.Code != figure.Area && place.Code != figure.Counterpart && statement.Places.Contains(place.Code))
            || vocabulary.LexemesOf(figure.Item).Any(lexeme => IsOwn(lexeme, pair) && IsSaid(lexeme, pair));
    }

    /// <summary>Whether the word tells the part: "loans" do not tell one debt from another.</summary>
    private static bool IsOwn(string lexeme, Pair pair) =>
        !Stems.OfText(pair.Figure.Indicator.Replace('-', ' ')).Contains(lexeme)
        && !(
            pair.Lexicon.TopicOfStem(lexeme) is { } topic
            && pair.Lexicon.TopicsIn(new(pair.Figure.Indicator.Replace('-', ' '))).Any(own => own.Topic == topic)
        );

    private static bool IsSaid(string lexeme, Pair pair) =>
        pair.Statement.Stems.Any(stem =>
            stem == lexeme || (lexeme.Length >= ShortestBeginning && stem.StartsWith(lexeme, StringComparison.Ordinal))
        )
        || TextWords
            .Of(pair.Vocabulary.NameOf(pair.Figure.Item))
            .Where(word => Stems.Of(word) == lexeme)
            .SelectMany(pair.Lexicon.SynonymsOf)
            .Any(synonym => Stems.OfText(synonym).All(pair.Statement.Stems.Contains));
}
