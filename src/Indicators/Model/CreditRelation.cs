namespace Indicators.Model;

/// <summary>How a credited agent stands to the figure.</summary>
public enum CreditRelation
{
    /// <summary>The text that prints it; hop 0.</summary>
    Publishes,

    /// <summary>The agent is quoted or reported as saying it.</summary>
    Quotes,

    /// <summary>The agent's data are cited.</summary>
    ReportsData,

    /// <summary>The agent's estimate is cited.</summary>
    CitesEstimate,

    /// <summary>The agent's forecast is cited.</summary>
    CitesForecast,

    /// <summary>The agent computed it.</summary>
    OwnCalculation,
}
