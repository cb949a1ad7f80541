using Npgsql;

namespace Indicators.Database;

/// <summary>
/// Creates connections from an Npgsql connection string: as the owner for migrate and import, as the reader for the API. The reader is the
/// same login with the role <c>indicators_reader</c>, read-only transactions and time limits. These are sent in the start-up packet, so
/// that no statement runs without them.
/// </summary>
public static class DatabaseConnection
{
    /// <summary>The environment variable that names the database.</summary>
    public const string Variable = "INDICATORS_DB";

    /// <summary>The schema of all tables.</summary>
    public const string Schema = "indicators";

    /// <summary>The role of the API; it can only SELECT.</summary>
    public const string ReaderRole = "indicators_reader";

    /// <summary>
    /// Settings that the operator may override in the string's own <c>Options</c>. Every statement of the API reads a small part of
    /// tables that hold many releases, in the order of an index: reading a table from end to end, or compiling a plan, never pays.
    /// </summary>
    private const string ReaderLimits =
        "-c statement_timeout=10000 -c idle_in_transaction_session_timeout=60000 -c enable_seqscan=off -c random_page_cost=1.1 -c jit=off";

    /// <summary>Settings that nobody may override: later options win over earlier ones.</summary>
    private const string ReaderRights = $"-c role={ReaderRole} -c default_transaction_read_only=on";

    private const int PreparedStatements = 60;
    private const int CommandSeconds = 15;
    private const int ConnectSeconds = 3;

    /// <summary>A data source for migrate and import. Commands have no time limit unless the string sets one.</summary>
    /// <exception cref="DatabaseFailureException">The string is invalid; the message never quotes it.</exception>
    public static NpgsqlDataSource Owner(string connectionString)
    {
        var builder = Parse(connectionString);
        builder.CommandTimeout = IsGiven(builder, "Command Timeout") ? builder.CommandTimeout : 0;
        // A standby takes no writes, so that the same string serves for both roles.
        if (HasStandbys(builder))
            builder.TargetSessionAttributes = "primary";
        return Build(builder, "indicators owner");
    }

    /// <summary>A data source for reading, see <see cref="ReaderString"/>.</summary>
    /// <exception cref="DatabaseFailureException">The string is invalid; the message never quotes it.</exception>
    public static NpgsqlDataSource Reader(string connectionString)
    {
        var builder = Parse(ReaderString(connectionString));
        // No session keeps anything that the next user could see, so nothing needs to be reset between two.
        builder.NoResetOnClose = true;
        // The server ends statements itself; these limits are for a server that does not answer at all.
        if (!IsGiven(builder, "Command Timeout"))
            builder.CommandTimeout = CommandSeconds;
        if (!IsGiven(builder, "Timeout"))
            builder.Timeout = ConnectSeconds;
        // The API runs the same few dozen statements repeatedly. For a pooler that does not support prepared statements, set 0 in the
        // connection string.
        if (!IsGiven(builder, "Max Auto Prepare"))
            builder.MaxAutoPrepare = PreparedStatements;
        if (HasStandbys(builder))
        {
            builder.TargetSessionAttributes ??= "prefer-standby";
            if (!IsGiven(builder, "Load Balance Hosts"))
                builder.LoadBalanceHosts = true;
        }
        return Build(builder, "indicators reader");
    }

    /// <summary>
    /// The connection string with the reader's role, read-only transactions and time limits merged into its <c>Options</c>.
    /// </summary>
    /// <exception cref="DatabaseFailureException">The string is invalid; the message never quotes it.</exception>
    public static string ReaderString(string connectionString)
    {
        var builder = Parse(connectionString);
        builder.Options = string.Join(' ', new[] { ReaderLimits, builder.Options, ReaderRights }.Where(o => !string.IsNullOrWhiteSpace(o)));
        return builder.ConnectionString;
    }

    private static bool HasStandbys(NpgsqlConnectionStringBuilder builder) => builder.Host!.Contains(',', StringComparison.Ordinal);

    // ContainsKey returns true for every keyword that Npgsql knows, given or not.
    private static bool IsGiven(NpgsqlConnectionStringBuilder builder, string keyword) => builder.ShouldSerialize(keyword);

    private static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder builder, string application)
    {
        // Resolves our names without a schema, and operators of extensions, which are unreadable if qualified.
        builder.SearchPath ??= $"{Schema}, public";
        builder.ApplicationName ??= application;
        return new NpgsqlDataSourceBuilder(builder.ConnectionString) { Name = application }.Build();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e)
            when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
            // Do not repeat the string or Npgsql's message: an unknown "keyword" may be the rest of a password with a semicolon.
            throw Unreadable(
                connectionString.Contains("://", StringComparison.Ordinal) ? "it is a URL" : "it has an unknown keyword or value"
            );
        }
        return string.IsNullOrWhiteSpace(builder.Host) ? throw Unreadable("it names no Host") : builder;
    }

    private static DatabaseFailureException Unreadable(string why) =>
        new(
            new DatabaseFailure(
                "connection-string",
                $"{Variable} is not a valid connection string: {why}",
                "write it as Host=HOST;Port=5432;Username=USER;Password=\"…\";Database=NAME"
            )
        );
}
