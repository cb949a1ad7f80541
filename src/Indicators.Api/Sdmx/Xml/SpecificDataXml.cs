using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>Structure-specific data: each component is an XML attribute.</summary>
internal sealed class SpecificDataXml(DataMessage message)
    : DataXml(message, "StructureSpecificData", ("ss", Specific), ("dsd", Own), ("xsi", Instance))
{
    private const string Specific = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    // The pattern that SDMX 2.1 gives for the namespaces of data structures.
    private static readonly string Own = $"{FigureStructure.Urn}:ObsLevelDim";

    protected override void HeaderStructure() => Xml.Writer.WriteAttributeString("namespace", Own);

    protected override void StartDataSet(MessageHeader? history)
    {
        Xml.Writer.WriteStartElement("DataSet", Message);
        Xml.Writer.WriteAttributeString("ss", "dataScope", Specific, "DataStructure");
        Xml.Writer.WriteAttributeString("xsi", "type", Instance, "dsd:DataSetType");
        Xml.Writer.WriteAttributeString("ss", "structureRef", Specific, FigureStructure.Definition.Id);
        Xml.Writer.WriteAttributeString("ss", "action", Specific, "Information");
        History("ss", Specific, history);
    }

    protected override void StartSeries(IReadOnlyList<string?> values)
    {
        Xml.Writer.WriteStartElement("Series");
        Values(values, 0, SeriesCount);
    }

    protected override void Observation(IReadOnlyList<string?> values)
    {
        Xml.Writer.WriteStartElement("Obs");
        Values(values, SeriesCount, values.Count);
        Xml.Writer.WriteEndElement();
    }

    private void Values(IReadOnlyList<string?> values, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (values[i] is { } value)
                Xml.Writer.WriteAttributeString(Query.Columns[i].Id, XmlMessage.Clean(value));
        }
    }
}
