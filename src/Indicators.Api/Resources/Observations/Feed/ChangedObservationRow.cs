using Indicators.Api.Catalog;

namespace Indicators.Api.Resources.Observations.Feed;

/// <summary>When an observation first appeared, and in which release it last changed.</summary>
internal sealed record ChangedObservationRow
{
    /// <summary>
    /// The observations <c>@ids</c> of the release <c>@release</c>. Drafts count only where a draft is read: they are not published.
    /// </summary>
    public const string Sql = $"""
        select o.id,
          coalesce(
            (select min(r.published) from indicators.release r
             join indicators.observation x on x.release_id = r.release_id and x.id = o.id
             where r.version not like '%-draft'),
            o.updated
          ) as First,
          (select r.version from indicators.release r
           join indicators.observation x on x.release_id = r.release_id and x.id = o.id
           where r.published = o.updated and (r.version not like '%-draft' or r.release_id = @release)
           order by {ReleaseOrder.Columns} limit 1) as Changed
        from indicators.observation o
        where o.release_id = @release and o.id = any(@ids)
        order by o.id
        """;

    public required string Id { get; init; }

    /// <summary>Day of the first release that has it.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Version of the release in which it last changed; null if that release is not there.</summary>
    public required string? Changed { get; init; }
}
