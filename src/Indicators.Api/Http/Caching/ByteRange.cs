using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Caching;

/// <summary>The part of a response that a client requests with <c>Range</c> (RFC 9110, section 14) to resume a download.</summary>
/// <param name="First">First byte, from 0.</param>
/// <param name="Last">Last byte.</param>
internal sealed record ByteRange(long First, long Last)
{
    public long Length => Last - First + 1;

    /// <summary>
    /// The requested range. Null if the request asks for several ranges, is malformed, or has an <c>If-Range</c> that is not the tag of
    /// this response; then the whole body is sent.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="tag">Tag of the response.</param>
    /// <param name="length">Length of the whole response in bytes.</param>
    /// <param name="satisfiable">False if the range begins after the last byte.</param>
    public static ByteRange? Of(HttpRequest request, EntityTagHeaderValue tag, long length, out bool satisfiable)
    {
        satisfiable = true;
        var header = request.Headers.Range.ToString();
        if (
            header.Length == 0
            || !RangeHeaderValue.TryParse(header, out var range)
            || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
            || range.Ranges.Count != 1
        )
            return null;
        // A date is too weak for combining parts: two responses in the same second may differ.
        if (
            request.Headers.IfRange.ToString() is { Length: > 0 } condition
            && !(EntityTagHeaderValue.TryParse(condition, out var known) && known.Compare(tag, useStrongComparison: true))
        )
            return null;
        var (from, to) = (range.Ranges.First().From, range.Ranges.First().To);
        var (first, last) = from is { } start
            ? (start, Math.Min(to ?? long.MaxValue, length - 1))
            : (Math.Max(0, length - to!.Value), length - 1);
        satisfiable = first < length && first <= last;
        return satisfiable ? new ByteRange(first, last) : null;
    }
}
