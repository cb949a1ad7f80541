using System.Globalization;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>The data structure definition as SDMX-ML 2.1.</summary>
internal static class DataStructureXml
{
    private const string Structure = XmlMessage.StructureNamespace;

    public static void Write(XmlMessage xml, bool isStub)
    {
        StructureXml.Start(xml, "DataStructure", FigureStructure.Definition, FigureStructure.Urn, isStub);
        xml.Common("Name", "Figures in texts");
        if (!isStub)
        {
            xml.Writer.WriteStartElement("DataStructureComponents", Structure);
            Dimensions(xml);
            Attributes(xml);
            Measure(xml);
            xml.Writer.WriteEndElement();
        }

        xml.Writer.WriteEndElement();
    }

    private static void Dimensions(XmlMessage xml)
    {
        StartList(xml, "DimensionList", "DimensionDescriptor");
        foreach (var (index, dimension) in FigureStructure.Dimensions.Index())
            Component(xml, "Dimension", dimension, index + 1);
        Component(xml, "TimeDimension", FigureStructure.Time, FigureStructure.KeyAndTime.Count);
        xml.Writer.WriteEndElement();
    }

    private static void Attributes(XmlMessage xml)
    {
        StartList(xml, "AttributeList", "AttributeDescriptor");
        foreach (var attribute in FigureStructure.Attributes)
        {
            Start(xml, "Attribute", attribute);
            xml.Writer.WriteAttributeString("assignmentStatus", attribute.IsMandatory ? "Mandatory" : "Conditional");
            Content(xml, attribute);
            xml.Writer.WriteStartElement("AttributeRelationship", Structure);
            xml.Writer.WriteStartElement("PrimaryMeasure", Structure);
            xml.Writer.WriteStartElement("Ref");
            xml.Writer.WriteAttributeString("id", FigureStructure.Value.Id);
            xml.Writer.WriteEndElement();
            xml.Writer.WriteEndElement();
            xml.Writer.WriteEndElement();
            xml.Writer.WriteEndElement();
        }

        xml.Writer.WriteEndElement();
    }

    private static void Measure(XmlMessage xml)
    {
        StartList(xml, "MeasureList", "MeasureDescriptor");
        Start(xml, "PrimaryMeasure", FigureStructure.Value);
        Content(xml, FigureStructure.Value);
        xml.Writer.WriteEndElement();
        xml.Writer.WriteEndElement();
    }

    private static void StartList(XmlMessage xml, string element, string id)
    {
        xml.Writer.WriteStartElement(element, Structure);
        xml.Writer.WriteAttributeString("id", id);
    }

    private static void Component(XmlMessage xml, string element, Component component, int position)
    {
        Start(xml, element, component);
        xml.Writer.WriteAttributeString("position", position.ToString(CultureInfo.InvariantCulture));
        Content(xml, component);
        xml.Writer.WriteEndElement();
    }

    private static void Start(XmlMessage xml, string element, Component component)
    {
        xml.Writer.WriteStartElement(element, Structure);
        xml.Writer.WriteAttributeString("id", component.Id);
    }

    private static void Content(XmlMessage xml, Component component)
    {
        var scheme = FigureStructure.ConceptScheme;
        xml.Writer.WriteStartElement("ConceptIdentity", Structure);
        xml.Writer.WriteStartElement("Ref");
        xml.Writer.WriteAttributeString("id", component.Id);
        xml.Writer.WriteAttributeString("maintainableParentID", scheme.Id);
        xml.Writer.WriteAttributeString("maintainableParentVersion", scheme.Version);
        xml.Writer.WriteAttributeString("agencyID", scheme.Agency);
        xml.Writer.WriteAttributeString("package", "conceptscheme");
        xml.Writer.WriteAttributeString("class", "Concept");
        xml.Writer.WriteEndElement();
        xml.Writer.WriteEndElement();
        xml.Writer.WriteStartElement("LocalRepresentation", Structure);
        if (component.CodeList is { } list)
        {
            xml.Writer.WriteStartElement("Enumeration", Structure);
            xml.Reference(list, "codelist", "Codelist");
        }
        else
        {
            xml.Writer.WriteStartElement("TextFormat", Structure);
            xml.Writer.WriteAttributeString("textType", component.TextType);
        }

        xml.Writer.WriteEndElement();
        xml.Writer.WriteEndElement();
    }
}
