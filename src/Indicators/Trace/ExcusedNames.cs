using Indicators.Candidates;
using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>Names of a sentence that is taken for one of the texts.</summary>
internal static class ExcusedNames
{
    /// <summary>
    /// Names that stand in the same sentence, in the same order, are no other subject, whichever of its figures they belong to; one that
    /// stands in the place of another is, wherever in the sentence.
    /// </summary>
    public static NamedFit Excused(this SentenceLikeness alike, NamedFit fit, TraceCandidate figure, TraceVocabulary vocabulary)
    {
        var (places, items) = (alike.Codes(vocabulary.Places), alike.Codes(vocabulary.Items));
        var names = figure.NamedBy(vocabulary);
        string[] foreign =
        [
            .. places.Except(vocabulary.Places.Find(alike.Printed).Select(name => name.Code)).Except(names.Places),
            .. items.Except(vocabulary.Items.Find(alike.Printed).Select(name => name.Code)).Except(names.Items),
        ];
        if (foreign.Length > 0)
            return fit with { Missing = [.. fit.Missing.Union(foreign.Select(vocabulary.NameOf))] };
        return
            fit is { Missing.Count: > 0, IsStranger: false }
            && alike.IsWithin(places, vocabulary.Places)
            && alike.IsWithin(items, vocabulary.Items)
            ? new(Math.Max(1, fit.Fitting), [], false)
            : fit;
    }
}
