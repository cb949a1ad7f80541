namespace Indicators.Api.Catalog;

/// <summary>Names of the code lists that a release defines.</summary>
internal static class CodeLists
{
    public const string Topics = "topic";
    public const string Indicators = "indicator";
    public const string Areas = "area";
    public const string Items = "item";
    public const string Units = "unit";
    public const string Documents = "document";

    /// <summary>Titles of documents, by slug; documents without a title are missing.</summary>
    public const string DocumentTitles = "title";

    /// <summary>Patterns for the titles of series, by code of the indicator; not every indicator has one.</summary>
    public const string TitlePatterns = "title pattern";

    /// <summary>Names of areas as used within a sentence ("the European Union"), if they differ from the name.</summary>
    public const string AreaPhrases = "area phrase";

    /// <summary>Keys of series; they have no names.</summary>
    public const string Series = "series";

    /// <summary>A sentence for messages that says where the whole list is. Starts with a space; empty if the list has no address.</summary>
    public static string Where(string list) =>
        list switch
        {
            DocumentTitles or TitlePatterns or AreaPhrases => "",
            Documents => $" GET {Paths.Documents} lists all slugs.",
            Series => $" GET {Paths.Series} lists all keys.",
            _ => $" GET /v1/{list}s lists all codes.",
        };

    public static readonly IReadOnlyList<string> All =
    [
        Topics,
        Indicators,
        Areas,
        Items,
        Units,
        Documents,
        DocumentTitles,
        TitlePatterns,
        AreaPhrases,
        Series,
    ];
}
