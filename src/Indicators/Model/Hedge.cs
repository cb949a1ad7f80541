namespace Indicators.Model;

/// <summary>How the text qualifies a number without giving a bound.</summary>
public enum Hedge
{
    /// <summary>No qualification.</summary>
    None,

    /// <summary>Approximately, around, about, some, roughly.</summary>
    About,

    /// <summary>Nearly, almost: slightly less than the number.</summary>
    Nearly,

    /// <summary>Just over, slightly more than: slightly more than the number.</summary>
    JustOver,

    /// <summary>The text calls it an estimate.</summary>
    Estimated,
}
