namespace Indicators.Model;

/// <summary>How exactly the text names whom it credits.</summary>
public enum CreditSpecificity
{
    /// <summary>A data set or a report by name.</summary>
    NamedDataset,

    /// <summary>A person or an organisation by name.</summary>
    NamedAgent,

    /// <summary>A kind of organisation ("central bank data").</summary>
    GenericAgent,

    /// <summary>Nobody in particular ("studies indicate").</summary>
    Anonymous,
}
