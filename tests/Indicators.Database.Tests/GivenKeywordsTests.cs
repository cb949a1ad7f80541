using Indicators.Database;

namespace Indicators.Database.Tests;

public sealed class GivenKeywordsTests
{
    [Theory]
    [InlineData("Host=nowhere", "Max Auto Prepare=60")]
    [InlineData("Host=nowhere;Max Auto Prepare=7", "Max Auto Prepare=7")]
    public void The_reader_prepares_statements_unless_the_string_says_how_many(string given, string kept)
    {
        using var source = DatabaseConnection.Reader(given);
        Assert.Contains(kept, source.ConnectionString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=nowhere", "Command Timeout=0")]
    [InlineData("Host=nowhere;Command Timeout=9", "Command Timeout=9")]
    public void The_owner_waits_unless_the_string_says_how_long(string given, string kept)
    {
        using var source = DatabaseConnection.Owner(given);
        Assert.Contains(kept, source.ConnectionString, StringComparison.Ordinal);
    }
}
