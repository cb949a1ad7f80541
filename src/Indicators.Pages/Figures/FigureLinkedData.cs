using System.Text.Json.Nodes;
using Indicators.Model;
using Indicators.Pages.Words;

namespace Indicators.Pages.Figures;

/// <summary>A figure as schema.org describes it: a claim, and an observation.</summary>
internal static class FigureLinkedData
{
    public static IReadOnlyList<JsonObject> Of(FigureModel model) => [ClaimOf(model), ObservationOf(model)];

    private static JsonObject ClaimOf(FigureModel model)
    {
        var (figure, document) = (model.Figure, model.Figure.Document);
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Claim",
            ["@id"] = model.Request.Absolute($"/figures/{figure.Id}"),
            ["text"] = figure.Claim,
            ["inLanguage"] = "en",
            ["creditText"] = string.Join(", via ", figure.Credit.Reverse().Select(credit => credit.Agent)),
            ["appearance"] = new JsonObject
            {
                ["@type"] = "Article",
                ["name"] = document.Title,
                ["url"] = figure.DeepLink ?? document.Url,
                ["author"] = new JsonArray([
                    .. document.Authors.Select(author => (JsonNode)new JsonObject { ["@type"] = "Person", ["name"] = author }),
                ]),
                ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = document.Publisher },
                ["datePublished"] = MachineDates.Iso(document.Published.Edtf),
                ["inLanguage"] = document.Language,
            },
        };
    }

    private static JsonObject ObservationOf(FigureModel model)
    {
        var figure = model.Figure;
        var value = new JsonObject
        {
            ["@type"] = "QuantitativeValue",
            ["description"] = FigureWords.Value(figure, model.Request.Names),
            ["unitText"] = model.Series.Names.Unit,
        };
        // Programs take a number for a plain point. A hedged one is in the description only, and a bound is never a value.
        if (figure is { Shape: Shape.Point, Hedge: Hedge.None })
            value["value"] = figure.Value;
        if (figure.Low is { } low)
            value["minValue"] = low;
        if (figure.High is { } high)
            value["maxValue"] = high;
        var observation = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Observation",
            ["@id"] = model.Request.Absolute($"/figures/{figure.Id}#observation"),
            ["name"] = figure.Claim,
            ["observationAbout"] = new JsonObject { ["@type"] = "Place", ["name"] = model.Series.Names.Area },
            ["measuredProperty"] = new JsonObject { ["@type"] = "Property", ["name"] = model.Series.Names.Indicator },
            ["value"] = value,
        };
        if (MachineDates.Iso(figure.Period.Edtf) is { } period)
            observation["observationDate"] = period;
        return observation;
    }
}
