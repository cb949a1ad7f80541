namespace Indicators.Api;

/// <summary>A code list of the release as two operations: the list, and one entry by its code.</summary>
/// <param name="Name">Plural as in the path.</param>
/// <param name="Singular">As in "getArea".</param>
/// <param name="Description">What the entries are.</param>
/// <param name="Example">A code.</param>
/// <param name="Names">The codes, to tell what a wrong one may have meant.</param>
/// <param name="Sql">All columns of the entries of release <c>@release</c>, one of them <c>code</c>.</param>
internal sealed record RegistryResource<T>(string Name, string Singular, string Description, string Example, Func<ReleaseCodes, CodeNames> Names, string Sql)
    where T : IRegistryEntry
{
    public IEnumerable<Operation> Operations => [List, Get];

    private string Article => "AEIOU".Contains(char.ToUpperInvariant(Singular[0])) && Singular != "unit" ? "an" : "a";

    private TextParameter Code => field ??= CommonParameters.InPath("code", $"Code of the {Singular}.", Example);

    private Operation List => new()
    {
        Path = $"/v1/{Name}",
        Id = $"list{char.ToUpperInvariant(Name[0])}{Name[1..]}",
        Tag = "Registries",
        Summary = $"List {Name}",
        Description = Description,
        Parameters = CommonParameters.OfLists,
        Answer = typeof(Page<T>),
        Handle = ListAsync,
    };

    private Operation Get => new()
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
        var parameters = new { release = request.Release.Id, version = request.Release.Version, after = request.Cursor?.Keys[0], limit = request.Limit + 1 };
        var total = await request.QuerySingleAsync<long>($"select count(*) from ({Sql}) entry", parameters);
        var rows = await request.QueryAsync<T>(
            $"select * from ({Sql}) entry where @after::text is null or code collate \"C\" > @after order by code collate \"C\" limit @limit", parameters);
        var page = rows.Take(request.Limit).ToArray();
        var next = rows.Count > page.Length ? request.NextCursor(page[^1].Code) : null;
        return Reply.Of(new Page<T> { Release = request.Release.Version, Total = total, Next = next, Data = page }, next);
    }

    private async Task<Reply> GetAsync(ApiRequest request)
    {
        var code = request.Parameters[Code];
        var entry = await request.QueryFirstOrDefaultAsync<T>(
            $"select * from ({Sql}) entry where code = @code order by code", new { release = request.Release.Id, version = request.Release.Version, code });
        return entry is null
            ? Reply.Of(Problem.NoSuch(request.Context, Code, code, $"{Singular} in release {request.Release.Version} with the code", Names(request.Codes).Near(code)))
            : Reply.Of(entry);
    }
}
