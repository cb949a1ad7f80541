using Indicators.Model;
using Indicators.Tables;
using Indicators.Texts;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>The tables of texts, created by migration 0005.</summary>
internal static class TextTables
{
    public static CopyTable<CanonicalText> Texts { get; } =
        new("indicators.text")
        {
            { "sha256", Text, t => t.Sha256 },
            { "normaliser", Text, _ => CanonicalText.Normaliser },
            { "segmenter", Text, _ => Segmenter.Version },
        };

    public static CopyTable<(CanonicalText Text, Paragraph Paragraph)> Paragraphs { get; } =
        new("indicators.text_paragraph")
        {
            { "text", Text, p => p.Text.Sha256 },
            { "ordinal", Integer, p => p.Paragraph.Ordinal },
            { "body", Text, p => p.Paragraph.Text },
            { "sha256", Text, p => p.Paragraph.Sha256 },
        };

    public static CopyTable<(CanonicalText Text, Paragraph Paragraph, Sentence Sentence)> Sentences { get; } =
        new("indicators.text_sentence")
        {
            { "text", Text, s => s.Text.Sha256 },
            { "paragraph", Integer, s => s.Paragraph.Ordinal },
            { "ordinal", Integer, s => s.Sentence.Ordinal },
            { "span", IntegerRange, s => Ranges.Of(s.Sentence.Span) },
            { "sha256", Text, s => s.Sentence.Sha256 },
            { "folded_sha256", Text, s => s.Sentence.FoldedSha256 },
        };

    public static CopyTable<TextNumeral> Numerals { get; } =
        new("indicators.text_numeral")
        {
            { "text", Text, n => n.Text },
            { "paragraph", Integer, n => n.Place.Paragraph },
            { "span", IntegerRange, n => Ranges.Of(n.Place.Span) },
            { "reason", Text, n => Codes.Of(n.Place.Reason) },
            { "note", Text, n => n.Place.Note },
        };
}
