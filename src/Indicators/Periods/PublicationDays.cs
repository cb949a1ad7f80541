using Indicators.Model;

namespace Indicators.Periods;

/// <summary>
/// The days between which a document was published. What it says counts as said from the last of them on: only then is it known to have
/// been said.
/// </summary>
/// <param name="From">It was not published before this day; null where none is known.</param>
/// <param name="By">It was published by this day; null where none is known.</param>
public sealed record PublicationDays(DateOnly? From, DateOnly? By)
{
    /// <summary>The bounds that are stated, else the ends of the date.</summary>
    public static PublicationDays Of(Publication published) =>
        Period.TryParse(published.Edtf, out var date)
            ? new(published.Earliest ?? date.Start, published.Latest ?? date.End)
            : new(published.Earliest, published.Latest);
}
