namespace Indicators.Api.Catalog;

/// <summary>Releases in the order in which they were published; the number of the version decides between two of one day.</summary>
internal static class ReleaseOrder
{
    /// <summary>
    /// Expression over <c>r</c>, a row of releases: greater for the later of two. A draft has the place of the release that it is to
    /// become.
    /// </summary>
    public const string Key = $"({Columns})";

    /// <summary>The same as columns, to be selected and compared with.</summary>
    public const string Columns = "r.published, string_to_array(replace(r.version, '-draft', ''), '.')::numeric[]";

    /// <summary>
    /// Id of the release that was published before the one of id <c>@release</c>, or null; drafts are nobody's predecessor.
    /// </summary>
    public const string Before = $"""
        (select r.release_id from indicators.release r
         where r.version not like '%-draft' and r.release_id <> @release
           and {Key} < (select {Columns} from indicators.release r where r.release_id = @release)
         order by {Key} desc limit 1)
        """;
}
