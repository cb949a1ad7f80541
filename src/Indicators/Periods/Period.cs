using System.Diagnostics.CodeAnalysis;

namespace Indicators.Periods;

/// <summary>The precision of a period; for an interval, that of its coarser end.</summary>
public enum Granularity
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>What is known about one end of a period.</summary>
public enum PeriodEnd
{
    /// <summary>A date is stated.</summary>
    Stated,

    /// <summary>There is no end (<c>..</c>): it began or goes on without limit.</summary>
    Open,

    /// <summary>There is an end, but it is not known (nothing before or after the slash).</summary>
    Unknown,
}

/// <summary>A period written in a subset of EDTF (ISO 8601-2, levels 0 and 1).</summary>
/// <remarks>
/// The subset has dates such as <c>2017</c>, <c>2023-06</c> and <c>2024-01-01</c>, each with an optional qualifier after it
/// (<c>~</c> approximate, <c>?</c> uncertain, <c>%</c> both), and intervals of two dates such as <c>2008/2021</c>. One end of an interval
/// may be open (<c>2021/..</c>, <c>../2021</c>) or unknown (<c>2021/</c>, <c>/2021</c>). Years range from 1000 to 2999. Times, seasons,
/// unspecified digits (<c>201X</c>), sets and longer years are not supported; a quarter is an interval of months. Each period has exactly
/// one text, so parsing and formatting are inverse.
/// </remarks>
public sealed record Period
{
    private Period() { }

    /// <summary>The EDTF text.</summary>
    public required string Edtf { get; init; }

    /// <summary>The first day; null if it is open or unknown.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>
    /// The last day, inclusive, at the precision of the end: 30 June for <c>2023-01/2023-06</c>. Null if it is open or unknown.
    /// </summary>
    public DateOnly? End { get; init; }

    /// <summary>What is known about the start.</summary>
    public PeriodEnd StartIs { get; init; }

    /// <summary>What is known about the end.</summary>
    public PeriodEnd EndIs { get; init; }

    /// <summary>The precision; for an interval, that of the coarser of its stated ends.</summary>
    public Granularity Granularity { get; init; }

    /// <summary>Whether it is written as two ends with a slash.</summary>
    public bool IsInterval { get; init; }

    /// <summary>Whether an end is marked as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether an end is marked as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Parses an EDTF text of the subset.</summary>
    /// <exception cref="FormatException">The text is not in the subset; the message says why.</exception>
    public static Period Parse(string edtf) => TryParse(edtf, out var period, out var reason) ? period : throw new FormatException(reason);

    /// <summary>Parses an EDTF text of the subset; never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? edtf, [NotNullWhen(true)] out Period? period) =>
        TryParse(edtf, out period, out _);

    /// <summary>Parses an EDTF text of the subset; never throws.</summary>
    /// <param name="edtf">The text.</param>
    /// <param name="period">The period; null if the text is not in the subset.</param>
    /// <param name="reason">Why the text was rejected, for its author; null if it was accepted.</param>
    public static bool TryParse(
        [NotNullWhen(true)] string? edtf,
        [NotNullWhen(true)] out Period? period,
        [NotNullWhen(false)] out string? reason
    )
    {
        period = null;
        if (string.IsNullOrEmpty(edtf))
            reason = "a period is missing; write a year, month or day such as 2017, 2023-06 or 2024-01-01";
        else if (edtf.Length > 23)
            reason = "a period has at most two dates of ten characters";
        else if (edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash)
            period = Interval(edtf, edtf[..slash], edtf[(slash + 1)..], out reason);
        else if (EdtfDate.TryParse(edtf, out var date, out reason))
            period = Of(edtf, date);
        if (period is null)
            reason ??= "not understood";
        else
            reason = null;
        return period is not null;
    }

    /// <summary>Whether the two have a day in common. An open or unknown end has no limit.</summary>
    public bool Overlaps(Period other) =>
        (Start is not { } start || other.End is not { } otherEnd || start <= otherEnd)
        && (End is not { } end || other.Start is not { } otherStart || otherStart <= end);

    /// <summary>The EDTF text.</summary>
    public override string ToString() => Edtf;

    private static Period Of(string edtf, EdtfDate date) =>
        new()
        {
            Edtf = edtf,
            Start = date.First,
            End = date.Last,
            Granularity = date.Granularity,
            IsApproximate = date.IsApproximate,
            IsUncertain = date.IsUncertain,
        };

    private static Period? Interval(string edtf, string first, string second, out string? reason)
    {
        reason = null;
        var (startIs, endIs) = (Kind(first), Kind(second));
        if (second.Contains('/'))
            reason = "an interval has one slash";
        else if (startIs != PeriodEnd.Stated && endIs != PeriodEnd.Stated)
            reason = "one end of an interval has to be stated";
        if (reason is not null)
            return null;
        EdtfDate? start = null,
            end = null;
        if (startIs == PeriodEnd.Stated)
        {
            if (!EdtfDate.TryParse(first, out var date, out reason))
                return null;
            start = date;
        }

        if (endIs == PeriodEnd.Stated)
        {
            if (!EdtfDate.TryParse(second, out var date, out reason))
                return null;
            end = date;
        }

        if (start?.First > end?.Last)
            reason = $"the interval ends ({second}) before it starts ({first})";
        return reason is not null
            ? null
            : new()
            {
                Edtf = edtf,
                Start = start?.First,
                End = end?.Last,
                StartIs = startIs,
                EndIs = endIs,
                IsInterval = true,
                Granularity = (Granularity)
                    Math.Max((int)(start?.Granularity ?? Granularity.Day), (int)(end?.Granularity ?? Granularity.Day)),
                IsApproximate = start?.IsApproximate == true || end?.IsApproximate == true,
                IsUncertain = start?.IsUncertain == true || end?.IsUncertain == true,
            };
    }

    private static PeriodEnd Kind(string end) =>
        end switch
        {
            ".." => PeriodEnd.Open,
            "" => PeriodEnd.Unknown,
            _ => PeriodEnd.Stated,
        };
}
