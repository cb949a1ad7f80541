using System.Text;
using System.Xml;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>
/// Writes the XML of a part with SpreadsheetML as the default namespace. The prefix <c>x</c> that the SDK writes is valid, but exceljs and
/// R's openxlsx look for <c>&lt;workbook&gt;</c> without a prefix.
/// </summary>
internal sealed class PartWriter : XmlTextWriter
{
    public const string SpreadsheetMl = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public PartWriter(Stream part)
        : base(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) => WriteStartDocument(standalone: true);

    /// <summary>Starts a SpreadsheetML element.</summary>
    public void Begin(string name) => WriteStartElement(null, name, SpreadsheetMl);

    public override void WriteStartElement(string? prefix, string localName, string? ns) =>
        base.WriteStartElement(ns == SpreadsheetMl ? "" : prefix, localName, ns);
}
