using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Parameters;

/// <summary>The parameter <c>format</c>, which chooses the format of the response.</summary>
internal static class FormatParameter
{
    public const string Name = "format";

    /// <summary>For operations that offer only JSON.</summary>
    public static readonly ChoiceParameter JsonOnly = Of("JsonFormat", ["json"]);

    /// <summary>For operations that offer these formats; the last one is the example.</summary>
    public static ChoiceParameter Of(string listName, IReadOnlyList<string> formats) =>
        Of(
            listName,
            "Format of the response, for clients that cannot set `Accept`. It takes precedence over `Accept`.",
            formats[^1],
            formats
        );

    public static ChoiceParameter Of(string listName, string description, string example, IReadOnlyList<string> formats) =>
        new(Name, description, example, formats) { ListName = listName, Otherwise = ProblemTypes.NotAcceptable };
}
