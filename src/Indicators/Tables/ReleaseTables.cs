namespace Indicators.Tables;

/// <summary>The tables that contain a release.</summary>
public static class ReleaseTables
{
    /// <summary>All tables. A table comes after those that it refers to.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        RegistryTables.Topics,
        RegistryTables.Units,
        RegistryTables.Indicators,
        RegistryTables.Areas,
        RegistryTables.AreaMembers,
        RegistryTables.Items,
        DocumentTables.Documents,
        DocumentTables.Witnesses,
        DocumentTables.Outlines,
        ObservationTables.Series,
        ObservationTables.Observations,
        ObservationTables.Anchors,
        ObservationTables.Credits,
        ObservationTables.Relations,
        AccountTables.LedgerTotals,
        AccountTables.Withdrawals,
    ];
}
