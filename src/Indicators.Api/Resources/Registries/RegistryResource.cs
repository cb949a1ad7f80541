using Dapper;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Registries;

/// <summary>A code list of the release with its two operations: the list, and one entry by code.</summary>
/// <param name="Name">The plural in the path.</param>
/// <param name="Singular">The singular in operation ids, as in "getArea".</param>
/// <param name="Description">Describes the entries.</param>
/// <param name="Example">An example of a code.</param>
/// <param name="Names">The codes, for suggestions when a code is wrong.</param>
/// <param name="Sql">
/// All columns of the entries of release <c>@release</c>, among them <c>code</c>, <c>name</c> and <c>observations</c>.
/// </param>
/// <param name="Searched">What <c>q</c> looks in: words for people, and the expression over these columns.</param>
internal sealed record RegistryResource<T>(
    string Name,
    string Singular,
    string Description,
    string Example,
    Func<ReleaseCodes, CodeNames> Names,
    string Sql,
    (string Words, string Sql) Searched
)
    where T : IRegistryEntry
{
    private static readonly Sorts Sorts = new(
        "RegistrySort",
        "entry.code",
        "name",
        new("code", "code"),
        new("name", "name", ("lower(entry.name) collate \"C\"", "text")),
        new("observations", "number of observations", ("entry.observations", "bigint"))
    );

    public IEnumerable<Operation> Operations => [List, Get];

    private string Article => "AEIOU".Contains(char.ToUpperInvariant(Singular[0])) && Singular != "unit" ? "an" : "a";

    private TextParameter Code => field ??= CommonParameters.InPath("code", $"Code of the {Singular}.", Example);

    private TextParameter Q => field ??= WordFilter.Parameter(Searched.Words, Example.Split('-')[0].ToLowerInvariant());

    private Operation List =>
        new()
        {
            Path = $"/v1/{Name}",
            Id = $"list{char.ToUpperInvariant(Name[0])}{Name[1..]}",
            Tag = "Registries",
            Summary = $"List {Name}",
            Description = Description,
            Parameters = [Q, Sorts.Parameter, .. CommonParameters.OfLists],
            Answer = typeof(Page<T>),
            CursorKeys = CursorKeys.Of(Sorts),
            Handle = ListAsync,
        };

    private Operation Get =>
        new()
        {
            Path = $"/v1/{Name}/{{code}}",
            Id = $"get{char.ToUpperInvariant(Singular[0])}{Singular[1..]}",
            Tag = "Registries",
            Summary = $"Get {Article} {Singular}",
            Description = Description,
            Parameters = [Code, .. CommonParameters.OfResources],
            Answer = typeof(T),
            Handle = GetAsync,
        };

    private async Task<Reply> ListAsync(ApiRequest request)
    {
        if (WordFilter.NothingToSearch(request, Q) is { } problem)
            return Reply.Of(problem);
        var parameters = new DynamicParameters(
            new
            {
                release = request.Release.Id,
                version = request.Release.Version,
                after = request.Cursor?.Keys.ToArray(),
                limit = request.Limit + 1,
            }
        );
        IReadOnlyList<Condition> conditions = [];
        if (request.Parameters.Find(Q) is { } q)
        {
            WordFilter.AddTo(parameters, q);
            conditions = [new(Q, WordFilter.Condition(Searched.Sql))];
        }

        var (sort, descending) = Sorts.Of(request.Parameters);
        var from = $"from ({Sql}) entry where {Condition.All(conditions)}";
        var total = await request.QuerySingleAsync<long>($"select count(*) {from}", parameters);
        var after = request.Cursor is null ? "" : $"and {sort.AfterSql(descending)}";
        var rows = await request.QueryAsync<T>($"select entry.* {from} {after} {sort.OrderSql(descending)} limit @limit", parameters);
        var page = rows.Take(request.Limit).ToArray();
        var next = rows.Count > page.Length ? request.NextCursor(await KeysAsync(request, sort, page[^1].Code)) : null;
        var empty = total > 0 ? null : await EmptyReason.FindAsync(request, Name, $"from ({Sql}) entry where true", conditions, parameters);
        return Reply.OfPage(request, total, page, next, empty);
    }

    // Entries are served as they are and have no property for their sort keys.
    private Task<string[]> KeysAsync(ApiRequest request, Sort sort, string code) =>
        request.QuerySingleAsync<string[]>(
            $"select {sort.KeysSql} from ({Sql}) entry where entry.code = @code order by entry.code",
            new
            {
                release = request.Release.Id,
                version = request.Release.Version,
                code,
            }
        );

    private async Task<Reply> GetAsync(ApiRequest request)
    {
        var code = request.Parameters[Code];
        var entry = await request.QueryFirstOrDefaultAsync<T>(
            $"select * from ({Sql}) entry where code = @code order by code",
            new
            {
                release = request.Release.Id,
                version = request.Release.Version,
                code,
            }
        );
        return entry is null
            ? Reply.Of(
                Problem.NoSuch(
                    request.Context,
                    Code.Name,
                    code,
                    $"Release {request.Release.Version} has no {Singular} with the code",
                    Names(request.Codes).Near(code),
                    Names(request.Codes).Where
                )
            )
            : Reply.Of(entry);
    }
}
