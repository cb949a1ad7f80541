namespace Indicators.Pages.Parts;

/// <summary>A row of a table of counts.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">Where they are listed; null for nowhere.</param>
public sealed record CountRow(string Name, long Count, string? Address);
