using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Caching;

/// <summary>The part of an answer that a client asks for with <c>Range</c> (RFC 9110, section 14), for who resumes a download.</summary>
/// <param name="First">First byte, from 0.</param>
/// <param name="Last">Last byte.</param>
internal sealed record ByteRange(long First, long Last)
{
    public long Length => Last - First + 1;

    /// <summary>
    /// The range that the request asks for. None where it asks for several, or is not understood, or its <c>If-Range</c> is not the tag of
    /// this answer: then the whole is sent.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="tag">Tag of the answer.</param>
    /// <param name="length">Bytes of the whole answer.</param>
    /// <param name="satisfiable">False where the range lies behind the last byte.</param>
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
        // A date is too weak to put two parts together by: two answers of one second may differ.
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
