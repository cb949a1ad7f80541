using Indicators.Api.Comparisons;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Conflicts;
using Indicators.Model;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;

namespace Indicators.Pages.Conflicts;

/// <summary>Shows figures to read together, and arithmetic consequences.</summary>
internal static class ConflictsPage
{
    public const string Path = "/conflicts";

    public static readonly PageDefinition Definition = new(Path, LoadAsync) { ShowsTexts = true };

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var filters = Filters.Of(request, Path);
        var conflicts = await request.GetAsync<Page<Conflict>>(filters.Page("/v1/conflicts", ("limit", "25")));
        var counts = new List<(string, long)>();
        foreach (var kind in Codes.All<ConflictKind>())
        {
            var ofKind = await request.GetAsync<Page<Conflict>>(filters.Counts("/v1/conflicts", ("kind", kind), ("limit", "1")));
            counts.Add((kind, ofKind.Total));
        }

        var tensions =
            filters["cursor"] is not null || (filters["kind"] is not null && !filters.Has("kind", Codes.Of(ConflictKind.Tension)))
                ? null
                : await request.GetAsync<Page<Tension>>(
                    filters.Counts("/v1/tensions", ("kind", null), ("strained", "true"), ("limit", "100"))
                );
        return new PageView
        {
            Title = "Conflicts and tensions",
            Description =
                NumberWords.Count(conflicts.Total, "pair", totalIs: conflicts.TotalIs)
                + " of figures to read together, side by side with the reason.",
            Canonical = filters.Canonical,
            Section = Path,
            IsUnlisted = filters["cursor"] is not null,
            Component = typeof(ConflictsView),
            Model = new ConflictsModel(request, filters, conflicts, counts, tensions),
            Alternates =
            [
                new(filters.Whole("/v1/conflicts"), "application/json", "Conflicts"),
                new("/v1/tensions", "application/json", "Tensions"),
            ],
        };
    }
}

/// <param name="Request">The request.</param>
/// <param name="Filters">The filters.</param>
/// <param name="Conflicts">The pairs.</param>
/// <param name="Counts">Pairs of each kind.</param>
/// <param name="Tensions">Implied quantities that disagree with others; null if not requested.</param>
public sealed record ConflictsModel(
    PageRequest Request,
    Filters Filters,
    Page<Conflict> Conflicts,
    IReadOnlyList<(string Kind, long Count)> Counts,
    Page<Tension>? Tensions
);
