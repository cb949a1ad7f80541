namespace Indicators.Model;

/// <summary>How precisely the text names the source that it credits.</summary>
public enum CreditSpecificity
{
    /// <summary>A data set or report by name.</summary>
    NamedDataset,

    /// <summary>A person or organisation by name.</summary>
    NamedAgent,

    /// <summary>A kind of organisation ("central bank data").</summary>
    GenericAgent,

    /// <summary>No particular source ("studies indicate").</summary>
    Anonymous,
}
