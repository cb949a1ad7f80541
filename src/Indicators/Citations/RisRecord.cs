using System.Globalization;
using Indicators.Periods;

namespace Indicators.Citations;

/// <summary>A record in RIS format: one tag and value per line, CRLF line ends, from <c>TY</c> to <c>ER</c>.</summary>
internal static class RisRecord
{
    public static string Of(Reference reference)
    {
        var isArticle = reference.Kind == ReferenceKind.Article;
        List<(string Tag, string? Value)> lines =
        [
            ("TY", isArticle ? "MGZN" : "DATA"),
            ("ID", reference.Key),
            .. reference.Authors.Select(author => ("AU", (string?)Name(author))),
            ("TI", reference.TitleOrDescription),
            ("T2", reference.Container),
            ("PB", reference.Publisher),
            ("PY", reference.Published is { } published ? DateWords.Years(published).Last.ToString(CultureInfo.InvariantCulture) : null),
            ("DA", Date(reference.Published)),
            ("ET", reference.Version),
            ("LA", reference.Language),
            ("DB", reference.Record?.Source),
            ("AN", reference.Record?.Accession),
            ("UR", reference.Url),
        ];
        return string.Concat(lines.Where(line => line.Value is not null).Select(line => $"{line.Tag}  - {OneLine(line.Value!)}\r\n"))
            + "ER  - \r\n";
    }

    /// <summary>
    /// Family name first. RIS has no mark for an organisation: readers take the part before a comma for a family name, so its commas are
    /// left out.
    /// </summary>
    private static string Name(AuthorName author) => author.Literal?.Replace(",", "", StringComparison.Ordinal) ?? author.Inverted;

    /// <summary><c>YYYY/MM/DD/other</c>: unknown parts are empty, and the certainty of the date comes last.</summary>
    private static string? Date(Period? date)
    {
        if (date is null)
            return null;
        var other =
            date.IsApproximate ? "ca."
            : date.IsUncertain ? "uncertain"
            : "";
        if (date.IsInterval || date.Start is not { } day)
            return $"{DateWords.Years(date).Last}///{date.Edtf}";
        var month = date.Granularity == Granularity.Year ? "" : day.ToString("MM", CultureInfo.InvariantCulture);
        var dayOfMonth = date.Granularity == Granularity.Day ? day.ToString("dd", CultureInfo.InvariantCulture) : "";
        return $"{day.Year}/{month}/{dayOfMonth}/{other}";
    }

    private static string OneLine(string value) => string.Join(' ', value.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
