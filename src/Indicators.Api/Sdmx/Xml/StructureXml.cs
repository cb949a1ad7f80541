using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>Structures as SDMX-ML 2.1.</summary>
internal static class StructureXml
{
    private const string Structure = XmlMessage.StructureNamespace;

    public static async Task WriteAsync(StructureMessage message, Stream target, CancellationToken cancellation)
    {
        using var xml = new XmlMessage("Structure", ("str", Structure));
        xml.StartHeader(message.Header);
        xml.Writer.WriteEndElement();
        xml.Writer.WriteStartElement("Structures", XmlMessage.MessageNamespace);
        Group(xml, "Dataflows", message.Flows, flow => Flow(xml, flow, message.Stubs.Contains(StructureType.Dataflow)));
        Group(xml, "Codelists", message.CodeLists, list => CodeList(xml, list, message.Stubs.Contains(StructureType.CodeList)));
        if (message.HasConcepts)
            Group(
                xml,
                "Concepts",
                [FigureStructure.ConceptScheme],
                _ => Concepts(xml, message.Stubs.Contains(StructureType.ConceptScheme))
            );
        if (message.HasDefinition)
            Group(
                xml,
                "DataStructures",
                [FigureStructure.Definition],
                _ => DataStructureXml.Write(xml, message.Stubs.Contains(StructureType.DataStructure))
            );
        if (message.Availability is { } availability)
            Group(xml, "Constraints", [availability], one => ConstraintXml.Write(xml, one));
        await xml.EndAsync(target, cancellation);
    }

    /// <summary>Starts a maintainable artefact with its names.</summary>
    public static void Start(XmlMessage xml, string element, Artefact artefact, string urn, bool isStub, Action? attributes = null)
    {
        xml.Writer.WriteStartElement(element, Structure);
        xml.Writer.WriteAttributeString("id", artefact.Id);
        xml.Writer.WriteAttributeString("urn", urn);
        xml.Writer.WriteAttributeString("agencyID", artefact.Agency);
        xml.Writer.WriteAttributeString("version", artefact.Version);
        xml.Writer.WriteAttributeString("isFinal", "false");
        if (isStub)
            xml.Writer.WriteAttributeString("isExternalReference", "true");
        attributes?.Invoke();
    }

    private static void Group<T>(XmlMessage xml, string element, IReadOnlyList<T> artefacts, Action<T> write)
    {
        if (artefacts.Count == 0)
            return;
        xml.Writer.WriteStartElement(element, Structure);
        foreach (var artefact in artefacts)
            write(artefact);
        xml.Writer.WriteEndElement();
    }

    private static void Flow(XmlMessage xml, Flow flow, bool isStub)
    {
        Start(xml, "Dataflow", flow.Artefact, flow.Urn, isStub);
        if (flow.LeftOut.Count > 0 && !isStub)
            LeftOut(xml, flow);
        xml.Common("Name", flow.Name);
        xml.Common("Description", flow.Description);
        if (!isStub)
        {
            xml.Writer.WriteStartElement("Structure", Structure);
            xml.Reference(FigureStructure.Definition, "datastructure", "DataStructure");
            xml.Writer.WriteEndElement();
        }

        xml.Writer.WriteEndElement();
    }

    private static void LeftOut(XmlMessage xml, Flow flow)
    {
        xml.Writer.WriteStartElement("com", "Annotations", XmlMessage.CommonNamespace);
        xml.Writer.WriteStartElement("com", "Annotation", XmlMessage.CommonNamespace);
        xml.Writer.WriteAttributeString("id", "LEFT_OUT");
        xml.Writer.WriteElementString("com", "AnnotationTitle", XmlMessage.CommonNamespace, string.Join(' ', flow.LeftOut));
        xml.Writer.WriteElementString("com", "AnnotationType", XmlMessage.CommonNamespace, "LEFT_OUT");
        xml.Common(
            "AnnotationText",
            FormattableString.Invariant(
                $"{flow.LeftOut.Count} figures have no period and are not in this flow. /v1/observations/ID has each."
            )
        );
        xml.Writer.WriteEndElement();
        xml.Writer.WriteEndElement();
    }

    private static void CodeList(XmlMessage xml, CodeList list, bool isStub)
    {
        Start(
            xml,
            "Codelist",
            list.Artefact,
            list.Urn,
            isStub,
            () =>
            {
                if (list.IsPartial)
                    xml.Writer.WriteAttributeString("isPartial", "true");
            }
        );
        xml.Common("Name", list.Name);
        var isDescribed = list.Codes.Any(code => code.Description is not null);
        foreach (var code in isStub ? [] : list.Codes)
        {
            xml.Writer.WriteStartElement("Code", Structure);
            xml.Writer.WriteAttributeString("id", code.Id);
            xml.Writer.WriteAttributeString("urn", $"{list.Artefact.Urn("codelist", "Code")}.{code.Id}");
            xml.Common("Name", code.Name);
            // All codes of a list or none: rsdmx makes two columns of labels otherwise.
            if (isDescribed)
                xml.Common("Description", code.Description ?? code.Name);
            if (code.Parent is { } parent)
            {
                xml.Writer.WriteStartElement("Parent", Structure);
                xml.Writer.WriteStartElement("Ref");
                xml.Writer.WriteAttributeString("id", parent);
                xml.Writer.WriteEndElement();
                xml.Writer.WriteEndElement();
            }

            xml.Writer.WriteEndElement();
        }

        xml.Writer.WriteEndElement();
    }

    private static void Concepts(XmlMessage xml, bool isStub)
    {
        var scheme = FigureStructure.ConceptScheme;
        Start(xml, "ConceptScheme", scheme, scheme.Urn("conceptscheme", "ConceptScheme"), isStub);
        xml.Common("Name", "Concepts of figures in texts");
        foreach (var component in isStub ? [] : FigureStructure.All)
        {
            xml.Writer.WriteStartElement("Concept", Structure);
            xml.Writer.WriteAttributeString("id", component.Id);
            xml.Writer.WriteAttributeString("urn", component.ConceptUrn);
            xml.Common("Name", component.Name);
            xml.Common("Description", component.Description);
            xml.Writer.WriteEndElement();
        }

        xml.Writer.WriteEndElement();
    }
}
