using System.Net.Sockets;
using Indicators.Api.Http.Problems;
using Npgsql;

namespace Indicators.Api.Tests;

public sealed class ProblemCatalogueTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "errors.md");

    [Fact]
    public void The_page_of_errors_lists_every_code_with_its_status_and_meaning()
    {
        var rows = File.ReadAllLines(Page).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToArray();

        Assert.Equal(ProblemTypes.All.Select(type => $"| `{type.Code}` | {type.Status} | {type.Title} | {type.Description} |"), rows);
    }

    [Fact]
    public void Codes_are_unique_and_in_kebab_case()
    {
        Assert.Equal(ProblemTypes.All.Count, ProblemTypes.All.Select(type => type.Code).Distinct().Count());
        Assert.All(ProblemTypes.All, type => Assert.Matches("^[a-z]+(-[a-z]+)*$", type.Code));
    }

    [Fact]
    public void Every_code_is_asserted_by_a_test()
    {
        var tests = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "tests", "Indicators.Api.Tests"), "*.cs", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );
        Assert.All(
            ProblemTypes.All,
            type => Assert.True(tests.Contains($"{type.Code}\"", StringComparison.Ordinal), $"no test asserts {type.Code}")
        );
    }

    [Theory]
    [InlineData("57014", "timeout")]
    [InlineData("53300", "overloaded")]
    [InlineData("42P01", "no-release")]
    [InlineData("08006", "database-unavailable")]
    [InlineData("28P01", "database-unavailable")]
    [InlineData("57P01", "database-unavailable")]
    [InlineData("53100", "database-unavailable")]
    [InlineData("42501", "missing-right")]
    [InlineData("22021", "bad-encoding")]
    [InlineData("22P02", "invalid-cursor")]
    public void A_state_of_the_database_has_its_problem(string state, string code) =>
        Assert.Equal(code, DatabaseProblems.Of(new PostgresException("", "", "", state))?.Code);

    [Theory]
    [InlineData("42601")]
    [InlineData("42P08")]
    [InlineData("XX000")]
    public void A_fault_of_our_own_is_no_problem_of_the_database(string state) =>
        Assert.Null(DatabaseProblems.Of(new PostgresException("", "", "", state)));

    [Fact]
    public void A_server_that_cannot_be_reached_is_unavailable() =>
        Assert.Equal("database-unavailable", DatabaseProblems.Of(new NpgsqlException("Failed to connect", new SocketException()))?.Code);
}
