using Dapper;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Sessions;
using Indicators.Api.Sdmx.Structures;
using Npgsql;

namespace Indicators.Api.Sdmx.Data;

/// <summary>Reads the structures of a release, once.</summary>
internal sealed class StructureReader(ReleaseCache cache)
{
    private const string Sql = """
        select 'topic' as list, code as id, name, definition as description, null as parent from indicators.topic where release_id = @id
        union all
        select 'CL_INDICATOR', code, name, definition, null from indicators.indicator where release_id = @id
        union all
        select 'CL_AREA', code, name, definition, null from indicators.area where release_id = @id
        union all
        select 'CL_ITEM', code, name, definition, part_of from indicators.item where release_id = @id
        union all
        select 'CL_UNIT', code, name, null, null from indicators.unit where release_id = @id
        union all
        select distinct 'CL_FREQ', frequency, null, null, null from indicators.series where release_id = @id
        union all
        select 'left-out', o.id, null, null, i.topic
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.indicator i on i.release_id = s.release_id and i.code = s.indicator
        where o.release_id = @id and o.period is null
        """;

    private static readonly string FiguresSql = $"""
        select 'CL_FIGURE' as list, f.id, a.printed as name, f.document as description, null as parent
        {FigureSql.From("true")}
        where f.figure <> '{FigureStructure.Main}'
        """;

    public Task<ReleaseStructures> ReadAsync(Session session, ReleaseState release) =>
        cache.GetAsync(
            release,
            async () => Of(release.Version, await session.RunAsync((connection, stop) => RowsAsync(connection, release, stop))),
            structures => structures.Size / 4,
            session.Patience
        );

    private static async Task<ILookup<string, Row>> RowsAsync(
        NpgsqlConnection connection,
        ReleaseState release,
        CancellationToken cancellation
    ) =>
        (
            await connection.QueryAsync<Row>(
                new CommandDefinition(
                    $"{Sql} union all {FiguresSql}",
                    new { id = release.Id, releases = new[] { release.Id } },
                    cancellationToken: cancellation
                )
            )
        )
            .OrderBy(row => row.Id, StringComparer.Ordinal)
            .ToLookup(row => row.List);

    private static ReleaseStructures Of(string version, ILookup<string, Row> rows) =>
        new(
            [
                new Flow(
                    Artefact.Own(Flow.All),
                    "Figures in texts",
                    $"All figures of release {version} that have a period. Each is what a text says, with the sentence that says it.",
                    null
                )
                {
                    LeftOut = [.. rows["left-out"].Select(row => row.Id)],
                },
                .. rows["topic"]
                    .Select(topic => new Flow(
                        Artefact.Own(Flow.IdOf(topic.Id)),
                        $"{topic.Name}: figures in texts",
                        topic.Description!,
                        topic.Id
                    )
                    {
                        LeftOut = [.. rows["left-out"].Where(row => row.Parent == topic.Id).Select(row => row.Id)],
                    }),
            ],
            [
                new(
                    Lists.Frequency,
                    "Frequency",
                    [.. rows["CL_FREQ"].Select(row => new Code(row.Id, FixedLists.FrequencyName(row.Id)))],
                    IsPartial: true
                ),
                Own(Lists.Indicator, "Indicators", rows),
                Own(Lists.Area, "Areas", rows),
                Own(Lists.Item, "Items", rows),
                Own(Lists.Unit, "Units", rows),
                new(
                    Lists.Figure,
                    "Figures of one series and period",
                    [
                        new(
                            FigureStructure.Main,
                            "The figure to take",
                            "The only figure of its series and period, or the one that the curators prefer."
                        ),
                        .. rows["CL_FIGURE"].Select(row => new Code(row.Id, row.Name!, $"Document {row.Description}")),
                    ]
                ),
                .. FixedLists.All,
            ]
        );

    private static CodeList Own(Artefact list, string name, ILookup<string, Row> rows) =>
        new(list, name, [.. rows[list.Id].Select(row => new Code(row.Id, row.Name!, row.Description, row.Parent))]);

    private sealed record Row
    {
        public required string List { get; init; }

        public required string Id { get; init; }

        public required string? Name { get; init; }

        public required string? Description { get; init; }

        public required string? Parent { get; init; }
    }
}
