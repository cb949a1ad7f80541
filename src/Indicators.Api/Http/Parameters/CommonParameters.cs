using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Parameters;

/// <summary>The parameters that many operations share.</summary>
internal static class CommonParameters
{
    public const int DefaultLimit = 100;
    public const int MaxRows = 1000;

    private const string CursorExample = "K7gNU3sdo-OL0wNhqoVWhr3g6s1xYv72";

    public static readonly NumberParameter Limit = new("limit", "How many entries a page has at most.", 10, 1, MaxRows)
    {
        Default = DefaultLimit,
    };

    public static readonly TextParameter Cursor = new(
        "cursor",
        "Where the page starts: `next` of the page before, as it is. All other parameters but `limit` stay the same. The pages of one walk "
            + "stay on the release of the first, even if another one is published in between.",
        CursorExample
    )
    {
        MaxLength = 1000,
    };

    public static readonly TextParameter Release = new(
        "release",
        "Version of the release to answer from; the current one if left out. An answer from a release that is not a draft never changes.",
        "2026.4"
    )
    {
        MaxLength = 40,
    };

    /// <summary>What every list takes.</summary>
    public static readonly IReadOnlyList<Parameter> OfLists = [Limit, Cursor, Release, FormatParameter.JsonOnly];

    /// <summary>What every single resource takes.</summary>
    public static readonly IReadOnlyList<Parameter> OfResources = [Release, FormatParameter.JsonOnly];

    /// <summary>What lists that are tables too take.</summary>
    public static IReadOnlyList<Parameter> OfTables(Parameter format) => [Limit, Cursor, Release, format];

    /// <summary>A part of the path.</summary>
    public static TextParameter InPath(string name, string description, string example) =>
        new(name, description, example) { Place = ParameterPlace.Path, MaxLength = 400 };
}
