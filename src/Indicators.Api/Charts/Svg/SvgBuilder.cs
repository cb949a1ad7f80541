using System.Globalization;
using System.Text;
using System.Xml;

namespace Indicators.Api.Charts.Svg;

/// <summary>
/// Writes SVG elements with escaped text and numbers of at most two decimals. It uses presentation attributes only, which no content
/// security policy blocks.
/// </summary>
internal sealed class SvgBuilder : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;

    public SvgBuilder() =>
        _writer = XmlWriter.Create(
            _text,
            new XmlWriterSettings
            {
                OmitXmlDeclaration = true,
                Indent = true,
                IndentChars = " ",
                NewLineChars = "\n",
            }
        );

    public SvgBuilder Open(string element, params (string Name, object Value)[] attributes)
    {
        _writer.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
            _writer.WriteAttributeString(
                name,
                value is double number ? Number(number) : Legal(Convert.ToString(value, CultureInfo.InvariantCulture)!)
            );
        return this;
    }

    public SvgBuilder Close()
    {
        _writer.WriteEndElement();
        return this;
    }

    public SvgBuilder Element(string element, params (string Name, object Value)[] attributes) => Open(element, attributes).Close();

    public SvgBuilder Words(string element, string words, params (string Name, object Value)[] attributes)
    {
        Open(element, attributes);
        _writer.WriteString(Legal(words));
        return Close();
    }

    public SvgBuilder Line(
        double x1,
        double y1,
        double x2,
        double y2,
        string stroke,
        double width = 1,
        params (string Name, object Value)[] more
    ) => Element("line", [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke), ("stroke-width", width), .. more]);

    public override string ToString()
    {
        _writer.Flush();
        return _text.ToString();
    }

    public void Dispose() => _writer.Dispose();

    public static string Number(double number) =>
        Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Formats a point of a path.</summary>
    public static string Point(double x, double y) => $"{Number(x)} {Number(y)}";

    /// <summary>Removes characters that XML 1.0 does not allow.</summary>
    private static string Legal(string value)
    {
        var legal = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (XmlConvert.IsXmlChar(value[i]))
                legal.Append(value[i]);
            else if (i + 1 < value.Length && XmlConvert.IsXmlSurrogatePair(value[i + 1], value[i]))
                legal.Append(value[i]).Append(value[++i]);
            else
                legal.Append('\uFFFD');
        }

        return legal.ToString();
    }
}
