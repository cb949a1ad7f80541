namespace Indicators.Api.Catalog;

/// <summary>Orders releases by publication date, then by version number.</summary>
internal static class ReleaseOrder
{
    /// <summary>
    /// A sort key for <c>r</c>, a row of releases: greater for the later one. A draft sorts like the release that it will become.
    /// </summary>
    public const string Key = $"({Columns})";

    /// <summary>The same key as columns, for selecting and comparing.</summary>
    public const string Columns = "r.published, string_to_array(replace(r.version, '-draft', ''), '.')::numeric[]";

    /// <summary>Id of the release published before <c>@release</c>, or null. Drafts are skipped.</summary>
    public const string Before = $"""
        (select r.release_id from indicators.release r
         where r.version not like '%-draft' and r.release_id <> @release
           and {Key} < (select {Columns} from indicators.release r where r.release_id = @release)
         order by {Key} desc limit 1)
        """;
}
