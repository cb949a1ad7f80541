using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Registries;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.Browse;

/// <summary>Products, institutions and groups: the list, and one of them.</summary>
internal static class ItemPages
{
    public static readonly PageDefinition All = new("/items", LoadAllAsync);

    public static readonly PageDefinition One = new("/items/{code}", LoadOneAsync);

    private static async Task<PageView> LoadAllAsync(PageRequest request)
    {
        var items = await request.GetAsync<Page<Item>>("/v1/items?limit=1000");
        return new PageView
        {
            Title = "Items",
            Description = "Products, institutions and groups that figures are about.",
            Canonical = "/items",
            Section = "/topics",
            Component = typeof(ItemsView),
            Model = new ItemsModel(request, items),
            Alternates = [new("/v1/items", "application/json", "Items")],
        };
    }

    private static async Task<PageView> LoadOneAsync(PageRequest request)
    {
        var code = Uri.EscapeDataString(request.Path("code"));
        var item = await request.GetAsync<Item>($"/v1/items/{code}");
        return new PageView
        {
            Title = item.Name,
            Description = $"{item.Definition} {NumberWords.Count(item.Observations, "figure")} with their sentences.",
            Canonical = $"/items/{code}",
            Preview = PreviewTable.Of($"/items/{code}"),
            Section = "/topics",
            Component = typeof(ItemView),
            Model = new ItemModel(request, item, await SeriesList.LoadAsync(request, $"item={code}")),
            Alternates =
            [
                new($"/v1/items/{code}", "application/json", "The item"),
                new($"/v1/observations.csv?item={code}", "text/csv", "Its figures"),
            ],
        };
    }
}

public sealed record ItemsModel(PageRequest Request, Page<Item> Items);

public sealed record ItemModel(PageRequest Request, Item Item, Page<Series> Series);
