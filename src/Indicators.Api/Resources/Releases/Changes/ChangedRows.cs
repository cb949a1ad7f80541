using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Tables;

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

    /// <summary>All observations of the first release, in the order of changes.</summary>
    private const string FirstSql = """
        select o.id, o.document, o.key, o.row_hash from indicators.observation o
        where o.release_id = @release and (@after::text[] is null or (o.document collate "C" >= (@after::text[])[1]
          and (o.document collate "C", o.key collate "C", o.id collate "C") >
              ((@after::text[])[1], (@after::text[])[2], (@after::text[])[3])))
        order by o.document collate "C", o.key collate "C", o.id collate "C"
        limit @limit
        """;

    /// <summary>The numbers of changes, and those of a page with one more: in the first release, everything is new.</summary>
    public static async Task<(ChangeCounts Counts, ObservationChange[] Rows)> OfFirstAsync(ApiRequest request, string[]? kinds)
    {
        var counts = new ChangeCounts
        {
            Added = await request.QuerySingleAsync<long>(
                "select figures from indicators.release_count where release_id = @Id and list = 'release' order by figures",
                new { request.Release.Id }
            ),
            Changed = 0,
            Corrected = 0,
            Withdrawn = 0,
        };
        if (kinds?.Contains(Codes.Of(ChangeKind.Added)) == false)
            return (counts, []);
        var found = await request.QueryRowsAsync(
            FirstSql,
            new
            {
                release = request.Release.Id,
                after = request.Cursor?.Keys.ToArray(),
                limit = request.Limit + 1,
            },
            Read
        );
        return (counts, [.. found.Select(o => new ObservationChange(ChangeKind.Added, o.Document, o.Key, null, o.Id))]);
    }

    /// <summary>The same since an earlier release, which is compared with this one.</summary>
    public static async Task<(ChangeCounts Counts, ObservationChange[] Rows)> PageAsync(ApiRequest request, int before, string[]? kinds)
    {
        var all = await LoadAsync(request, before, request.Release.Id);
        return (
            ChangeCounts.Of(all),
            [
                .. all.Where(change => kinds is null || kinds.Contains(Codes.Of(change.Kind)))
                    .Where(change => request.Cursor is null || IsAfter(change, request.Cursor.Keys))
                    .Take(request.Limit + 1),
            ]
        );
    }

    /// <summary>Returns the changes sorted by document, key and id.</summary>
    /// <param name="request">The request.</param>
    /// <param name="before">Id of the earlier release; null if there is none, so that everything is new.</param>
    /// <param name="release">Id of the later release.</param>
    public static async Task<IReadOnlyList<ObservationChange>> LoadAsync(ApiRequest request, int? before, int release) =>
        ReleaseComparison.Between(await RowsAsync(request, before, release), await RowsAsync(request, release, before));

    private static Task<IReadOnlyList<ComparedObservation>> RowsAsync(ApiRequest request, int? release, int? other) =>
        request.QueryRowsAsync(Sql, new { release, other }, Read);

    /// <summary>Whether a change comes after the last one on the previous page.</summary>
    private static bool IsAfter(ObservationChange change, IReadOnlyList<string> keys) =>
        new[] { change.Document, change.Key, change.After ?? change.Before! }
            .Zip(keys, string.CompareOrdinal)
            .FirstOrDefault(order => order != 0) > 0;

    private static ComparedObservation Read(ColumnReader row) =>
        new(row.Text("id"), row.Text("document"), row.Text("key"), row.Text("row_hash"));
}
