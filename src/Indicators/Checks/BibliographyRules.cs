using Indicators.Model;
using Indicators.Periods;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Title, date and URL of a document: unknown values are null and explained.</summary>
internal static class BibliographyRules
{
    public static IEnumerable<Problem> Slug(SeedDocument document)
    {
        var name = Path.GetFileNameWithoutExtension(document.File);
        if (!Patterns.Slug().IsMatch(document.Slug) || document.Slug.Length > 96)
            yield return At(
                document,
                "slug",
                ProblemCodes.BadSlug,
                $"'{document.Slug}' is not a valid slug",
                "use lower-case words and digits joined by hyphens, at most 96 characters"
            );
        else if (document.Slug != name)
            yield return At(document, "slug", ProblemCodes.BadSlug, $"the slug '{document.Slug}' differs from the file name '{name}'");
    }

    public static IEnumerable<Problem> Title(SeedDocument document)
    {
        if ((document.Title is null) != (document.TitleBasis == BibliographicBasis.Unknown))
            yield return At(
                document,
                "titleBasis",
                ProblemCodes.TitleUnexplained,
                "titleBasis must be unknown if there is no title, and only then"
            );
        if (document.TitleNote is null && (document.Title is null || document.TitleBasis == BibliographicBasis.Inferred))
            yield return At(document, "title", ProblemCodes.TitleUnexplained, "a missing or inferred title needs a titleNote");
    }

    public static IEnumerable<Problem> Date(SeedDocument document)
    {
        var published = document.Published;
        if ((published.Edtf is null) != (published.Basis == BibliographicBasis.Unknown))
            yield return Published(
                document,
                "basis",
                ProblemCodes.DateUnexplained,
                "the basis must be unknown if there is no date, and only then"
            );
        if (published.Note is null && (published.Edtf is null || published.Basis == BibliographicBasis.Inferred))
            yield return Published(document, "edtf", ProblemCodes.DateUnexplained, "a missing or inferred date needs a note");
        if (published.Earliest > published.Latest)
            yield return Published(document, "earliest", ProblemCodes.DateOrder, "the earliest day is after the latest");
        if (published.Edtf is null)
            yield break;
        if (!Period.TryParse(published.Edtf, out var period, out var reason))
            yield return Published(document, "edtf", ProblemCodes.BadEdtf, $"'{published.Edtf}' is not a valid date: {reason}");
        else if (published.Earliest > period.End || published.Latest < period.Start)
            yield return Published(
                document,
                "edtf",
                ProblemCodes.DateOrder,
                $"{published.Edtf} is not between the earliest and the latest day"
            );
    }

    public static IEnumerable<Problem> Url(SeedDocument document)
    {
        if (document.Url is null && document.UrlNote is null)
            yield return At(document, "url", ProblemCodes.UrlUnexplained, "a missing URL needs a urlNote");
        if (
            document.Url is { } url
            && !(
                Uri.TryCreate(url, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && uri.Host.Length > 0
                && !url.Contains(' ')
            )
        )
            yield return At(document, "url", ProblemCodes.BadUrl, $"'{url}' is not an http or https address");
    }

    /// <summary>
    /// A reader who follows an address must know where it leads: a note is required unless it is the publisher's own page.
    /// </summary>
    public static IEnumerable<Problem> UrlKind(SeedDocument document)
    {
        if (document.UrlKind is null)
            yield break;
        if (document.Url is null)
            yield return At(document, "urlKind", ProblemCodes.UrlKind, "urlKind needs a url", "remove the key");
        else if (document.UrlKind != Model.UrlKind.Publisher && document.UrlNote is null)
            yield return At(
                document,
                "urlKind",
                ProblemCodes.UrlKind,
                $"a url of kind {Codes.Of(document.UrlKind.Value)} needs a urlNote",
                "add a sentence that says what kind of page the address leads to"
            );
    }

    /// <summary>Seeds of earlier releases lack the kind, so it is required only before a release.</summary>
    public static IEnumerable<Problem> UrlKinds(SeedSet seeds) =>
        from document in seeds.Documents
        where document.IsWhole && document.Url is not null && document.UrlKind is null
        select At(document, "url", ProblemCodes.UrlKind, "the url has no urlKind", "add one of " + string.Join(", ", Codes.All<UrlKind>()));

    public static IEnumerable<Problem> Language(SeedDocument document)
    {
        if (!Patterns.Language().IsMatch(document.Language))
            yield return At(
                document,
                "language",
                ProblemCodes.BadLanguage,
                $"'{document.Language}' is not a language tag",
                "use a BCP 47 tag such as en, ru or zh-Hans"
            );
    }

    private static Problem At(SeedDocument document, string key, ProblemCode code, string message, string? hint = null) =>
        new(document.File, document.Marks.Of(key), code, message, hint);

    private static Problem Published(SeedDocument document, string key, ProblemCode code, string message) =>
        new(document.File, document.PublishedMarks.Of(key), code, message);
}
