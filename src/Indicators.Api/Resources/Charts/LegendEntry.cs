namespace Indicators.Api.Resources.Charts;

/// <summary>One sign with its meaning.</summary>
/// <param name="Words">The meaning.</param>
/// <param name="Sign">Draws it around a point.</param>
/// <param name="Short">The meaning where there is little room; the same where null, nothing where empty.</param>
/// <param name="IsStatus">Whether without it a figure might be taken for a fact that holds.</param>
internal sealed record LegendEntry(
    string Words,
    Action<MarkDrawing, SvgBuilder, ChartTheme, double, double> Sign,
    string? Short = null,
    bool IsStatus = false
)
{
    public string In(LegendForm form) => form == LegendForm.Full ? Words : Short ?? Words;

    public bool IsIn(LegendForm form) =>
        form switch
        {
            LegendForm.Full => true,
            LegendForm.Short => Short != "",
            _ => IsStatus,
        };
}
