namespace Indicators.Api.Http.Operations;

/// <summary>How an operation returns tables.</summary>
/// <param name="Rows">Name of the rows, in the plural; examples are named after it.</param>
/// <param name="Handle">Returns a <see cref="Table"/>.</param>
/// <param name="Formats">The formats that support the table, besides JSON.</param>
internal sealed record TableHandler(string Rows, Func<ApiRequest, Task<Reply>> Handle, IReadOnlyList<IFormat> Formats);
