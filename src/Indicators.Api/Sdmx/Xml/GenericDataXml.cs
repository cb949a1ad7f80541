using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>Generic data: each value names its component.</summary>
internal sealed class GenericDataXml(DataMessage message) : DataXml(message, "GenericData", ("gen", Generic))
{
    private const string Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";

    protected override void StartDataSet(MessageHeader? history)
    {
        Xml.Writer.WriteStartElement("DataSet", Message);
        Xml.Writer.WriteAttributeString("structureRef", FigureStructure.Definition.Id);
        Xml.Writer.WriteAttributeString("action", "Information");
        History("", null, history);
    }

    protected override void StartSeries(IReadOnlyList<string?> values)
    {
        Xml.Writer.WriteStartElement("gen", "Series", Generic);
        Values("SeriesKey", values, 0, SeriesCount);
    }

    protected override void Observation(IReadOnlyList<string?> values)
    {
        Xml.Writer.WriteStartElement("gen", "Obs", Generic);
        if (Query.AtObservation is { } dimension)
        {
            Xml.Writer.WriteStartElement("gen", "ObsDimension", Generic);
            Xml.Writer.WriteAttributeString("id", dimension.Id);
            Xml.Writer.WriteAttributeString("value", values[SeriesCount]);
            Xml.Writer.WriteEndElement();
        }
        else
        {
            Values("ObsKey", values, 0, ObservationCount);
        }

        var next = SeriesCount + ObservationCount;
        if (Query.HasValue)
        {
            Xml.Writer.WriteStartElement("gen", "ObsValue", Generic);
            Xml.Writer.WriteAttributeString("value", values[next++]);
            Xml.Writer.WriteEndElement();
        }

        if (Query.Attributes.Count > 0)
            Values("Attributes", values, next, values.Count);
        Xml.Writer.WriteEndElement();
    }

    private void Values(string element, IReadOnlyList<string?> values, int from, int to)
    {
        Xml.Writer.WriteStartElement("gen", element, Generic);
        for (var i = from; i < to; i++)
        {
            if (values[i] is not { } value)
                continue;
            Xml.Writer.WriteStartElement("gen", "Value", Generic);
            Xml.Writer.WriteAttributeString("id", Query.Columns[i].Id);
            Xml.Writer.WriteAttributeString("value", XmlMessage.Clean(value));
            Xml.Writer.WriteEndElement();
        }

        Xml.Writer.WriteEndElement();
    }
}
