using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Requests;

/// <summary>A page: its path, and how it is made from answers of the API.</summary>
internal sealed record PageDefinition(string Path, Func<PageRequest, Task<PageView>> Load)
{
    /// <summary>Whether it shows sentences, which change with the loaded texts.</summary>
    public bool ShowsTexts { get; init; }

    /// <summary>Whether it changes when another release is published.</summary>
    public bool ShowsAllReleases { get; init; }

    /// <summary>
    /// Reads a form that is sent to the page, before anything else is done for the request; null for a page that takes none.
    /// </summary>
    public Func<HttpContext, Task>? ReadForm { get; init; }

    /// <summary>
    /// The page while a form is worked on that takes long, with <see cref="Serving.PageSteps.Marker"/> where the steps stand; null if the
    /// whole is sent at once. Both pages are the same up to the marker.
    /// </summary>
    public Func<PageRequest, PageView?>? Working { get; init; }
}
