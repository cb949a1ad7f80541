using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>
/// The content address of an assertion: <c>o1-</c> and the first 20 hex digits of the SHA-256 of a JSON object in UTF-8. The object states
/// what is asserted and where it is printed. Its members, sorted by name, are <c>document</c>, <c>series</c>, <c>status</c>,
/// <c>shape</c>, <c>value</c>, <c>low</c>, <c>high</c>, <c>lowInclusive</c>, <c>highInclusive</c>, <c>hedge</c>, <c>decimals</c>,
/// <c>direction</c>, <c>currencyBasis</c>, <c>period</c> (<c>edtf</c>, <c>basis</c>), <c>printed</c>, <c>file</c>, <c>line</c> and
/// <c>occurrence</c>. There is no white space, numbers are strings of plain digits, and null members are left out.
/// <c>occurrence</c> starts at 2: it distinguishes figures of a document whose other members are the same, in reading order.
/// </summary>
/// <remarks>
/// Positions of paragraphs and sentences are excluded, so ids survive a new segmenter. Claim, note, credits, relations and the curator's
/// key are excluded, so ids survive better wording.
/// </remarks>
public static class ObservationId
{
    /// <summary>Returns the id.</summary>
    /// <param name="observation">The observation; its own id is ignored.</param>
    /// <param name="file">Name of the witness file that contains the figure.</param>
    /// <param name="occurrence">From 1, among observations of the document that are otherwise identical.</param>
    public static string Of(Observation observation, string file, int occurrence) =>
        string.Concat("o1-", TextHash.Of(Content(observation, file, occurrence)).AsSpan(0, 20));

    /// <summary>The JSON that is hashed.</summary>
    public static string Content(Observation observation, string file, int occurrence) =>
        ReleaseJson
            .Stated(observation)
            .Add("printed", observation.Anchors[0].Printed)
            .Add("file", file)
            .Add("line", observation.Anchors[0].Line)
            .Add("occurrence", occurrence > 1 ? occurrence : null)
            .ToString();
}
