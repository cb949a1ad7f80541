using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>A sign with its meaning.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Statuses">The statuses of the figures that bear it; it is shown once in the colour of each.</param>
/// <param name="Words">The meaning.</param>
/// <param name="Short">The meaning where there is little room; the same where null, nothing where empty.</param>
/// <param name="IsStatus">Whether without it a figure might be taken for a fact that holds.</param>
internal sealed record LegendEntry(
    LegendSign Sign,
    IReadOnlyList<Status> Statuses,
    string Words,
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
