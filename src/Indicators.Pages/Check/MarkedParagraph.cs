using Indicators.Api.Resources.Trace.Drafts;
using Indicators.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Indicators.Pages.Check;

/// <summary>A paragraph of a draft; each number leads to its entry in the list.</summary>
public sealed class MarkedParagraph : ComponentBase
{
    [Parameter, EditorRequired]
    public DraftParagraphAnswer Paragraph { get; set; } = null!;

    /// <summary>Its numbers, in order.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<DraftNumber> Numbers { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", $"of-{Model.Codes.Of(Paragraph.Kind).Replace('_', '-')}");
        var text = Paragraph.Text;
        // The numbers come in order, so the text is gone through once.
        var (at, point) = (0, 0);
        foreach (var number in Numbers)
        {
            var start = Unit(text, ref at, ref point, number.InParagraph.Start, out var before);
            builder.AddContent(2, text[before..start]);
            var end = Unit(text, ref at, ref point, number.InParagraph.End, out _);
            AddNumber(builder, number, text[start..end]);
        }

        builder.AddContent(9, text[at..]);
        builder.CloseElement();
    }

    private static void AddNumber(RenderTreeBuilder builder, DraftNumber number, string text)
    {
        var (sign, words, _) = StatusWords.Of(number.Status);
        if (number.Status == DraftStatus.NotAClaim)
        {
            builder.OpenElement(3, "span");
            builder.AddAttribute(4, "class", $"number-mark {StatusWords.ClassOf(number.Status)}");
            builder.AddContent(5, text);
            builder.CloseElement();
            return;
        }

        builder.OpenElement(3, "a");
        builder.AddAttribute(4, "class", $"number-mark {StatusWords.ClassOf(number.Status)}");
        builder.AddAttribute(5, "id", $"in{number.Number}");
        builder.AddAttribute(6, "href", $"#n{number.Number}");
        builder.AddAttribute(7, "title", words);
        builder.AddContent(8, text);
        builder.OpenElement(10, "sup");
        builder.AddAttribute(11, "aria-hidden", "true");
        builder.AddContent(12, $"{sign}{number.Number}");
        builder.CloseElement();
        builder.CloseElement();
    }

    /// <summary>Moves to a code point and returns its UTF-16 unit.</summary>
    private static int Unit(string text, ref int at, ref int point, int wanted, out int before)
    {
        before = at;
        for (; point < wanted && at < text.Length; point++)
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }
}
