namespace Indicators.Model;

/// <summary>The role of a credited agent for the figure.</summary>
public enum CreditRelation
{
    /// <summary>The outlet that prints it; hop 0.</summary>
    Publishes,

    /// <summary>The text quotes or reports the agent as saying it.</summary>
    Quotes,

    /// <summary>The text cites the agent's data.</summary>
    ReportsData,

    /// <summary>The text cites the agent's estimate.</summary>
    CitesEstimate,

    /// <summary>The text cites the agent's forecast.</summary>
    CitesForecast,

    /// <summary>The agent calculated it.</summary>
    OwnCalculation,
}
