namespace Indicators.Api.Facets;

/// <summary>What facets are counted over.</summary>
/// <param name="Sql">A select whose rows have the columns that the facets use; not used where the counts are stored.</param>
/// <param name="Fraction">The part of the rows that the select returns; counts are scaled up by it.</param>
/// <param name="Stored">The column of <c>release_count</c> that has the counts; null if they are to be made.</param>
internal sealed record FacetRows(string Sql, double Fraction = 1, string? Stored = null)
{
    /// <summary>Counts of the whole release.</summary>
    public static FacetRows OfRelease(string column) => new("", 1, column);

    public long Scaled(long counted) => (long)Math.Round(counted / Fraction);
}
