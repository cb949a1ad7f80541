using Npgsql;

namespace Indicators.Database.Tests;

public sealed class DatabaseConnectionTests
{
    [Theory]
    [InlineData("Host=h;Password=ab;sesame=cd")]
    [InlineData("Host=h;Password=sesame;Port=sesame")]
    [InlineData("Host=h;Port=70000000000;Password=sesame")]
    [InlineData("postgres://me:sesame@h/indicators")]
    [InlineData("sesame")]
    [InlineData("Password=sesame;Database=d")]
    [InlineData("")]
    public void A_string_that_cannot_be_read_is_told_without_any_of_its_words(string text)
    {
        var e = Assert.Throws<DatabaseFailureException>(() => DatabaseConnection.Owner(text));
        Assert.Equal("connection-string", e.Failure.Code);
        Assert.StartsWith("INDICATORS_DB is not a valid connection string: ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void The_readers_options_keep_those_given_and_let_them_change_limits_but_not_rights()
    {
        var options = new NpgsqlConnectionStringBuilder(
            DatabaseConnection.ReaderString("Host=h;Options=-c statement_timeout=99 -c role=somebody")
        ).Options!;
        Assert.True(At("statement_timeout=10000") < At("statement_timeout=99"));
        Assert.True(At("role=somebody") < At("role=indicators_reader"));
        Assert.Contains("default_transaction_read_only=on", options, StringComparison.Ordinal);

        int At(string setting) =>
            options.IndexOf(setting, StringComparison.Ordinal) is var at and >= 0 ? at : throw new KeyNotFoundException(setting);
    }
}
