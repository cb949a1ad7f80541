using Indicators.Api.Http.Operations;
using Indicators.Citations;

namespace Indicators.Api.Citations;

/// <summary>Cites all data of a release as one work.</summary>
internal static class ReleaseCitation
{
    /// <summary>Title of the data as a whole, the same as in <c>CITATION.cff</c>.</summary>
    public const string Title = "Indicators: figures of texts, each with its sentence";

    /// <summary>Returns the publication date of a release, or null if it does not exist.</summary>
    public static async Task<DateOnly?> PublishedAsync(ApiRequest request, string version) =>
        await request.QueryFirstOrDefaultAsync<DateOnly?>(
            "select published from indicators.release where version = @version order by release_id",
            new { version }
        );

    /// <summary>The release in APA style without a URL, for content that is the same on every server.</summary>
    public static string Apa(string version, DateOnly published) =>
        CitationStyle.Apa.Write(Reference(version, published, ""), [], null).Text.TrimEnd();

    public static Reference Reference(string version, DateOnly published, string url) =>
        Citing.Data($"indicators-{version}", Title, published, version, url, null);
}
