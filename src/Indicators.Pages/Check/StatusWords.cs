using Indicators.Api.Resources.Trace.Drafts;
using Indicators.Drafts;

namespace Indicators.Pages.Check;

/// <summary>The statuses of a draft's numbers for people. None says that a number is true or false.</summary>
internal static class StatusWords
{
    /// <summary>Sign, words, and a sentence.</summary>
    public static (string Sign, string Words, string Sentence) Of(DraftStatus status) =>
        status switch
        {
            DraftStatus.Contradicted => ("≠", "contradicted", "The texts print a number that excludes it, for the same thing and time."),
            DraftStatus.Differs => ("≠", "differs", "The texts print another number, or this one for another time, role or speaker."),
            DraftStatus.Beyond => ("⊃", "goes beyond its source", "The texts print a bound that does not say so much."),
            DraftStatus.HedgedDifferently => ("≈", "hedged differently", "One of the two says “about”, “more than” or the like."),
            DraftStatus.Rounded => ("≈", "rounded", "The texts print more or fewer digits."),
            DraftStatus.NoSource => ("?", "no source here", "Nothing in these few texts is about it. That does not make it wrong."),
            DraftStatus.Supported => ("=", "supported", "The texts print the same."),
            _ => ("·", "not a claim", "Years, dates, numbers of things, code."),
        };

    /// <summary>Name of the class of marks and entries.</summary>
    public static string ClassOf(DraftStatus status) => $"is-{Model.Codes.Of(status).Replace('_', '-')}";

    public static int CountOf(DraftSummary summary, DraftStatus status) =>
        status switch
        {
            DraftStatus.Contradicted => summary.Contradicted,
            DraftStatus.Differs => summary.Differs,
            DraftStatus.Beyond => summary.Beyond,
            DraftStatus.HedgedDifferently => summary.HedgedDifferently,
            DraftStatus.Rounded => summary.Rounded,
            DraftStatus.NoSource => summary.NoSource,
            DraftStatus.Supported => summary.Supported,
            _ => summary.NotAClaim,
        };
}
