using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Parameters;

/// <summary>Parameters that many operations share.</summary>
internal static class CommonParameters
{
    public const int DefaultLimit = 100;
    public const int MaxRows = 1000;

    private const string CursorExample = "K7gNU3sdo-OL0wNhqoVWhr3g6s1xYv72";

    public static readonly NumberParameter Limit = new("limit", "Maximum number of entries per page.", 10, 1, MaxRows)
    {
        Default = DefaultLimit,
    };

    public static readonly TextParameter Cursor = new(
        "cursor",
        "Where the page starts: the value of `next` from the previous page, unchanged. Keep all other parameters except `limit`. "
            + "All pages come from the release of the first page, even if a new release is published in the meantime.",
        CursorExample
    )
    {
        MaxLength = 1000,
    };

    public static readonly TextParameter Release = new(
        "release",
        "Version of the release to read. Default: the current release. A response from a release that is not a draft never changes.",
        "2026.5"
    )
    {
        MaxLength = 40,
    };

    /// <summary>Parameters of every list.</summary>
    public static readonly IReadOnlyList<Parameter> OfLists = [Limit, Cursor, Release, FormatParameter.JsonOnly];

    /// <summary>Parameters of every single resource.</summary>
    public static readonly IReadOnlyList<Parameter> OfResources = [Release, FormatParameter.JsonOnly];

    /// <summary>Parameters of lists that are also available as tables.</summary>
    public static IReadOnlyList<Parameter> OfTables(Parameter format) => [Limit, Cursor, Release, format, ByteOrderMark];

    /// <summary>For CSV that Excel opens by a double click.</summary>
    public static readonly ChoiceParameter ByteOrderMark = new(
        "bom",
        "Only with the format `csv`: whether the file begins with a byte order mark, so that Excel reads it as UTF-8.",
        "true",
        [True, "false"]
    )
    {
        Default = "false",
        ListName = "ByteOrderMark",
    };

    /// <summary>Value of <see cref="ByteOrderMark"/>.</summary>
    public const string True = "true";

    /// <summary>A path parameter.</summary>
    public static TextParameter InPath(string name, string description, string example) =>
        new(name, description, example) { Place = ParameterPlace.Path, MaxLength = 400 };
}
