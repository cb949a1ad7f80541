using System.Text.RegularExpressions;

namespace Indicators.Checks;

/// <summary>The forms of codes and names. The database has the same constraints.</summary>
internal static partial class Patterns
{
    [GeneratedRegex(@"^[0-9]{4}\.(?:0|[1-9][0-9]*)(?:-draft)?\z")]
    public static partial Regex Version();

    /// <summary>Codes of topics and indicators.</summary>
    [GeneratedRegex(@"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\z")]
    public static partial Regex Words();

    /// <summary>Codes of areas, items and units.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    public static partial Regex Code();

    /// <summary>Slugs and keys of figures.</summary>
    [GeneratedRegex(@"^[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    public static partial Regex Slug();

    /// <summary>Observation ids.</summary>
    [GeneratedRegex(@"^o1-[0-9a-f]{20}\z")]
    public static partial Regex ObservationId();

    [GeneratedRegex(@"^[A-Z]{3}\z")]
    public static partial Regex ThreeLetters();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    public static partial Regex TwoLetters();

    [GeneratedRegex(@"^[A-Z]{2}-[A-Z0-9]{1,3}\z")]
    public static partial Regex Subdivision();

    [GeneratedRegex(@"^[0-9]{3}\z")]
    public static partial Regex M49();

    /// <summary>SDMX CL_FREQ, and <c>_Z</c> for non-recurring.</summary>
    [GeneratedRegex(@"^(?:_[A-Z]|[ASTQMWDHIBNO][0-9]?)\z")]
    public static partial Regex Frequency();

    /// <summary>The subset of BCP 47 used here: language, optional script and region.</summary>
    [GeneratedRegex(@"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?\z")]
    public static partial Regex Language();
}
