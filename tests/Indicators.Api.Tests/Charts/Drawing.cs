using System.Globalization;
using System.Xml.Linq;
using Indicators.Api.Resources.Charts;

namespace Indicators.Api.Tests;

/// <summary>A chart as a reader of XML sees it.</summary>
internal sealed class Drawing
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private Drawing(XElement root) => Root = root;

    public XElement Root { get; }

    /// <summary>Fails where it is not well formed.</summary>
    public static Drawing Parse(string svg) => new(XDocument.Parse(svg).Root!);

    public string Title => (string)Root.Element(Svg + "title")!;

    public string Description => (string)Root.Element(Svg + "desc")!;

    public IReadOnlyList<XElement> Marks =>
        [.. Root.Descendants(Svg + "g").Where(g => ((string?)g.Attribute("class"))?.Split(' ').Contains("mark") == true)];

    public IReadOnlyList<XElement> Texts => [.. Root.Descendants(Svg + "text")];

    public IReadOnlyList<XElement> Lines =>
        [.. Root.Descendants(Svg + "line").Where(line => (string?)line.Attribute("class") == "consecutive")];

    public XElement Mark(string observation) => Marks.Single(mark => (string?)mark.Attribute("data-observation") == observation);

    public static IEnumerable<XElement> Of(XElement mark, string element) => mark.Descendants(Svg + element);

    public IEnumerable<string> Words(string name) =>
        Texts.Where(text => (string?)text.Attribute("class") == name).Select(text => text.Value);

    public IEnumerable<string> Legend =>
        Root.Descendants(Svg + "g")
            .Where(g => (string?)g.Attribute("class") == "legend")
            .Descendants(Svg + "text")
            .Select(text => text.Value);

    public static double Number(XElement element, string attribute) =>
        double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>Texts that reach out of the picture, by the widths that the chart itself goes by.</summary>
    public IEnumerable<string> Overflowing()
    {
        var (width, height) = (Number(Root, "width"), Number(Root, "height"));
        foreach (var text in Texts)
        {
            var size = double.Parse(
                (string?)text.Attribute("font-size") ?? (string)text.Parent!.Attribute("font-size")!,
                CultureInfo.InvariantCulture
            );
            var w = TextWidth.Of(text.Value, size, (string?)text.Attribute("font-weight") == "bold");
            var x = Number(text, "x");
            var left = (string?)text.Attribute("text-anchor") switch
            {
                "middle" => x - (w / 2),
                "end" => x - w,
                _ => x,
            };
            if (left < -0.5 || left + w > width + 0.5 || Number(text, "y") > height || Number(text, "y") < size * 0.7)
                yield return text.Value;
        }
    }
}
