using Indicators.Drafts;
using Indicators.Drafts.Reading;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>All numbers of a draft with their statuses. The service does not judge what is true.</summary>
public sealed record DraftAnswer
{
    /// <summary>The format in which the draft was read.</summary>
    public required DraftFormat Format { get; init; }

    /// <summary>The language that the draft seems to be in.</summary>
    public required TracedLanguage Language { get; init; }

    /// <summary>Counts by status.</summary>
    public required DraftSummary Summary { get; init; }

    /// <summary>Every number, in order.</summary>
    public required IReadOnlyList<DraftNumber> Numbers { get; init; }

    /// <summary>The paragraphs as people read them, in order.</summary>
    public required IReadOnlyList<DraftParagraphAnswer> Paragraphs { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}

/// <summary>The last line of an NDJSON response: the JSON response without its lists.</summary>
public sealed record DraftEnd
{
    /// <inheritdoc cref="DraftAnswer.Format"/>
    public required DraftFormat Format { get; init; }

    /// <inheritdoc cref="DraftAnswer.Language"/>
    public required TracedLanguage Language { get; init; }

    /// <inheritdoc cref="DraftAnswer.Summary"/>
    public required DraftSummary Summary { get; init; }

    /// <inheritdoc cref="DraftAnswer.Release"/>
    public required string Release { get; init; }
}

/// <summary>Counts of the numbers of a draft by status.</summary>
public sealed record DraftSummary
{
    /// <summary>Number of paragraphs.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Number of numbers, those that claim nothing included.</summary>
    public required int Numbers { get; init; }

    /// <summary>A figure says the same.</summary>
    public required int Supported { get; init; }

    /// <summary>A figure says the same with more or fewer digits.</summary>
    public required int Rounded { get; init; }

    /// <summary>They agree, but one is hedged or bounded otherwise.</summary>
    public required int HedgedDifferently { get; init; }

    /// <summary>The number goes further than the bound of a figure.</summary>
    public required int Beyond { get; init; }

    /// <summary>A figure about the same differs in number, time, role or speaker.</summary>
    public required int Differs { get; init; }

    /// <summary>A figure about the very same thing and time excludes the number.</summary>
    public required int Contradicted { get; init; }

    /// <summary>No figure here is about it.</summary>
    public required int NoSource { get; init; }

    /// <summary>Dates, telephone numbers, code and the like.</summary>
    public required int NotAClaim { get; init; }

    internal static DraftSummary Of(int paragraphs, IReadOnlyList<DraftStatus> statuses)
    {
        var counts = statuses.CountBy(status => status).ToDictionary();
        return new()
        {
            Paragraphs = paragraphs,
            Numbers = statuses.Count,
            Supported = counts.GetValueOrDefault(DraftStatus.Supported),
            Rounded = counts.GetValueOrDefault(DraftStatus.Rounded),
            HedgedDifferently = counts.GetValueOrDefault(DraftStatus.HedgedDifferently),
            Beyond = counts.GetValueOrDefault(DraftStatus.Beyond),
            Differs = counts.GetValueOrDefault(DraftStatus.Differs),
            Contradicted = counts.GetValueOrDefault(DraftStatus.Contradicted),
            NoSource = counts.GetValueOrDefault(DraftStatus.NoSource),
            NotAClaim = counts.GetValueOrDefault(DraftStatus.NotAClaim),
        };
    }
}

/// <summary>A paragraph of a draft.</summary>
public sealed record DraftParagraphAnswer
{
    /// <summary>Position in the draft, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Kind of the paragraph.</summary>
    public required ParagraphKind Kind { get; init; }

    /// <summary>Level of a heading, from 1; 0 for anything else.</summary>
    public required int Level { get; init; }

    /// <summary>Where it stands in the draft as it was sent.</summary>
    public required TracedSpan Span { get; init; }

    /// <summary>Its text without markup. In a row of a table, the names of the columns stand before the cells.</summary>
    public required string Text { get; init; }

    internal static DraftParagraphAnswer Of(DraftParagraph paragraph) =>
        new()
        {
            Number = paragraph.Number,
            Kind = paragraph.Kind,
            Level = paragraph.Level,
            Span = new() { Start = paragraph.Span.Start, End = paragraph.Span.End },
            Text = paragraph.Text,
        };
}
