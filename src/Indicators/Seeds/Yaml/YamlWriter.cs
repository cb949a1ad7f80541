using System.Globalization;
using System.Text;

namespace Indicators.Seeds.Yaml;

/// <summary>
/// Writes values in the canonical form of seeds: two spaces a level, lists at the level of their key, scalars plain if YAML allows and
/// double-quoted otherwise, flow mappings on one line unless the line gets too long, LF line ends including a final one.
/// </summary>
public sealed class YamlWriter
{
    /// <summary>Maximum width of a flow mapping on one line.</summary>
    public const int MaxColumns = 140;

    private readonly StringBuilder _text = new();

    private YamlWriter() { }

    /// <summary>Writes the text of a mapping or a list.</summary>
    public static string Write(YamlValue root)
    {
        var writer = new YamlWriter();
        if (root is YamlSequence { Items.Count: 0 })
            writer._text.Append("[]\n");
        else
            writer.Block(root, 0, startsLine: true);
        return writer._text.ToString();
    }

    private void Block(YamlValue value, int indent, bool startsLine)
    {
        if (value is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                Indent(indent).Append("- ");
                if (item is YamlMapping mapping && !Fits(mapping, indent + 2))
                    Block(item, indent + 2, startsLine: false);
                else
                    _text.Append(Inline(item)).Append('\n');
            }

            return;
        }

        foreach (var entry in ((YamlMapping)value).Entries)
        {
            if (startsLine)
                Indent(indent);
            startsLine = true;
            _text.Append(entry.Key).Append(':');
            Entry(entry, indent);
        }
    }

    private void Entry(YamlEntry entry, int indent)
    {
        if (entry.Value is YamlSequence { Items.Count: > 0 } list)
        {
            _text.Append('\n');
            Block(list, indent, startsLine: true);
        }
        else if (entry.Value is YamlMapping { Entries.Count: > 0 } mapping && !Fits(mapping, indent + entry.Key.Length + 2))
        {
            _text.Append('\n');
            Block(mapping, indent + 2, startsLine: true);
        }
        else
        {
            _text.Append(' ').Append(Inline(entry.Value)).Append('\n');
        }
    }

    private StringBuilder Indent(int indent) => _text.Append(' ', indent);

    private static bool Fits(YamlMapping mapping, int column) =>
        mapping.Flow && column + new StringInfo(Inline(mapping)).LengthInTextElements <= MaxColumns;

    private static string Inline(YamlValue value) =>
        value switch
        {
            YamlScalar scalar => scalar.Plain ? scalar.Text : YamlScalarStyle.Write(scalar.Text, inFlow: false),
            YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(InFlow)) + "]",
            YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(e => e.Key + ": " + InFlow(e.Value))) + "}",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    private static string InFlow(YamlValue value) =>
        value is YamlScalar { Plain: false } scalar ? YamlScalarStyle.Write(scalar.Text, inFlow: true) : Inline(value);
}
