namespace Indicators.Api.Sdmx.Xml;

/// <summary>An error message of SDMX-ML 2.1.</summary>
internal static class ErrorXml
{
    public static async Task<byte[]> OfAsync(int code, IEnumerable<string> texts)
    {
        using var stream = new MemoryStream();
        using var xml = new XmlMessage("Error");
        xml.Writer.WriteStartElement("ErrorMessage", XmlMessage.MessageNamespace);
        xml.Writer.WriteAttributeString("code", code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var text in texts)
            xml.Common("Text", text);
        xml.Writer.WriteEndElement();
        await xml.EndAsync(stream, CancellationToken.None);
        return stream.ToArray();
    }
}
