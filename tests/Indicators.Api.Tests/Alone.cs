namespace Indicators.Api.Tests;

/// <summary>
/// Tests that run while no other test does: what OpenTelemetry measures under a name, it measures for all servers of the process.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
