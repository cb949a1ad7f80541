using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>How a number of a draft compares to the texts. No status says that the number is true or false.</summary>
public enum DraftStatus
{
    /// <summary>A figure says the same.</summary>
    Supported,

    /// <summary>A figure says the same with more or fewer digits.</summary>
    Rounded,

    /// <summary>They agree, but one is hedged or bounded otherwise ("about", "more than").</summary>
    HedgedDifferently,

    /// <summary>The bound of a figure leaves room for the number, but the number goes further.</summary>
    Beyond,

    /// <summary>
    /// A figure about the same has another number, scale, sign or unit; or it has the number for another time, in another role or said by
    /// somebody else.
    /// </summary>
    Differs,

    /// <summary>A figure about the very same thing and time excludes the number.</summary>
    Contradicted,

    /// <summary>No figure here is about it, as far as that can be told.</summary>
    NoSource,

    /// <summary>It claims nothing: a date, a telephone number, the number of something, code.</summary>
    NotAClaim,
}

/// <summary>Maps labels of the trace to statuses.</summary>
public static class DraftStatuses
{
    /// <summary>The status of each label.</summary>
    public static readonly IReadOnlyDictionary<TraceLabel, DraftStatus> OfLabels = new Dictionary<TraceLabel, DraftStatus>
    {
        [TraceLabel.Identical] = DraftStatus.Supported,
        [TraceLabel.ConsistentRounding] = DraftStatus.Rounded,
        [TraceLabel.WithinHedge] = DraftStatus.HedgedDifferently,
        [TraceLabel.WithinBound] = DraftStatus.HedgedDifferently,
        [TraceLabel.BeyondBound] = DraftStatus.Beyond,
        [TraceLabel.OtherPeriod] = DraftStatus.Differs,
        [TraceLabel.OtherRole] = DraftStatus.Differs,
        [TraceLabel.OtherSpeaker] = DraftStatus.Differs,
        [TraceLabel.ScaleSlip] = DraftStatus.Differs,
        [TraceLabel.SignFlip] = DraftStatus.Differs,
        [TraceLabel.UnitSlip] = DraftStatus.Differs,
        [TraceLabel.Differs] = DraftStatus.Differs,
        [TraceLabel.Contradicted] = DraftStatus.Contradicted,
        [TraceLabel.OtherSubject] = DraftStatus.NoSource,
    };

    /// <summary>The statuses, most urgent first.</summary>
    public static readonly IReadOnlyList<DraftStatus> WorstFirst =
    [
        DraftStatus.Contradicted,
        DraftStatus.Differs,
        DraftStatus.Beyond,
        DraftStatus.HedgedDifferently,
        DraftStatus.Rounded,
        DraftStatus.NoSource,
        DraftStatus.Supported,
        DraftStatus.NotAClaim,
    ];
}
