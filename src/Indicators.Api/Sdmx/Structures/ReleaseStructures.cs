namespace Indicators.Api.Sdmx.Structures;

/// <summary>
/// The structures of a release: its flows and code lists. The data structure and its concepts are those of every release.
/// </summary>
internal sealed record ReleaseStructures(IReadOnlyList<Flow> Flows, IReadOnlyList<CodeList> CodeLists)
{
    private readonly Dictionary<Artefact, CodeList> _byId = CodeLists.ToDictionary(list => list.Artefact);

    /// <summary>The flow of all figures.</summary>
    public Flow Whole => Flows[0];

    public CodeList ListOf(Artefact list) => _byId[list];

    /// <summary>The list of a component's codes; null if it has none.</summary>
    public CodeList? ListOf(Component component) => component.CodeList is { } list ? _byId[list] : null;

    /// <summary>Number of codes, for the size in memory.</summary>
    public int Size => CodeLists.Sum(list => list.Codes.Count);
}
