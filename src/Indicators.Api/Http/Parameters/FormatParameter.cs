using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Parameters;

/// <summary>The parameter <c>format</c>, by which a client chooses the format of the answer.</summary>
internal static class FormatParameter
{
    public const string Name = "format";

    /// <summary>Of operations that have JSON alone.</summary>
    public static readonly ChoiceParameter JsonOnly = Of(["json"]);

    /// <summary>Of operations that have these formats; the last is the example.</summary>
    public static ChoiceParameter Of(IReadOnlyList<string> formats) =>
        Of("Format of the answer, for clients that cannot set `Accept`; it wins over `Accept`.", formats[^1], formats);

    public static ChoiceParameter Of(string description, string example, IReadOnlyList<string> formats) =>
        new(Name, description, example, formats) { Otherwise = ProblemTypes.NotAcceptable };
}
