using Indicators.Model;

namespace Indicators.Periods;

/// <summary>
/// The range of days within which a document was published. Its statements count from the last day, by which they had certainly been
/// published.
/// </summary>
/// <param name="From">The first possible day; null if unknown.</param>
/// <param name="By">The last possible day; null if unknown.</param>
public sealed record PublicationDays(DateOnly? From, DateOnly? By)
{
    /// <summary>The stated bounds, or else the ends of the date.</summary>
    public static PublicationDays Of(Publication published) =>
        Period.TryParse(published.Edtf, out var date)
            ? new(published.Earliest ?? date.Start, published.Latest ?? date.End)
            : new(published.Earliest, published.Latest);
}
