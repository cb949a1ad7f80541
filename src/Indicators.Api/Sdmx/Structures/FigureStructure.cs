namespace Indicators.Api.Sdmx.Structures;

/// <summary>The data structure: the dimensions that form a figure's key, and the attributes of a figure.</summary>
internal static class FigureStructure
{
    /// <summary>Code of <c>FIGURE</c> for the figure to take; the others of the same series and period have their ids.</summary>
    public const string Main = "MAIN";

    public static readonly Artefact Definition = Artefact.Own("DSD_FIGURES");
    public static readonly Artefact ConceptScheme = Artefact.Own("CS_FIGURES");

    public static readonly IReadOnlyList<Component> Dimensions =
    [
        Dimension("FREQ", "Frequency", "Frequency of the series; _Z if it does not recur.", Lists.Frequency),
        Dimension("INDICATOR", "Indicator", "What is measured.", Lists.Indicator),
        Dimension("REF_AREA", "Reference area", "The area that the figure is about.", Lists.Area),
        Dimension(
            "COUNTERPART_AREA",
            "Counterpart area",
            "The other area, such as the creditor; _Z if the indicator has none.",
            Lists.Area
        ),
        Dimension("ITEM", "Item", "The product, institution or group that the figure is about; _T total, _Z not applicable.", Lists.Item),
        Dimension("UNIT_MEASURE", "Unit of measure", "Unit of the value; ISO 4217 for money.", Lists.Unit),
        Dimension(
            "FIGURE",
            "Figure",
            "Distinguishes figures of one series and period. MAIN: the figure to use, because it is the only one or the curators prefer "
                + "it. Each other figure has its own id.",
            Lists.Figure
        ),
    ];

    public static readonly Component Time = new(
        "TIME_PERIOD",
        ComponentRole.Time,
        "Time period",
        "The time that the figure is about. An interval that is not a calendar period is written as its first day and its duration, as in "
            + "2008-01-01/P14Y. If one end is open or unknown, it is the stated end; PERIOD has the whole period.",
        TextType: "ObservationalTimePeriod"
    )
    {
        IsMandatory = true,
    };

    public static readonly Component Value = new(
        "OBS_VALUE",
        ComponentRole.Measure,
        "Observation value",
        "The number in full units. NaN if the text gives bounds, a range or only a direction.",
        TextType: "Double"
    );

    public static readonly IReadOnlyList<Component> Attributes =
    [
        Attribute(
            "OBS_STATUS",
            "Observation status",
            "Whether the text states a fact, an estimate, a forecast, a target or a pledge.",
            Lists.Status,
            isMandatory: true
        ),
        Attribute("DECIMALS", "Decimals", "Digits after the decimal point as printed.", Lists.Decimals),
        Attribute("UNIT_MULT", "Unit multiplier", "Always 0: values are in full units.", Lists.UnitMultiplier, isMandatory: true),
        Attribute(
            "PRECISION",
            "Precision",
            "Printed precision as a power of ten, counted as in Inline XBRL: -8 for 15.7 billion, 1 for 27.8 percent.",
            type: "Integer"
        ),
        Attribute(
            "SHAPE",
            "Shape",
            "Whether the text gives a point, a range, a bound or only a direction.",
            Lists.Shape,
            isMandatory: true
        ),
        Attribute("LOWER_BOUND", "Lower bound", "Lower end of a range, or the lower bound, in full units.", type: "Decimal"),
        Attribute("UPPER_BOUND", "Upper bound", "Upper end of a range, or the upper bound, in full units.", type: "Decimal"),
        Attribute("LOWER_INCLUSIVE", "Lower bound is inclusive", "true for \"at least\", false for \"more than\".", type: "Boolean"),
        Attribute("UPPER_INCLUSIVE", "Upper bound is inclusive", "true for \"up to\", false for \"fewer than\".", type: "Boolean"),
        Attribute("HEDGE", "Hedge", "How the text qualifies the number, such as \"about\" or \"nearly\".", Lists.Hedge, isMandatory: true),
        Attribute("MEASURE", "Measure", "Kind of number, such as a level, a share or a change.", Lists.Measure, isMandatory: true),
        Attribute("DIRECTION", "Direction", "Which way a change goes.", Lists.Direction),
        Attribute("PERIOD", "Period as stated", "The period in EDTF: ~ means about, .. an open end.", isMandatory: true),
        Attribute("PERIOD_BASIS", "Basis of the period", "How the period is known.", Lists.PeriodBasis, isMandatory: true),
        Attribute("PRINTED", "Printed figure", "The figure as printed in the text.", isMandatory: true),
        Attribute("CLAIM", "Claim", "What the text asserts, in the words of the curators.", isMandatory: true),
        Attribute("SOURCE_DOCUMENT", "Source document", "Slug of the document; /v1/documents/{slug} describes it.", isMandatory: true),
        Attribute("SOURCE_TITLE", "Title of the source", "Title of the document."),
        Attribute(
            "SOURCE_LOCATOR",
            "Place in the source",
            "Paragraph, sentence and characters of the figure in the document.",
            isMandatory: true
        ),
        Attribute("SOURCE_URL", "Address of the source", "Web address of the document."),
        Attribute(
            "CREDIT",
            "Credit",
            "The sources that the text credits: first the outlet, then the source of each source.",
            isMandatory: true
        ),
        Attribute("ASSERTED_AT", "Asserted at", "When the document was published, in EDTF."),
        Attribute("RANK", "Rank", "Which of several figures of one series and period to take.", Lists.Rank, isMandatory: true),
        Attribute(
            "OBS_ID",
            "Observation id",
            "Id of the observation; /v1/observations/{id}/provenance shows its sentence.",
            isMandatory: true
        ),
        Attribute("RELEASE", "Release", "Version of the release that the figure comes from.", isMandatory: true),
    ];

    /// <summary>All dimensions.</summary>
    public static readonly IReadOnlyList<Component> KeyAndTime = [.. Dimensions, Time];

    public static readonly IReadOnlyList<Component> All = [.. Dimensions, Time, Value, .. Attributes];

    /// <summary>The component of an id, or null.</summary>
    public static Component? Find(string id) => All.FirstOrDefault(component => component.Id == id);

    public static string Urn => Definition.Urn("datastructure", "DataStructure");

    private static Component Dimension(string id, string name, string description, Artefact list) =>
        new(id, ComponentRole.Dimension, name, description, list) { IsMandatory = true };

    private static Component Attribute(
        string id,
        string name,
        string description,
        Artefact? list = null,
        string type = "String",
        bool isMandatory = false
    ) => new(id, ComponentRole.Attribute, name, description, list, type) { IsMandatory = isMandatory };
}
