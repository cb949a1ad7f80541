using System.Xml.Linq;
using Indicators.Api.Charts;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;
using Indicators.Model;

namespace Indicators.Pages.Charts;

/// <summary>
/// The API's chart for a page. Its colours follow the page, and each mark links to the page of its figure, by mouse, touch and keyboard.
/// </summary>
internal static class LinkedChart
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The colours of the drawing, as names of the style sheet.</summary>
    private static readonly Dictionary<string, string> Colours = new(StringComparer.OrdinalIgnoreCase)
    {
        [ChartTheme.Light.Ground] = "var(--c-ground)",
        [ChartTheme.Light.Text] = "var(--c-text)",
        [ChartTheme.Light.Muted] = "var(--c-muted)",
        [ChartTheme.Light.Grid] = "var(--c-grid)",
        [ChartTheme.Light.Axis] = "var(--c-axis)",
        [ChartTheme.Light.Marks[Status.Actual]] = "var(--c-actual)",
        [ChartTheme.Light.Marks[Status.Estimate]] = "var(--c-estimate)",
        [ChartTheme.Light.Marks[Status.Forecast]] = "var(--c-forecast)",
        [ChartTheme.Light.Marks[Status.Target]] = "var(--c-target)",
        [ChartTheme.Light.Marks[Status.Pledge]] = "var(--c-pledge)",
    };

    /// <param name="scene">What is drawn.</param>
    /// <param name="width">Width for which it is drawn, in pixels.</param>
    /// <param name="height">Height, in pixels.</param>
    /// <param name="name">Prefix of ids, unique within the page.</param>
    /// <param name="addressOf">Address of the page of a figure.</param>
    public static string Draw(SeriesScene scene, int width, int height, string name, Func<string, string> addressOf) =>
        Link(SeriesChart.Draw(scene, ChartTheme.Light, width, height, name), name, addressOf);

    /// <param name="svg">A drawing of the API in its light colours.</param>
    /// <param name="name">Prefix of ids, unique within the page.</param>
    /// <param name="addressOf">Address of the page of a figure.</param>
    public static string Link(string svg, string name, Func<string, string> addressOf)
    {
        var root = XElement.Parse(svg);
        foreach (var picture in root.DescendantsAndSelf(Svg + "svg").Where(picture => picture.Attribute("role") is not null))
            picture.SetAttributeValue("role", "group"); // an image has no parts to go to
        root.SetAttributeValue("width", null);
        root.SetAttributeValue("height", null);
        foreach (var id in root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "id" or "aria-labelledby"))
            id.Value = string.Join(' ', id.Value.Split(' ').Select(one => $"{name}-{one}"));
        foreach (var attribute in root.Descendants().Attributes().Where(attribute => Colours.ContainsKey(attribute.Value)))
            attribute.Value = Colours[attribute.Value];
        foreach (
            var part in root.Elements()
                .Where(part => !part.DescendantsAndSelf().Any(IsMark) && part.Name.LocalName is not ("title" or "desc"))
        )
            part.SetAttributeValue("aria-hidden", "true");
        foreach (var mark in root.Descendants().Where(IsMark).ToArray())
        {
            var link = new XElement(
                Svg + "a",
                new XAttribute("href", addressOf(mark.Attribute("data-observation")!.Value)),
                new XAttribute("class", "mark-link")
            );
            // A mark with words is called by its words; one that is only a sign is called by its title.
            var texts = mark.Descendants(Svg + "text").ToArray();
            if (texts.Sum(text => text.Value.Length) <= 2)
            {
                link.SetAttributeValue("aria-label", mark.Element(Svg + "title")?.Value ?? "");
                foreach (var text in texts)
                    text.SetAttributeValue("aria-hidden", "true");
            }

            mark.ReplaceWith(link);
            link.Add(mark);
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static bool IsMark(XElement element) => element.Name == Svg + "g" && element.Attribute("data-observation") is not null;
}
