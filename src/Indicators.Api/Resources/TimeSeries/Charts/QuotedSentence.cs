using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>The sentence that contains a figure, in three parts.</summary>
internal sealed record QuotedSentence(string Before, string Figure, string After)
{
    /// <summary>Returns the sentence of an observation; null if its text is not loaded.</summary>
    public static async Task<QuotedSentence?> FindAsync(ApiRequest request, string observation)
    {
        var sentences = await PassageRow.SentencesAsync(request, [observation]);
        return
            sentences.TryGetValue(observation, out var sentence)
            && sentence is { TextStatus: TextStatus.Loaded, Text: { } text, Start: { } start, End: { } end }
            ? Of(text, start, end)
            : null;
    }

    /// <summary>Splits a sentence at code points.</summary>
    private static QuotedSentence Of(string text, int start, int end)
    {
        var (from, to) = CodePoints.ToUtf16(text, new CodePointSpan(start, end));
        return new QuotedSentence(text[..from], text[from..to], text[to..]);
    }
}
