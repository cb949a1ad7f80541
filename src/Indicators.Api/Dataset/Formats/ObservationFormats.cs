using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Dataset.Formats;

/// <summary>The formats of operations that return observations.</summary>
internal static class ObservationFormats
{
    /// <summary>Formats of a table of observations, in order of preference.</summary>
    public static readonly IReadOnlyList<IFormat> All =
    [
        .. AnswerFormats.OfTables.Take(2),
        new JsonStatFormat(),
        .. AnswerFormats.OfTables.Skip(2),
    ];

    public static readonly ChoiceParameter Parameter = AnswerFormats.ParameterOfTables("ObservationFormat", All);

    /// <summary>Returns the table handler of an operation.</summary>
    /// <param name="handle">Returns an <see cref="ObservationTable"/>.</param>
    public static TableHandler Table(Func<ApiRequest, Task<Reply>> handle) => new("observations", handle, All);
}
