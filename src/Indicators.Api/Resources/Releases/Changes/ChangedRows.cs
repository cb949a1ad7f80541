using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Releases;

namespace Indicators.Api.Resources.Releases.Changes;

/// <summary>Loads the changes of observations between two releases.</summary>
internal static class ChangedRows
{
    /// <summary>The observations of a release, except those that are identical in the other.</summary>
    private const string Sql = """
        select o.id, o.document, o.key, o.row_hash from indicators.observation o
        where o.release_id = @release::integer and not exists (
          select from indicators.observation same
          where same.release_id = @other::integer and same.id = o.id and same.row_hash = o.row_hash)
        order by o.id
        """;

    /// <summary>Returns the changes sorted by document, key and id.</summary>
    /// <param name="request">The request.</param>
    /// <param name="before">Id of the earlier release; null if there is none, so that everything is new.</param>
    /// <param name="release">Id of the later release.</param>
    public static async Task<IReadOnlyList<ObservationChange>> LoadAsync(ApiRequest request, int? before, int release) =>
        ReleaseComparison.Between(await RowsAsync(request, before, release), await RowsAsync(request, release, before));

    private static Task<IReadOnlyList<ComparedObservation>> RowsAsync(ApiRequest request, int? release, int? other) =>
        request.QueryRowsAsync(
            Sql,
            new { release, other },
            row => new ComparedObservation(row.Text("id"), row.Text("document"), row.Text("key"), row.Text("row_hash"))
        );
}
