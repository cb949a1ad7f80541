using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>
/// The content address of an assertion: <c>o1-</c> and the first 20 hex digits of SHA-256 over the UTF-8 of a JSON object that holds
/// what is asserted and where it is printed. It has the members <c>document</c>, <c>series</c>, <c>status</c>, <c>shape</c>, <c>value</c>,
/// <c>low</c>, <c>high</c>, <c>lowInclusive</c>, <c>highInclusive</c>, <c>hedge</c>, <c>decimals</c>, <c>direction</c>,
/// <c>currencyBasis</c>, <c>period</c> (<c>edtf</c>,
/// <c>basis</c>), <c>printed</c>, <c>file</c>, <c>line</c> and <c>occurrence</c>, sorted by name, without white space, numbers as strings
/// in plain digits, null
/// left out. <c>occurrence</c> is there only from 2: it tells apart figures of a document that agree in all the other members, in reading
/// order.
/// </summary>
/// <remarks>
/// Ordinals and spans of paragraphs and sentences are not in it, so the id outlives a new segmenter; nor are claim, note, credits,
/// relations and the curator's key, so it outlives better words.
/// </remarks>
public static class ObservationId
{
    /// <summary>The id.</summary>
    /// <param name="observation">Its own id is not looked at.</param>
    /// <param name="file">Name of the witness file on which the figure stands.</param>
    /// <param name="occurrence">From 1, among observations of the document that are otherwise alike.</param>
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
