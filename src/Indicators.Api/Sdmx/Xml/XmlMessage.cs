using System.Text;
using System.Xml;
using Indicators.Api.Http.Formats;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>Writes an SDMX-ML 2.1 message. Output is buffered until <see cref="DrainAsync"/> passes it on.</summary>
internal sealed class XmlMessage : IDisposable
{
    public const string MessageNamespace = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    public const string StructureNamespace = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    public const string CommonNamespace = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";
    public const string FooterNamespace = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message/footer";

    private readonly OutgoingBuffer _buffer = new();

    public XmlMessage(string root, params (string Prefix, string Namespace)[] namespaces)
    {
        Writer = XmlWriter.Create(_buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        Writer.WriteStartDocument();
        Writer.WriteStartElement("mes", root, MessageNamespace);
        Writer.WriteAttributeString("xmlns", "com", null, CommonNamespace);
        foreach (var (prefix, name) in namespaces)
            Writer.WriteAttributeString("xmlns", prefix, null, name);
    }

    public XmlWriter Writer { get; }

    /// <summary>The header up to the structures of data. It has no name: sdmx1 cannot read one.</summary>
    public void StartHeader(MessageHeader header)
    {
        Writer.WriteStartElement("Header", MessageNamespace);
        Writer.WriteElementString("ID", MessageNamespace, header.Id);
        Writer.WriteElementString("Test", MessageNamespace, "false");
        Writer.WriteElementString("Prepared", MessageNamespace, header.PreparedText);
        Writer.WriteStartElement("Sender", MessageNamespace);
        Writer.WriteAttributeString("id", Artefact.OwnAgency);
        Writer.WriteEndElement();
    }

    /// <summary>A text with its language: <c>com:Name</c>, <c>com:Description</c> or <c>com:Text</c>.</summary>
    public void Common(string element, string text)
    {
        Writer.WriteStartElement("com", element, CommonNamespace);
        Writer.WriteAttributeString("xml", "lang", null, "en");
        Writer.WriteString(Clean(text));
        Writer.WriteEndElement();
    }

    /// <summary>A note at the end of a message, which clients show to their users.</summary>
    public void Footer(IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
            return;
        Writer.WriteStartElement("foot", "Footer", FooterNamespace);
        Writer.WriteStartElement("foot", "Message", FooterNamespace);
        Writer.WriteAttributeString("code", "0");
        Writer.WriteAttributeString("severity", "Information");
        foreach (var note in notes)
            Common("Text", note);
        Writer.WriteEndElement();
        Writer.WriteEndElement();
    }

    /// <summary>A reference to a maintainable artefact. Some clients do not read references by URN.</summary>
    public void Reference(Artefact artefact, string package, string type)
    {
        Writer.WriteStartElement("Ref");
        Writer.WriteAttributeString("id", artefact.Id);
        Writer.WriteAttributeString("version", artefact.Version);
        Writer.WriteAttributeString("agencyID", artefact.Agency);
        Writer.WriteAttributeString("package", package);
        Writer.WriteAttributeString("class", type);
        Writer.WriteEndElement();
    }

    /// <summary>A text without the characters that XML cannot hold.</summary>
    public static string Clean(string text) => text.All(IsHeld) ? text : string.Concat(text.Where(IsHeld));

    public Task DrainAsync(Stream target, CancellationToken cancellation)
    {
        Writer.Flush();
        return _buffer.DrainAsync(target, cancellation);
    }

    /// <summary>Closes all elements and passes on the rest.</summary>
    public Task EndAsync(Stream target, CancellationToken cancellation)
    {
        Writer.WriteEndDocument();
        return DrainAsync(target, cancellation);
    }

    public void Dispose()
    {
        Writer.Dispose();
        _buffer.Dispose();
    }

    private static bool IsHeld(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
