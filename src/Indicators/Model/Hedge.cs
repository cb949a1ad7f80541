namespace Indicators.Model;

/// <summary>How the text weakens a number without bounding it.</summary>
public enum Hedge
{
    /// <summary>Stated plainly.</summary>
    None,

    /// <summary>Approximately, around, about, some, roughly.</summary>
    About,

    /// <summary>Nearly, almost: a little less than the number.</summary>
    Nearly,

    /// <summary>Just over, slightly more than: a little more than the number.</summary>
    JustOver,

    /// <summary>Called an estimate by the text.</summary>
    Estimated,
}
