using System.Text;

namespace Indicators.Citations;

/// <summary>A reference list entry in the author-date style of the Chicago Manual of Style, 17th edition.</summary>
internal static class ChicagoStyle
{
    public static StyledText Of(Reference reference)
    {
        var text = new StyledText().Add(Authors(reference.Authors)).Stop().Add($" {DateWords.Year(reference.Published)}").Stop().Add(" ");
        if (reference.Kind == ReferenceKind.Dataset)
        {
            var series = reference.Record is { } place ? $", {place.Kind} {place.Accession}" : "";
            return text.Add(reference.TitleOrDescription, italic: true)
                .Add(
                    $". {reference.Publisher}, release {reference.Version}{series}. {DateWords.MonthFirst(reference.Published)}. "
                        + $"{reference.Url}."
                );
        }

        if (reference.Title is { } title)
            text.Add($"“{Quoted(title)}{(title[^1] is '.' or '?' or '!' ? "" : ".")}” ");
        else
            text.Add($"{Reference.Untitled}. ");
        text.Add(reference.Container!, italic: true)
            .Add(DateWords.MonthFirst(reference.Published) is { } date ? $", {date}" : "")
            .Add(". ");
        return text.Add(reference.Record is { } record ? $"{record}. {reference.Url}." : $"{reference.Url}.");
    }

    /// <summary>Inverts the first name only. For more than ten authors, names seven and "et al."</summary>
    private static string Authors(IReadOnlyList<AuthorName> authors)
    {
        string[] names = [authors[0].Inverted, .. authors.Skip(1).Select(author => author.Straight)];
        return names switch
        {
            [var one] => one,
            { Length: <= 10 } => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
            _ => $"{string.Join(", ", names[..7])}, et al.",
        };
    }

    /// <summary>Changes quotation marks within a quoted title to single ones.</summary>
    private static string Quoted(string title)
    {
        var quoted = new StringBuilder(title.Length);
        var isOpen = false;
        foreach (var c in title)
        {
            quoted.Append(
                c switch
                {
                    '“' => '‘',
                    '”' => '’',
                    '"' => isOpen ? '’' : '‘',
                    _ => c,
                }
            );
            if (c == '"')
                isOpen = !isOpen;
        }

        return quoted.ToString();
    }
}
