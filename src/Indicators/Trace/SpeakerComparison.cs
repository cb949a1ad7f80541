using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Compares the institution that the reader quotes with those that the text credits.</summary>
internal static class SpeakerComparison
{
    public static Finding Evaluate(Pair pair)
    {
        var speakers = pair.Statement.Speakers;
        if (speakers.Count == 0 || pair.IsQuoted)
            return "open";
        var figure = pair.Figure;
        var owners = pair.Vocabulary.Places.Find(string.Join("; ", figure.Credited)).Select(owner => owner.Code).ToArray();
        // Whose data they are is told only by a credit that names a country.
        if (owners.Length == 0 && speakers.All(one => one.IsPlace))
            return "open";
        if (speakers.Any(IsSame))
            return "same";
        // A figure without a credit may come from anyone, but a forecast always belongs to someone.
        return figure.Credited.Count > 0 || figure.Status is Status.Forecast or Status.Estimate
            ? new Finding("other", string.Join(", ", speakers.Select(speaker => speaker.Name)))
            : "open";

        bool IsSame(Speaker one) =>
            one.IsPlace ? owners.Contains(one.Forms[0])
            : one.IsOffice ? IsCredited(one, figure)
            : one.Forms.Any(form => IsNamed(form, figure, pair.Lexicon));
    }

    /// <summary>Whether the text credits an office with this duty.</summary>
    private static bool IsCredited(Speaker office, TraceCandidate figure)
    {
        var own = Stems.OfText($"{figure.Claim} {string.Join(' ', figure.Credited)}");
        return office.Forms.Any(duty => Stems.OfText(duty).All(own.Contains));
    }

    private static bool IsNamed(string form, TraceCandidate figure, Lexicon lexicon)
    {
        string[] words = [.. TextWords.Of(form).Where(word => !lexicon.Kinds.Contains(word) && !Stems.IsStop(word)).Select(Stems.Of)];
        return words.Length > 0 && words.All(figure.Lexemes.Contains);
    }
}
