using Indicators.Model;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>The tables of migration 0002, with the columns of 0007: what codes mean.</summary>
internal sealed class RegistryTables(int release)
{
    public CopyTable<Topic> Topics { get; } =
        new("indicators.topic")
        {
            { "release_id", Integer, _ => release },
            { "code", Text, t => t.Code },
            { "name", Text, t => t.Name },
            { "definition", Text, t => t.Definition },
        };

    public CopyTable<Unit> Units { get; } =
        new("indicators.unit")
        {
            { "release_id", Integer, _ => release },
            { "code", Text, u => u.Code },
            { "name", Text, u => u.Name },
            { "symbol", Text, u => u.Symbol },
            { "dimension", Text, u => Codes.Of(u.Dimension) },
            { "currency", Text, u => u.Currency },
            { "ucum", Text, u => u.Ucum },
        };

    public CopyTable<Indicator> Indicators { get; } =
        new("indicators.indicator")
        {
            { "release_id", Integer, _ => release },
            { "code", Text, i => i.Code },
            { "name", Text, i => i.Name },
            { "definition", Text, i => i.Definition },
            { "topic", Text, i => i.Topic },
            { "kind", Text, i => Codes.Of(i.Kind) },
            { "measure", Text, i => Codes.Of(i.Measure) },
            { "dimension", Text, i => Codes.Of(i.Dimension) },
            { "frequency", Text, i => i.Frequency },
            { "area_role", Text, i => i.AreaRole },
            { "counterpart_role", Text, i => i.CounterpartRole },
            { "numerator", Text, i => i.Numerator },
            { "denominator", Text, i => i.Denominator },
            { "whole_over", Text, i => i.Over is { } over ? Codes.Of(over) : null },
            { "change_of", Text, i => i.ChangeOf },
        };

    public CopyTable<Area> Areas { get; } =
        new("indicators.area")
        {
            { "release_id", Integer, _ => release },
            { "code", Text, a => a.Code },
            { "name", Text, a => a.Name },
            { "kind", Text, a => Codes.Of(a.Kind) },
            { "iso2", Text, a => a.Iso2 },
            { "m49", Text, a => a.M49 },
            { "definition", Text, a => a.Definition },
            { "aliases", NpgsqlDbType.Array | Text, a => a.Aliases.ToArray() },
        };

    public CopyTable<(string Area, string Member)> AreaMembers { get; } =
        new("indicators.area_member")
        {
            { "release_id", Integer, _ => release },
            { "area", Text, m => m.Area },
            { "member", Text, m => m.Member },
        };

    public CopyTable<Item> Items { get; } =
        new("indicators.item")
        {
            { "release_id", Integer, _ => release },
            { "code", Text, i => i.Code },
            { "name", Text, i => i.Name },
            { "definition", Text, i => i.Definition },
            { "aliases", NpgsqlDbType.Array | Text, i => i.Aliases.ToArray() },
        };
}
