using Indicators.Model;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Import;

/// <summary>Reads the rows of a release and assembles the records that they belong to.</summary>
internal sealed class ReleaseContent(NpgsqlConnection connection, int release, CancellationToken cancel)
{
    public Task<IReadOnlyList<T>> ReadAsync<T>(Table<T> table)
        where T : class => table.ReadAsync(connection, release, cancel);

    public async Task<IReadOnlyList<Area>> AreasAsync()
    {
        var members = (await ReadAsync(RegistryTables.AreaMembers)).ToLookup(m => m.Area, m => m.Member);
        return [.. (await ReadAsync(RegistryTables.Areas)).Select(area => area with { Members = [.. members[area.Code]] })];
    }

    public async Task<IReadOnlyList<Document>> DocumentsAsync()
    {
        var paragraphs = (await ReadAsync(DocumentTables.Outlines)).ToLookup(p => (p.Document, p.Witness), p => p.Paragraph);
        var witnesses = (await ReadAsync(DocumentTables.Witnesses)).ToLookup(
            w => w.Document,
            w => w.Witness with { Paragraphs = [.. paragraphs[(w.Document, w.Ordinal)]] }
        );
        return [.. (await ReadAsync(DocumentTables.Documents)).Select(d => d with { Witnesses = [.. witnesses[d.Slug]] })];
    }

    public async Task<IReadOnlyList<Observation>> ObservationsAsync()
    {
        var anchors = (await ReadAsync(ObservationTables.Anchors)).ToLookup(a => a.Observation, a => a.Anchor);
        var credits = (await ReadAsync(ObservationTables.Credits)).ToLookup(c => c.Observation, c => c.Credit);
        var relations = (await ReadAsync(ObservationTables.Relations)).ToLookup(r => r.Observation, r => r.Relation);
        return
        [
            .. (await ReadAsync(ObservationTables.Observations)).Select(o =>
                o with
                {
                    Anchors = [.. anchors[o.Id]],
                    Credits = [.. credits[o.Id]],
                    Relations = [.. relations[o.Id].OrderBy(r => r.Kind).ThenBy(r => r.Observation, StringComparer.Ordinal)],
                }
            ),
        ];
    }
}
