using Indicators.Model;
using Indicators.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Indicators.Pages.Parts;

/// <summary>
/// A text with some of its characters lit. Without labels it adds no character of its own, so the text of the element is the text, to the
/// last space.
/// </summary>
public sealed class LitText : ComponentBase
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Highlighted spans, in code points. If two overlap, the first counts.</summary>
    [Parameter]
    public IReadOnlyList<LitSpan> Spans { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var at = 0;
        foreach (var span in Spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            var (start, end) = CodePoints.ToUtf16(Text, new CodePointSpan(span.Start, span.End));
            if (start < at || end <= start)
                continue;
            builder.AddContent(0, Text[at..start]);
            Add(builder, span, Text[start..end]);
            at = end;
        }

        builder.AddContent(11, Text[at..]);
    }

    private static void Add(RenderTreeBuilder builder, LitSpan span, string text)
    {
        builder.OpenElement(
            1,
            span.Label is not null ? "span"
                : span.Address is null ? "mark"
                : "a"
        );
        builder.AddAttribute(2, "class", span.Class);
        if (span.Id is not null)
            builder.AddAttribute(3, "id", span.Id);
        if (span.Address is not null)
            builder.AddAttribute(4, "href", span.Address);
        if (span.Title is not null)
            builder.AddAttribute(5, "title", span.Title);
        if (span.IsCurrent)
            builder.AddAttribute(6, "aria-current", "true");
        if (span.Sign is not null)
            builder.AddAttribute(7, "data-sign", span.Sign);
        builder.AddContent(8, text);
        if (span.Label is not null)
        {
            builder.OpenElement(9, "small");
            builder.AddContent(10, $" {span.Label}");
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}

/// <summary>Characters that are lit.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">One past the last.</param>
/// <param name="Class">Class of the element.</param>
public sealed record LitSpan(int Start, int End, string? Class)
{
    /// <summary>Target of the link; null for a mark without a link.</summary>
    public string? Address { get; init; }

    public string? Title { get; init; }

    public string? Id { get; init; }

    /// <summary>A sign that the style sheet shows behind it; it is no part of the text.</summary>
    public string? Sign { get; init; }

    /// <summary>Small words behind it; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it is the one that the page is about.</summary>
    public bool IsCurrent { get; init; }
}
