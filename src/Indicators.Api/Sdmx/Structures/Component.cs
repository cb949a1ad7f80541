namespace Indicators.Api.Sdmx.Structures;

/// <summary>A component of the data structure, and the concept of the same id that it takes its meaning from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">What it is.</param>
/// <param name="Name">Name of the concept.</param>
/// <param name="Description">Definition of the concept.</param>
/// <param name="CodeList">The list of its codes; null if it has none.</param>
/// <param name="TextType">Data type of its values; names as in SDMX. Structures name it where it has no codes.</param>
internal sealed record Component(
    string Id,
    ComponentRole Role,
    string Name,
    string Description,
    Artefact? CodeList = null,
    string TextType = "String"
)
{
    /// <summary>Whether two values are compared as numbers.</summary>
    public bool IsNumber => TextType is "Double" or "Decimal" or "Integer";

    /// <summary>Whether every observation has it.</summary>
    public bool IsMandatory { get; init; }

    public string ConceptUrn => $"urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept={FigureStructure.ConceptScheme}.{Id}";
}
