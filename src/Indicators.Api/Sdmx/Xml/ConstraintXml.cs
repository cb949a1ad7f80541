using System.Globalization;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>Availability as a content constraint of SDMX-ML 2.1.</summary>
internal static class ConstraintXml
{
    private const string Structure = XmlMessage.StructureNamespace;
    private const string Common = XmlMessage.CommonNamespace;

    public static void Write(XmlMessage xml, Availability availability)
    {
        var constraint = availability.Constraint;
        StructureXml.Start(
            xml,
            "ContentConstraint",
            constraint,
            constraint.Urn("registry", "ContentConstraint"),
            isStub: false,
            () => xml.Writer.WriteAttributeString("type", "Actual")
        );
        xml.Writer.WriteStartElement("com", "Annotations", Common);
        Metric(xml, "obs_count", availability.Observations);
        Metric(xml, "series_count", availability.Series);
        xml.Writer.WriteEndElement();
        xml.Common("Name", $"Available data of {availability.Flow.Artefact.Id}");
        xml.Writer.WriteStartElement("ConstraintAttachment", Structure);
        xml.Writer.WriteStartElement("Dataflow", Structure);
        xml.Reference(availability.Flow.Artefact, "datastructure", "Dataflow");
        xml.Writer.WriteEndElement();
        xml.Writer.WriteEndElement();
        xml.Writer.WriteStartElement("CubeRegion", Structure);
        xml.Writer.WriteAttributeString("include", "true");
        foreach (var (dimension, codes) in availability.Codes.Where(one => one.Codes.Count > 0))
        {
            xml.Writer.WriteStartElement("com", "KeyValue", Common);
            xml.Writer.WriteAttributeString("id", dimension.Id);
            foreach (var code in codes)
                xml.Writer.WriteElementString("com", "Value", Common, code);
            xml.Writer.WriteEndElement();
        }

        if (availability.Time is { } time)
        {
            xml.Writer.WriteStartElement("com", "KeyValue", Common);
            xml.Writer.WriteAttributeString("id", FigureStructure.Time.Id);
            xml.Writer.WriteStartElement("com", "TimeRange", Common);
            Day(xml, "StartPeriod", time.First);
            Day(xml, "EndPeriod", time.Last);
            xml.Writer.WriteEndElement();
            xml.Writer.WriteEndElement();
        }

        xml.Writer.WriteEndElement();
        xml.Writer.WriteEndElement();
    }

    private static void Day(XmlMessage xml, string element, DateOnly day)
    {
        xml.Writer.WriteStartElement("com", element, Common);
        xml.Writer.WriteAttributeString("isInclusive", "true");
        xml.Writer.WriteString(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.Writer.WriteEndElement();
    }

    private static void Metric(XmlMessage xml, string id, long count)
    {
        xml.Writer.WriteStartElement("com", "Annotation", Common);
        xml.Writer.WriteAttributeString("id", id);
        xml.Writer.WriteElementString("com", "AnnotationTitle", Common, count.ToString(CultureInfo.InvariantCulture));
        xml.Writer.WriteElementString("com", "AnnotationType", Common, "sdmx_metrics");
        xml.Writer.WriteEndElement();
    }
}
