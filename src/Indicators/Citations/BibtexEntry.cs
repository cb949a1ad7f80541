using System.Globalization;
using System.Text;
using Indicators.Periods;

namespace Indicators.Citations;

/// <summary>An entry for BibTeX and biblatex in UTF-8, with TeX's special characters escaped.</summary>
internal static class BibtexEntry
{
    public static string Of(Reference reference)
    {
        var isArticle = reference.Kind == ReferenceKind.Article;
        var date = reference.Published;
        var day = date is { IsInterval: false } ? date.Start : null;
        List<(string Name, string? Value)> fields =
        [
            ("author", $"{{{string.Join(" and ", reference.Authors.Select(Name))}}}"),
            // Extra braces keep styles from changing the capitals.
            ("title", $"{{{{{Escaped(reference.TitleOrDescription)}}}}}"),
            ("journal", isArticle ? $"{{{Escaped(reference.Container!)}}}" : null),
            ("publisher", $"{{{Escaped(reference.Publisher)}}}"),
            ("year", date is null ? null : $"{{{Years(date)}}}"),
            (
                "month",
                day is { } month && date!.Granularity != Granularity.Year
                    ? month.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant()
                    : null
            ),
            ("day", day is { } known && date!.Granularity == Granularity.Day ? $"{{{known.Day}}}" : null),
            // For biblatex, which supports ranges and uncertainty (EDTF) and prints a year like 2021--2022 unchanged.
            ("date", date is { } exact && (exact.IsInterval || exact.IsApproximate || exact.IsUncertain) ? $"{{{exact.Edtf}}}" : null),
            ("version", isArticle ? null : $"{{{Escaped(reference.Version!)}}}"),
            ("note", Note(reference) is { } note ? $"{{{Escaped(note)}}}" : null),
            ("url", $"{{{Url(reference.Url)}}}"),
        ];
        var lines = fields.Where(field => field.Value is not null).Select(field => $"  {field.Name} = {field.Value}");
        return $"@{(isArticle ? "article" : "misc")}{{{reference.Key},\n{string.Join(",\n", lines)}\n}}\n";
    }

    /// <summary>
    /// Text with all characters escaped that TeX reads as something else: its ten special ones, those that its oldest font encoding prints
    /// as others, and pairs that it joins. Straight quotation marks become typographic ones, because babel reads <c>"O</c> as an umlaut.
    /// </summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var before = ' ';
        foreach (var c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            escaped.Append(
                c switch
                {
                    '&' or '%' or '_' or '#' or '$' or '{' or '}' => $"\\{c}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '\\' => "\\textbackslash{}",
                    '<' => "\\textless{}",
                    '>' => "\\textgreater{}",
                    '|' => "\\textbar{}",
                    '`' => "\\textasciigrave{}",
                    '"' => Opens(before) ? "“" : "”",
                    '-' or '\'' when before == c => $"{{}}{c}",
                    _ => c.ToString(),
                }
            );
            before = c;
        }

        return escaped.ToString();
    }

    /// <summary>Whether a quotation mark after this character opens a quotation.</summary>
    private static bool Opens(char before) => char.IsWhiteSpace(before) || "([{‘“—–/".Contains(before, StringComparison.Ordinal);

    private static string Name(AuthorName author)
    {
        if (author.Literal is { } literal)
            return $"{{{Escaped(literal)}}}";
        return string.Join(
            ", ",
            new[] { Family(author), author.Suffix is { } suffix ? Escaped(suffix) : null, Escaped(author.Given) }.OfType<string>()
        );
    }

    /// <summary>Braces a name whose part after a hyphen is in lower case, because some readers take <c>Fazl-e</c> for a particle.</summary>
    private static string Family(AuthorName author)
    {
        var family = author.Family;
        var isAmbiguous = Enumerable.Range(1, family.Length - 1).Any(i => family[i - 1] == '-' && char.IsLower(family[i]));
        return isAmbiguous ? $"{{{Escaped(family)}}}" : Escaped(family);
    }

    private static string Years(Period date)
    {
        var (first, last) = DateWords.Years(date);
        return first == last ? $"{first}" : $"{first}--{last}";
    }

    private static string? Note(Reference reference)
    {
        var parts = new[]
        {
            reference.Kind == ReferenceKind.Dataset ? "Data set" : null,
            reference.Published is null ? "No date"
            : reference.Published.IsApproximate || reference.Published.IsUncertain
                ? $"Published {DateWords.MonthFirst(reference.Published) ?? DateWords.Year(reference.Published)}"
            : null,
            reference.Record?.ToString(),
        };
        return string.Join(". ", parts.OfType<string>()) is { Length: > 0 } note ? note : null;
    }

    /// <summary>Percent-encodes only what would end the field.</summary>
    private static string Url(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
}
