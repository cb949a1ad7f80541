namespace Indicators.Api.Http.Operations;

/// <summary>Every operation that the server answers, in the order of the OpenAPI document.</summary>
internal sealed class OperationCatalog(IReadOnlyList<Operation> operations)
{
    public IReadOnlyList<Operation> All => operations;

    /// <summary>Names of all formats in which some operation answers a table, and of JSON.</summary>
    public IReadOnlySet<string> TableFormats { get; } =
        operations.SelectMany(operation => operation.Table?.Formats ?? []).Select(format => format.Name).Append("json").ToHashSet();
}
