namespace Indicators.Citations;

/// <summary>A reference list entry in APA style (Publication Manual, 7th edition). Titles keep their printed capitals.</summary>
internal static class ApaStyle
{
    public static StyledText Of(Reference reference)
    {
        var text = new StyledText().Add(Authors(reference.Authors)).Stop();
        var isDataset = reference.Kind == ReferenceKind.Dataset;
        text.Add($" ({(isDataset ? DateWords.Year(reference.Published) : DateWords.YearFirst(reference.Published))}). ");
        if (isDataset)
            return text.Add(reference.TitleOrDescription, italic: true)
                .Add($" (Release {reference.Version}{Series(reference)}) [Data set]. {reference.Publisher}. {reference.Url}");
        text.Add(reference.TitleOrDescription).Stop().Add(" ").Add(reference.Container!, italic: true).Add(". ");
        return text.Add(reference.Record is { } record ? $"{record}. {reference.Url}" : reference.Url);
    }

    /// <summary>Names up to twenty authors. For more, names nineteen, an ellipsis and the last one.</summary>
    private static string Authors(IReadOnlyList<AuthorName> authors)
    {
        string[] names = [.. authors.Select(Name)];
        return names switch
        {
            [var one] => one,
            { Length: <= 20 } => $"{string.Join(", ", names[..^1])}, & {names[^1]}",
            _ => $"{string.Join(", ", names[..19])}, . . . {names[^1]}",
        };
    }

    private static string Name(AuthorName author) =>
        author.Literal ?? $"{author.Family}, {Initials(author.Given)}{(author.Suffix is null ? "" : $", {author.Suffix}")}";

    /// <summary>Abbreviates given names: <c>Robert M.</c> becomes <c>R. M.</c>, and <c>Jean-Paul</c> becomes <c>J.-P.</c></summary>
    private static string Initials(string given) =>
        string.Join(
            ' ',
            given
                .Split(' ')
                .SelectMany(word => word.Contains('.') ? word.Split('.', StringSplitOptions.RemoveEmptyEntries) : [word])
                .Select(word =>
                    string.Join(
                        '-',
                        word.Split('-', StringSplitOptions.RemoveEmptyEntries)
                            .Select(part => char.IsLower(part[0]) ? part : $"{Letter(part)}.")
                    )
                )
        );

    private static string Letter(string word) => char.IsHighSurrogate(word[0]) ? word[..2] : word[..1];

    private static string Series(Reference reference) => reference.Record is { } record ? $"; {record.Kind} {record.Accession}" : "";
}
