using Indicators.Model;
using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Changes;

/// <summary>A document or registry entry that differs between two releases.</summary>
internal sealed record DefinitionRow
{
    private static readonly (string List, string Code)[] Lists =
    [
        ("area", "code"),
        ("document", "slug"),
        ("indicator", "code"),
        ("item", "code"),
        ("topic", "code"),
        ("unit", "code"),
    ];

    /// <summary>The same for the first release, in which everything is new: a few entries in the order of an index.</summary>
    public static readonly string FirstSql = $"""
        select list as List, code as Code, 'added' as Kind, array[]::text[] as Fields
        from (
          {string.Join("\n  union all ", Lists.Select(one => $"""
            (select '{one.List}' as list, {one.Code} as code from indicators.{one.List} where release_id = @release
              order by {one.Code} collate "C" limit 1000)
            """))}
        ) entry
        order by list collate "C", code collate "C"
        limit 1000
        """;

    public static readonly string Sql = $"""
        with entry as (
          select 'topic' as list, t.code, t.release_id, {Content(RegistryTables.Topics, "t")} as content from indicators.topic t
          union all select 'indicator', i.code, i.release_id, {Content(RegistryTables.Indicators, "i")} from indicators.indicator i
          union all select 'item', t.code, t.release_id, {Content(RegistryTables.Items, "t")} from indicators.item t
          union all select 'unit', u.code, u.release_id, {Content(RegistryTables.Units, "u")} from indicators.unit u
          union all select 'area', a.code, a.release_id, {Content(RegistryTables.Areas, "a")} || jsonb_build_object('members',
            (select coalesce(jsonb_agg(m.member order by m.member), '[]') from indicators.area_member m where m.release_id = a.release_id
              and m.area = a.code))
          from indicators.area a
          union all select 'document', d.slug, d.release_id, {Content(DocumentTables.Documents, "d")} || jsonb_build_object('witnesses',
            (select coalesce(jsonb_agg({Content(
            DocumentTables.Witnesses,
            "w"
        )} order by w.ordinal), '[]') from indicators.witness w where w.release_id = d.release_id and w.document = d.slug))
          from indicators.document d
        ),
        now as (select * from entry where release_id = @release),
        old as (select * from entry where release_id = @before::integer)
        select coalesce(now.list, old.list) as List, coalesce(now.code, old.code) as Code,
          case when old.code is null then 'added' when now.code is null then 'withdrawn' else 'changed' end as Kind,
          array(
            select key from jsonb_each(now.content) n full join jsonb_each(old.content) o using (key)
            where now.code is not null and old.code is not null and n.value is distinct from o.value
            order by key collate "C") as Fields
        from now full join old on old.list = now.list and old.code = now.code
        where now.content is distinct from old.content
        order by coalesce(now.list, old.list) collate "C", coalesce(now.code, old.code) collate "C"
        limit 1000
        """;

    public required string List { get; init; }

    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string[] Fields { get; init; }

    public DefinitionChange ToChange() =>
        new()
        {
            List = List,
            Code = Code,
            Kind = Codes.Parse<ChangeKind>(Kind),
            Fields = [.. Fields.Select(CamelCase)],
        };

    /// <summary>The content of a row: the columns that are read back.</summary>
    private static string Content(Table table, string alias) =>
        $"jsonb_build_object({string.Join(", ", table.Columns.Select(column => $"'{column.Name}', {alias}.{column.Name}"))})";

    private static string CamelCase(string column)
    {
        var words = column.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
