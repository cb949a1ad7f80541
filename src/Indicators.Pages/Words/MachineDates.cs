namespace Indicators.Pages.Words;

/// <summary>EDTF dates in the forms that programs read, which have no words for what is approximate or not known.</summary>
public static class MachineDates
{
    /// <summary>
    /// An ISO 8601 date or interval, as schema.org takes it: <c>2023-05</c>, <c>2008/2021</c>. Null where that would say more than the text
    /// does: for an approximate or uncertain date, and for an interval with an end that is open or not known.
    /// </summary>
    public static string? Iso(string? edtf) =>
        edtf is null || edtf.AsSpan().ContainsAny("~?%") || edtf.Split('/').Any(part => part is "" or "..") ? null : edtf;

    /// <summary>The first date as citation managers read it: <c>2023/05/04</c>. Null if no date begins it.</summary>
    public static string? Citable(string? edtf) =>
        edtf?.Split('/')[0].TrimEnd('~', '?', '%') is { Length: > 0 } first and not ".." ? first.Replace('-', '/') : null;
}
