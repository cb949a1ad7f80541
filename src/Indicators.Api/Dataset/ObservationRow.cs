using Indicators.Tables;

namespace Indicators.Api.Dataset;

/// <summary>An observation as stored, without credits, relations and further witnesses.</summary>
internal sealed record ObservationRow
{
    /// <summary>The select list, over <see cref="From"/>.</summary>
    public static readonly string Columns = $"""
        {ObservationTables.Observations.Select("o")}, o.updated, d.published_edtf, d.title, d.url, d.url_kind,
        a.printed, a.paragraph, a.sentence, a.line, a.span, w.file
        """;

    /// <summary>The tables; <c>a</c> is the anchor of the figure.</summary>
    public const string From = $"indicators.observation o\n{Joins}";

    /// <summary>What belongs to the observations <c>o</c>.</summary>
    public const string Joins = """
        join indicators.document d on d.release_id = o.release_id and d.slug = o.document
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        """;

    /// <summary>What is asserted.</summary>
    public required Model.Observation Asserted { get; init; }

    public required DateOnly Updated { get; init; }

    public required string? AssertedAt { get; init; }

    public required string? Title { get; init; }

    public required string? Url { get; init; }

    public required Model.UrlKind? UrlKind { get; init; }

    /// <summary>Position of a figure in a text.</summary>
    public required Model.CodePointSpan Span { get; init; }

    public required string Printed { get; init; }

    public required int Paragraph { get; init; }

    public required int Sentence { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>Position in the requested order; selected only for pages.</summary>
    public string[] SortKeys { get; init; } = [];

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static ObservationRow Read(ColumnReader row) =>
        new()
        {
            Asserted = ObservationTables.Observations.Read(row),
            Updated = row.Value<DateOnly>("updated"),
            AssertedAt = row.MaybeText("published_edtf"),
            Title = row.MaybeText("title"),
            Url = row.MaybeText("url"),
            UrlKind = row.MaybeCode<Model.UrlKind>("url_kind"),
            Printed = row.Text("printed"),
            Paragraph = row.Integer("paragraph"),
            Sentence = row.Integer("sentence"),
            Line = row.Integer("line"),
            Span = row.Span("span"),
            File = row.Text("file"),
        };

    /// <summary>Reads a row of <see cref="Columns"/> with the sort keys of a page.</summary>
    public static ObservationRow ReadSorted(ColumnReader row) => Read(row) with { SortKeys = row.Value<string[]>("sortkeys") };
}
