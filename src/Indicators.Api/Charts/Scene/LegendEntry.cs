using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>A sign with its meaning.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Statuses">Statuses of the figures that use it; the sign is shown once in the colour of each.</param>
/// <param name="Words">The meaning.</param>
/// <param name="Short">A short meaning; null if it is the same, empty to show none.</param>
/// <param name="IsStatus">Whether a figure might be taken for a current fact without this entry.</param>
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
