using System.Text.Json.Serialization;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>A page of observations.</summary>
public sealed record ObservationPage
{
    /// <summary>Version of the release that the page comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Number of observations on all pages.</summary>
    public required long Total { get; init; }

    /// <summary>
    /// Only if <c>total</c> is not exact: <c>atLeast</c> if there are at least as many entries. Filtered lists are counted up to 10,000;
    /// where <c>last</c> or <c>select</c> choose among more than 10,000 observations in the order of series, up to 1,000.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TotalIs { get; init; }

    /// <summary>
    /// Value of <c>cursor</c> for the next page; null on the last page. The same page is in the header <c>Link: rel="next"</c>.
    /// </summary>
    public required string? Next { get; init; }

    /// <summary>The observations of this page.</summary>
    public required IReadOnlyList<Observation> Data { get; init; }

    /// <summary>
    /// Only with <c>asOf</c>: documents with observations that match all other filters but are left out because the date of publication is
    /// not known, at most 1,000.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Undated { get; init; }

    /// <summary>
    /// Only with <c>asOf</c>: documents with observations that match all other filters but are left out because the day lies within the
    /// bounds of the date of publication, so that they may have been published by then or later; at most 1,000.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PerhapsLater { get; init; }

    /// <summary>
    /// Only with <c>select=preferred</c>: periods with several competing observations of which none is chosen, at most 100.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LeftOutChoice>? LeftOut { get; init; }

    /// <summary>Only with <c>layout=wide</c>: the numbers of the observations as a grid. <c>data</c> then holds all observations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WideLayout? Wide { get; init; }

    /// <summary>The reason why the list is empty; only present if it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}
