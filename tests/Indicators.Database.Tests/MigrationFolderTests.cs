namespace Indicators.Database.Tests;

public sealed class MigrationFolderTests : IDisposable
{
    private readonly MigrationFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Files_come_in_the_order_of_their_numbers()
    {
        _files.With("0002_b.sql", "select 2").With("0001_a.sql", "select 1").With("README.md", "not a migration");
        Assert.Equal(["0001_a.sql", "0002_b.sql"], MigrationFolder.Read(_files.Folder).Select(m => m.File));
    }

    [Fact]
    public void The_checksum_is_the_SHA_256_of_the_text_and_does_not_depend_on_the_checkouts_line_ends()
    {
        var unix = MigrationFolder.Read(_files.With("0001_a.sql", "select 1;\nselect 2;\n").Folder)[0].Checksum;
        var windows = MigrationFolder.Read(_files.With("0001_a.sql", "select 1;\r\nselect 2;\r\n").Folder)[0].Checksum;
        // printf 'select 1;\nselect 2;\n' | sha256sum
        Assert.Equal("061e995aebcb765888ac7580f67ee3815a03b9b9c3fd5ff2dbb40db98b53a737", unix);
        Assert.Equal(unix, windows);
    }

    [Theory]
    [InlineData("0001_a.sql", "0003_c.sql", MigrationProblem.Gap, "but no migration 0002")]
    [InlineData("0002_a.sql", "0003_c.sql", MigrationProblem.Gap, "but no migration 0001")]
    [InlineData("0001_a.sql", "0001_b.sql", MigrationProblem.Duplicate, "0001_a.sql and 0001_b.sql")]
    [InlineData("0001_a.sql", "2_b.sql", MigrationProblem.Misnamed, "2_b.sql")]
    public void Numbers_that_are_not_one_two_three_are_refused(string one, string two, MigrationProblem problem, string said)
    {
        _files.With(one, "select 1").With(two, "select 2");
        var e = Assert.Throws<MigrationException>(() => MigrationFolder.Read(_files.Folder));
        Assert.Equal(problem, e.Problem);
        Assert.Contains(said, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_empty_or_not_there_is_refused()
    {
        Assert.Equal(MigrationProblem.Folder, Assert.Throws<MigrationException>(() => MigrationFolder.Read(_files.Folder)).Problem);
        var nowhere = Path.Combine(_files.Folder, "nowhere");
        Assert.Contains(nowhere, Assert.Throws<MigrationException>(() => MigrationFolder.Read(nowhere)).Message, StringComparison.Ordinal);
    }
}
