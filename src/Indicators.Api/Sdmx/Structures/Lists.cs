namespace Indicators.Api.Sdmx.Structures;

/// <summary>Identities of the code lists. Lists of the agency SDMX are the cross-domain ones.</summary>
internal static class Lists
{
    public static readonly Artefact Frequency = new(Artefact.SdmxAgency, "CL_FREQ", "2.1");
    public static readonly Artefact Decimals = new(Artefact.SdmxAgency, "CL_DECIMALS", "1.0");
    public static readonly Artefact UnitMultiplier = new(Artefact.SdmxAgency, "CL_UNIT_MULT", "1.1");
    public static readonly Artefact Indicator = Artefact.Own("CL_INDICATOR");
    public static readonly Artefact Area = Artefact.Own("CL_AREA");
    public static readonly Artefact Item = Artefact.Own("CL_ITEM");
    public static readonly Artefact Unit = Artefact.Own("CL_UNIT");
    public static readonly Artefact Figure = Artefact.Own("CL_FIGURE");
    public static readonly Artefact Status = Artefact.Own("CL_OBS_STATUS");
    public static readonly Artefact Shape = Artefact.Own("CL_SHAPE");
    public static readonly Artefact Hedge = Artefact.Own("CL_HEDGE");
    public static readonly Artefact Measure = Artefact.Own("CL_MEASURE");
    public static readonly Artefact Direction = Artefact.Own("CL_DIRECTION");
    public static readonly Artefact PeriodBasis = Artefact.Own("CL_PERIOD_BASIS");
    public static readonly Artefact Rank = Artefact.Own("CL_RANK");
}
