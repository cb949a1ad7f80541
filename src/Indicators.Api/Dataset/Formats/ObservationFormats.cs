using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Dataset.Formats;

/// <summary>The formats of operations that answer observations.</summary>
internal static class ObservationFormats
{
    /// <summary>Formats of a table of observations, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<IFormat> All =
    [
        .. AnswerFormats.OfTables.Take(2),
        new JsonStatFormat(),
        .. AnswerFormats.OfTables.Skip(2),
    ];

    public static readonly ChoiceParameter Parameter = AnswerFormats.ParameterOfTables(All);

    /// <summary>How an operation answers observations as a table.</summary>
    /// <param name="handle">Answers an <see cref="ObservationTable"/>.</param>
    public static TableHandler Table(Func<ApiRequest, Task<Reply>> handle) => new("observations", handle, All);
}
