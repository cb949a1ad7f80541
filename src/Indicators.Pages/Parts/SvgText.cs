using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Indicators.Pages.Parts;

/// <summary>A text of a drawing: in Razor, <c>text</c> is a keyword and not an element.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public double X { get; set; }

    [Parameter]
    public double Y { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>Whether it is hidden from screen readers because the page already says it elsewhere.</summary>
    [Parameter]
    public bool IsHidden { get; set; }

    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "y", Y.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "class", Class);
        if (IsHidden)
            builder.AddAttribute(4, "aria-hidden", "true");
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
