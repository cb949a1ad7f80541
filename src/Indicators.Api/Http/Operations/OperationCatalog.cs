namespace Indicators.Api.Http.Operations;

/// <summary>All operations of the server, in the order of the OpenAPI document.</summary>
internal sealed class OperationCatalog(IReadOnlyList<Operation> operations)
{
    public IReadOnlyList<Operation> All => operations;

    /// <summary>Names of JSON and of all formats in which an operation returns a table.</summary>
    public IReadOnlySet<string> TableFormats { get; } =
        operations.SelectMany(operation => operation.Table?.Formats ?? []).Select(format => format.Name).Append("json").ToHashSet();
}
