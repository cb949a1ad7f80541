namespace Indicators.Api.Http.Operations;

/// <summary>How an operation returns tables.</summary>
/// <param name="Rows">What one row is, in the plural; examples are named after it.</param>
/// <param name="Handle">Answers a <see cref="Table"/>.</param>
/// <param name="Formats">The formats that can carry the table, besides JSON.</param>
internal sealed record TableHandler(string Rows, Func<ApiRequest, Task<Reply>> Handle, IReadOnlyList<IFormat> Formats);
