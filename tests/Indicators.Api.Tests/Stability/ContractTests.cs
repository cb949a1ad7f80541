namespace Indicators.Api.Tests;

/// <summary>Version 1 only grows: see docs/stability.md.</summary>
public sealed class ContractTests
{
    /// <summary>
    /// With ADVANCE_BASELINE=1 the document becomes the baseline, if it breaks no promise; <c>openapi/advance-baseline</c> does so.
    /// </summary>
    [Fact]
    public void Everything_that_was_promised_is_still_there()
    {
        var current = Contract.Current;
        if (Contract.Baseline is { } baseline)
            Assert.Empty(ContractComparison.Broken(baseline, current));
        if (Environment.GetEnvironmentVariable("ADVANCE_BASELINE") == "1")
            Contract.Promise(current);
        Assert.NotNull(Contract.Baseline);
    }

    [Fact]
    public void The_baseline_says_as_much_as_the_document_it_was_made_of()
    {
        var current = Contract.Current;
        var reduced = Contract.WithoutWords(current, isMap: false)!;

        Assert.Empty(ContractComparison.Broken(current, reduced));
        Assert.Empty(ContractComparison.Broken(reduced, current));
    }
}
