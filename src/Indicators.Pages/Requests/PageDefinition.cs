using Indicators.Pages.Views;

namespace Indicators.Pages.Requests;

/// <summary>A page: its path, and how it is made from answers of the API.</summary>
internal sealed record PageDefinition(string Path, Func<PageRequest, Task<PageView>> Load)
{
    /// <summary>Whether it shows sentences, which change with the loaded texts.</summary>
    public bool ShowsTexts { get; init; }

    /// <summary>Whether it changes when another release is published.</summary>
    public bool ShowsAllReleases { get; init; }
}
