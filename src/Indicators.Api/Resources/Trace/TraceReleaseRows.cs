using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Settings;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;

namespace Indicators.Api.Resources.Trace;

/// <summary>A release made ready for tracing, read once: a release never changes.</summary>
internal sealed class TraceReleaseRows
{
    /// <summary>The release with what is kept of it, see <see cref="CandidateIndex.IsPart"/>.</summary>
    public static Task<TraceRelease> LoadAsync(ApiRequest request) =>
        request.Cached(() => ReadAsync(request), one => 1000 + (one.Index.IsPart ? 0 : one.Index.Count * 13L / 10));

    /// <summary>A text as it was read, and the release with the figures that may answer it.</summary>
    public static async Task<(TraceQuery Query, TraceRelease Release)> LoadAsync(ApiRequest request, string text)
    {
        var release = await LoadAsync(request);
        var query = QueryReader.Read(text, release.Vocabulary);
        return (
            query,
            release.Index.IsPart ? release with { Index = await DatabaseCandidates.LoadAsync(request, query, release) } : release
        );
    }

    private static async Task<TraceRelease> ReadAsync(ApiRequest request)
    {
        var release = new { request.Release.Id };
        var areas = await request.QueryAsync<AreaRow>(
            """
            select code, name, kind, iso2, aliases,
              array(select m.member from indicators.area_member m where m.release_id = @Id and m.area = code order by m.member) as Members
            from indicators.area where release_id = @Id order by code
            """,
            release
        );
        var items = await request.QueryAsync<ItemRow>(
            "select code, name, definition, aliases, part_of as PartOf from indicators.item where release_id = @Id order by code",
            release
        );
        var units = await request.QueryAsync<UnitRow>(
            "select code, name, symbol, dimension, currency, ucum from indicators.unit where release_id = @Id order by code",
            release
        );
        var definitions = await request.QueryAsync<string>(
            "select definition from indicators.indicator where release_id = @Id "
                + "union select definition from indicators.topic where release_id = @Id order by definition",
            release
        );
        var roles = await request.QueryAsync<RolesRow>(
            "select code, kind, frequency, area_role as AreaRole, counterpart_role as CounterpartRole from indicators.indicator "
                + "where release_id = @Id order by code",
            release
        );
        Model.Area[] known = [.. areas.Select(row => row.ToArea())];
        var vocabulary = new TraceVocabulary(
            known,
            [.. items.Select(row => row.ToItem())],
            [.. units.Select(row => row.ToUnit())],
            definitions,
            request.Context.RequestServices.GetRequiredService<DatasetWords>().Words
        )
        {
            Roles = roles.ToDictionary(row => row.Code, row => (row.AreaRole, row.CounterpartRole)),
            Kinds = roles.ToDictionary(row => row.Code, row => (Codes.Parse<IndicatorKind>(row.Kind), row.Frequency)),
        };
        var index = await IndexAsync(request);
        // The claims are read for names beside the first questions, most of which do without.
        _ = Task.Run(() => index.Prepare(vocabulary));
        return new TraceRelease(vocabulary, index, TraceRelease.LexemesOf(known));
    }

    private static async Task<CandidateIndex> IndexAsync(ApiRequest request)
    {
        var count = await request.QuerySingleAsync<int>(
            "select count(*) from indicators.observation where release_id = @Id",
            new { request.Release.Id }
        );
        // Of a release that is too large for the memory, each text reads the figures that may answer it.
        return count > request.Context.RequestServices.GetRequiredService<ServiceSettings>().TraceFiguresInMemory
            ? new CandidateIndex([], null, new(count, new Dictionary<string, long>()))
            : await CandidateRow.LoadAllAsync(request);
    }

    private sealed record RolesRow
    {
        public required string Code { get; init; }

        public required string Kind { get; init; }

        public required string Frequency { get; init; }

        public required string AreaRole { get; init; }

        public required string? CounterpartRole { get; init; }
    }

    private sealed record AreaRow
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Kind { get; init; }

        public required string? Iso2 { get; init; }

        public required string[] Members { get; init; }

        public required string[] Aliases { get; init; }

        public Model.Area ToArea() =>
            new()
            {
                Code = Code,
                Name = Name,
                Kind = Codes.Parse<AreaKind>(Kind),
                Iso2 = Iso2,
                M49 = null,
                Definition = null,
                Members = Members,
                Aliases = Aliases,
            };
    }

    private sealed record ItemRow
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Definition { get; init; }

        public required string[] Aliases { get; init; }

        public required string? PartOf { get; init; }

        public Model.Item ToItem() =>
            new()
            {
                Code = Code,
                Name = Name,
                Definition = Definition,
                Aliases = Aliases,
                PartOf = PartOf,
            };
    }

    private sealed record UnitRow
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Symbol { get; init; }

        public required string Dimension { get; init; }

        public required string? Currency { get; init; }

        public required string? Ucum { get; init; }

        public Model.Unit ToUnit() =>
            new()
            {
                Code = Code,
                Name = Name,
                Symbol = Symbol,
                Dimension = Codes.Parse<UnitDimension>(Dimension),
                Currency = Currency,
                Ucum = Ucum,
            };
    }
}
