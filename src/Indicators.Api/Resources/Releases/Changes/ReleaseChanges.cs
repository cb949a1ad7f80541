using System.Text.Json.Serialization;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Releases;
using ChangeKind = Indicators.Model.ChangeKind;

namespace Indicators.Api.Resources.Releases.Changes;

/// <summary>What changed between two releases.</summary>
public sealed record ReleaseChanges
{
    /// <summary>Version of the later release.</summary>
    public required string Release { get; init; }

    /// <summary>Version of the earlier release; null for the first release, in which everything is new.</summary>
    public required string? Since { get; init; }

    /// <summary>Number of changed observations on all pages.</summary>
    public required long Total { get; init; }

    /// <summary>
    /// Value of <c>cursor</c> for the next page; null on the last page. The same page is in the header <c>Link: rel="next"</c>.
    /// </summary>
    public required string? Next { get; init; }

    /// <summary>The changes on this page, by document and key.</summary>
    public required IReadOnlyList<ReleaseChange> Data { get; init; }

    /// <summary>Number of changes of each kind, regardless of the filter <c>kind</c>.</summary>
    public required ChangeCounts Counts { get; init; }

    /// <summary>Documents and registry entries that were added, changed or removed, by list and code; at most 1,000.</summary>
    public required IReadOnlyList<DefinitionChange> Definitions { get; init; }

    /// <summary>Only if no observation changed: the reason.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}

/// <summary>Number of changes of each kind.</summary>
public sealed record ChangeCounts
{
    /// <summary>Observations that the earlier release did not have.</summary>
    public required long Added { get; init; }

    /// <summary>Observations with the same assertion but another description.</summary>
    public required long Changed { get; init; }

    /// <summary>Observations that now state something else.</summary>
    public required long Corrected { get; init; }

    /// <summary>Observations that are no longer published.</summary>
    public required long Withdrawn { get; init; }

    internal static ChangeCounts Of(IReadOnlyList<ObservationChange> changes)
    {
        return new()
        {
            Added = Count(ChangeKind.Added),
            Changed = Count(ChangeKind.Changed),
            Corrected = Count(ChangeKind.Corrected),
            Withdrawn = Count(ChangeKind.Withdrawn),
        };

        long Count(ChangeKind kind) => changes.Count(change => change.Kind == kind);
    }
}

/// <summary>A change of one observation.</summary>
public sealed record ReleaseChange
{
    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Slug of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Name of the observation within the document, given by the curators.</summary>
    public required string Key { get; init; }

    /// <summary>Names of the members that differ; empty if the observation was added or withdrawn.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The observation in the earlier release; null if it was added.</summary>
    public required Observation? Before { get; init; }

    /// <summary>The observation in the later release; null if it was withdrawn.</summary>
    public required Observation? After { get; init; }

    /// <summary>
    /// Why the earlier id is no longer published, and what replaces it; null if it is still published or if no reason is known.
    /// </summary>
    public required Withdrawal? Withdrawal { get; init; }
}

/// <summary>A change of a document or registry entry.</summary>
public sealed record DefinitionChange
{
    /// <summary>List of the entry: <c>area</c>, <c>document</c>, <c>indicator</c>, <c>item</c>, <c>topic</c> or <c>unit</c>.</summary>
    public required string List { get; init; }

    /// <summary>Its code, or the slug of the document.</summary>
    public required string Code { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Names of the fields that differ; empty if it was added or withdrawn.</summary>
    public required IReadOnlyList<string> Fields { get; init; }
}
