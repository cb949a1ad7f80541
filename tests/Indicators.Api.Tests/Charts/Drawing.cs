using System.Globalization;
using System.Xml.Linq;
using Indicators.Api.Charts.Layout;

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

    public XElement? LegendGroup => Root.Descendants(Svg + "g").SingleOrDefault(g => (string?)g.Attribute("class") == "legend");

    public IEnumerable<string> Legend => LegendGroup?.Descendants(Svg + "text").Select(text => text.Value) ?? [];

    public XElement? Unit => Texts.SingleOrDefault(text => (string?)text.Attribute("class") == "unit");

    /// <summary>Upper edge of the topmost label at the axes.</summary>
    public double TopTick =>
        Texts.Where(text => (string?)text.Attribute("class") == "tick").Min(tick => Number(tick, "y") - (0.75 * SizeOf(tick)));

    /// <summary>The signs and words of the legend, an entry each, by their words.</summary>
    public IReadOnlyDictionary<string, XElement> Entries =>
        Root.Descendants(Svg + "g")
            .Where(g => (string?)g.Attribute("class") == "entry")
            .ToDictionary(entry => entry.Elements(Svg + "text").Last().Value);

    public static double SizeOf(XElement text) =>
        double.Parse((string?)text.Attribute("font-size") ?? (string)text.Parent!.Attribute("font-size")!, CultureInfo.InvariantCulture);

    public static double Number(XElement element, string attribute) =>
        double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    /// <summary>Texts that reach out of the picture, by the widths that the chart itself goes by.</summary>
    public IEnumerable<string> Overflowing()
    {
        var picture = new ChartBox(-0.5, 0, Number(Root, "width") + 0.5, Number(Root, "height"));
        return Texts.Where(text => !BoxOf(text).IsWithin(picture)).Select(text => text.Value);
    }

    /// <summary>Pairs of words of which one lies on the other.</summary>
    public IEnumerable<string> OverlappingTexts()
    {
        var boxes = Texts.Where(text => text.Value != "≠").Select(text => (text.Value, Box: BoxOf(text))).ToArray();
        return from i in Enumerable.Range(0, boxes.Length)
            from j in Enumerable.Range(i + 1, boxes.Length - i - 1)
            where boxes[i].Box.Overlaps(boxes[j].Box)
            select $"{boxes[i].Value} / {boxes[j].Value}";
    }

    /// <summary>What a text covers: from the top of its capitals to its baseline.</summary>
    private static ChartBox BoxOf(XElement text)
    {
        var size = SizeOf(text);
        var width = TextWidth.Of(text.Value, size, (string?)text.Attribute("font-weight") == "bold");
        var (x, y) = (Number(text, "x"), Number(text, "y"));
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "middle" => x - (width / 2),
            "end" => x - width,
            _ => x,
        };
        return new ChartBox(left, y - (0.7 * size), left + width, y);
    }
}
