using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Tables;

/// <summary>How an operation answers formats that write tables.</summary>
/// <param name="Row">Type of a row.</param>
/// <param name="Handle">Answers a <see cref="Table"/>.</param>
internal sealed record TableHandler(Type Row, Func<ApiRequest, Task<Reply>> Handle);
