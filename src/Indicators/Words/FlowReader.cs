using System.Text;
using System.Text.RegularExpressions;
using Indicators.Model;

namespace Indicators.Words;

/// <summary>
/// Reads who owes, lends, gives or sells to whom by the patterns of a vocabulary. Without a fitting pattern, it returns nothing.
/// </summary>
internal sealed class FlowReader
{
    private const int MaxPlaces = 40;
    private const int Attempts = 2;

    private readonly Rule[] _rules;
    private readonly Dictionary<string, (string Kind, bool Gives)> _sides = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A pattern of the vocabulary cannot be read.</exception>
    public FlowReader(Vocabulary vocabulary)
    {
        _rules =
        [
            .. vocabulary.Flows.Select(flow => new Rule(
                flow,
                new(Vocabulary.WordsOf(flow.Cues).Select(cue => (cue, true))),
                FlowTemplate.Of(flow.Patterns, vocabulary.List)
            )),
        ];
        foreach (var flow in vocabulary.Flows)
        {
            foreach (var role in flow.Gives)
                _sides[role] = (flow.Kind, true);
            foreach (var role in flow.Receives)
                _sides[role] = (flow.Kind, false);
        }
    }

    /// <summary>Returns the flows in a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="places">The places that it names, in order.</param>
    /// <param name="isClaim">Whether it is the claim of a figure, in which only some kinds are read.</param>
    public IReadOnlyList<Flow> Read(TextWords text, IReadOnlyList<FoundName> places, bool isClaim = false)
    {
        var sentence = text.Text;
        // The characters that represent places here could also occur in the text.
        if (places.Count is 0 or > MaxPlaces || sentence.AsSpan().ContainsAnyInRange(FlowTemplate.FirstPlace, FlowTemplate.LastPlace))
            return [];
        var isOneSided = places.Select(place => place.Code).Distinct().Count() == 1;
        var rules = _rules.Where(rule => rule.Flow.IsOneSided == isOneSided && (!isClaim || rule.Flow.IsTold)).ToArray();
        string[] words = [.. text.Words.Distinct()];
        var masked = new Lazy<string>(() => Masked(sentence, places));
        return
        [
            .. rules
                .Where(rule => words.Any(rule.Cues.Has))
                .DistinctBy(rule => rule.Flow.Kind)
                .SelectMany(rule => Found(rule, masked.Value, places))
                .Where(flow => flow.Giver != flow.Receiver)
                .Distinct(),
        ];
    }

    /// <summary>Returns the flows between firms and institutions, if a sentence names several.</summary>
    public IReadOnlyList<Flow> ReadOfItems(TextWords text, IReadOnlyList<FoundName> items) =>
        items.DistinctBy(item => item.Code).Skip(1).Any() ? Read(text, items) : [];

    /// <summary>
    /// Returns the flow of a figure with these roles, with one side if the counterpart is no place; null if they do not say who gives.
    /// </summary>
    /// <param name="area">The area of its series.</param>
    /// <param name="counterpart">The counterpart.</param>
    /// <param name="areaRole">Role of the area in the indicator.</param>
    /// <param name="counterpartRole">Role of the counterpart; null if it has none.</param>
    public Flow? Of(string area, string counterpart, string areaRole, string? counterpartRole)
    {
        if (counterpartRole is null || area.StartsWith('_') || area == counterpart)
            return null;
        var (isKnown, isOtherKnown) = (_sides.TryGetValue(areaRole, out var side), _sides.TryGetValue(counterpartRole, out var other));
        // One side is enough, but the two must not say the same.
        if ((!isKnown && !isOtherKnown) || (isKnown && isOtherKnown && side == other))
            return null;
        // A host of students is known by their origin: there are hosts of investments as well.
        var (kind, gives) = isOtherKnown && (!isKnown || side.Gives != other.Gives) ? (other.Kind, !other.Gives) : side;
        var named = counterpart.StartsWith('_') ? null : counterpart;
        return gives ? new(kind, area, named) : new(kind, named, area);
    }

    private static Flow[] Found(Rule rule, string text, IReadOnlyList<FoundName> places)
    {
        // The first match of a pattern compiles it, which may take longer than the limit where others need the processor.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return
                [
                    .. rule
                        .Pattern.Matches(text)
                        .Select(match => new Flow(rule.Flow.Kind, CodeOf(match.Groups["g"], places), CodeOf(match.Groups["r"], places))),
                ];
            }
            catch (RegexMatchTimeoutException)
            {
                if (attempt == Attempts)
                    return [];
            }
        }
    }

    private static string? CodeOf(Group group, IReadOnlyList<FoundName> places) =>
        group.Success ? places[group.ValueSpan[0] - FlowTemplate.FirstPlace].Code : null;

    private static string Masked(string sentence, IReadOnlyList<FoundName> places)
    {
        var (text, at) = (new StringBuilder(), 0);
        for (var i = 0; i < places.Count; i++)
        {
            text.Append(sentence, at, places[i].Start - at).Append((char)(FlowTemplate.FirstPlace + i));
            at = places[i].End;
        }

        return text.Append(sentence, at, sentence.Length - at).ToString();
    }

    private sealed record Rule(VocabularyFlow Flow, PhraseTable<bool> Cues, Regex Pattern);
}
