using System.Text.Json.Nodes;

namespace Indicators.Pages.Views;

/// <summary>A page that is ready to be rendered.</summary>
public sealed record PageView
{
    /// <summary>Title, without the name of the service.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>Path of the page with the parameters that matter.</summary>
    public required string Canonical { get; init; }

    /// <summary>The component that shows it; it has one parameter, <c>Model</c>.</summary>
    public required Type Component { get; init; }

    public required object Model { get; init; }

    /// <summary>HTTP status: 200, or 410 for the page of something that was withdrawn.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Other forms of the same content.</summary>
    public IReadOnlyList<AlternateForm> Alternates { get; init; } = [];

    /// <summary>Linked data, one object a script element.</summary>
    public IReadOnlyList<JsonObject> LinkedData { get; init; } = [];

    /// <summary>Names and contents of <c>citation_*</c> and other meta elements.</summary>
    public IReadOnlyList<(string Name, string Content)> Meta { get; init; } = [];

    /// <summary>Path of the picture that other sites show for a link to it; null for the general one.</summary>
    public string? Preview { get; init; }

    /// <summary>Section of the navigation that the page belongs to.</summary>
    public string Section { get; init; } = "";

    /// <summary>Whether search engines should leave it out, such as results of a search.</summary>
    public bool IsUnlisted { get; init; }
}

/// <summary>Another form of a page: its address, media type and name.</summary>
public sealed record AlternateForm(string Address, string MediaType, string Title);
