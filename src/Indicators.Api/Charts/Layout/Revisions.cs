namespace Indicators.Api.Charts.Layout;

/// <summary>Pairs superseded figures with those that replace them, if both are drawn and far enough apart for an arrow.</summary>
internal static class Revisions
{
    /// <summary>Distance between a sign and the end of its arrow.</summary>
    public const double SignGap = 11;

    private const double MinArrow = 8;

    /// <summary>Returns the pairs, superseded figure first.</summary>
    public static IEnumerable<(MarkPlace From, MarkPlace To)> Of(IReadOnlyList<MarkPlace> places)
    {
        var byId = places.ToDictionary(place => place.Figure.Id);
        return from old in places
            from later in old.Figure.SupersededBy
            where byId.ContainsKey(later.Id) && old.DistanceTo(byId[later.Id]) >= (2 * SignGap) + MinArrow
            select (old, byId[later.Id]);
    }
}
