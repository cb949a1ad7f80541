namespace Indicators.Citations;

/// <summary>Attribution lines to print below a chart or beside a number.</summary>
public static class AttributionLines
{
    /// <summary>Authors and year for a short reference: <c>Kaleji 2024</c>, <c>Pantucci and Yau 2022</c>, <c>Kaleji n.d.</c></summary>
    public static string Brief(Reference reference) => $"{ShortAuthors(reference.Authors)} {DateWords.Year(reference.Published)}";

    /// <summary>A short attribution.</summary>
    /// <param name="reference">What is cited.</param>
    /// <param name="sources">Short references of the texts that the data come from.</param>
    internal static string Short(Reference reference, IReadOnlyList<string> sources)
    {
        if (reference.Kind == ReferenceKind.Dataset)
            return $"{reference.Publisher}, release {reference.Version}{(sources.Count == 0 ? "" : $" ({Texts(sources, 3)})")}";
        return reference.Record is { } record ? $"{Brief(reference)}, via {record.Source}" : $"{Brief(reference)}, {reference.Container}";
    }

    /// <summary>A full attribution with everything needed to find the source again.</summary>
    internal static string Long(Reference reference, IReadOnlyList<string> sources, string? figure)
    {
        var record = reference.Record is { } recorded ? $"{recorded}, " : "";
        if (reference.Kind == ReferenceKind.Dataset)
        {
            var from = sources.Count == 0 ? "" : $"; from {Texts(sources, int.MaxValue)}";
            var place = record == "" ? $"{reference.Publisher}, release {reference.Version}, " : record;
            return $"{reference.Title}{from}; {place}{reference.Url} (CC BY 4.0)";
        }

        var title = reference.Title is { } printed ? $"“{printed}”" : Reference.Untitled;
        var date = DateWords.MonthFirst(reference.Published) ?? DateWords.Year(reference.Published);
        var work = $"{string.Join(", ", reference.Authors.Select(author => author.Straight))}, {title}, {reference.Container}, {date}";
        return $"{(figure is null ? "" : $"“{figure}”: ")}{work}; {record}{reference.Url}";
    }

    /// <summary>Joins short references; identical ones are counted.</summary>
    public static string Texts(IReadOnlyList<string> sources, int most)
    {
        string[] different =
        [
            .. sources.GroupBy(source => source).Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()} texts)"),
        ];
        return different.Length <= most
            ? string.Join("; ", different)
            : $"{string.Join("; ", different.Take(most))}; and {different.Length - most} more";
    }

    private static string ShortAuthors(IReadOnlyList<AuthorName> authors) =>
        authors switch
        {
            [var one] => one.Short,
            [var first, var second] => $"{first.Short} and {second.Short}",
            _ => $"{authors[0].Short} et al.",
        };
}
