namespace Indicators.Pages.Tests;

/// <summary>A page of each kind, about the made-up data.</summary>
internal static class SitePaths
{
    public const string Document = "ash-2023-honey";

    /// <summary>Paths; <c>{key}</c> is the id of a figure, <c>{series:key}</c> its series.</summary>
    public static readonly string[] All =
    [
        "/",
        "/figures",
        "/figures?area=XBR&status=forecast",
        "/figures?q=no+such+words",
        "/figures/{honey-exports-2021}",
        "/series/{series:honey-exports-2021}",
        "/topics",
        "/topics/trade",
        "/indicators/exports",
        "/places",
        "/places/XBR",
        "/items",
        "/items/honey",
        "/documents",
        "/documents/ash-2023-honey",
        "/documents/ash-2023-honey?numerals=shown",
        "/trace",
        "/trace?q=Honey+sales+of+120+million+dollars+in+2021",
        "/trace?q=Nothing+of+the+kind+731",
        "/trace?q=Brennia+sold+honey+worth+130+million+dollars+to+Corland+in+2021.+It+has+384+lakes.+Call+555-0100.",
        "/conflicts",
        "/coverage",
        "/compare",
        "/compare?series={series:honey-exports-2021}",
        "/compare?series={series:honey-exports-2021},{series:honey-export-share-2021}",
        "/releases",
        "/releases/2026.1",
        "/about",
        "/api",
        "/download",
        "/nowhere",
        "/figures/o1-00000000000000000a02",
        "/figures?frob=1",
    ];

    /// <summary>A path with its ids.</summary>
    public static async Task<string> Resolve(ServedPages served, string path)
    {
        var open = path.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return path;
        var name = path[(open + 1)..path.IndexOf('}', StringComparison.Ordinal)];
        var value = name.StartsWith("series:", StringComparison.Ordinal)
            ? await served.SeriesOf(Document, name["series:".Length..])
            : await served.IdOf(Document, name);
        return await Resolve(served, path.Replace("{" + name + "}", Uri.EscapeDataString(value), StringComparison.Ordinal));
    }
}
