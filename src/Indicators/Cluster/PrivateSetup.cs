using Indicators.Database;
using Npgsql;

namespace Indicators.Cluster;

/// <summary>Gives the private server its database, logins and rights.</summary>
internal static class PrivateSetup
{
    /// <summary>Creates the cluster if it does not exist, and brings its logins and rights to those of this version.</summary>
    public static async Task PrepareAsync(string data, PostgresServer server, Action<string>? progress, CancellationToken cancel)
    {
        var version = Path.Combine(data, "roles");
        if (!server.IsInitialised)
        {
            progress?.Invoke("creating a private PostgreSQL database");
            await server.InitialiseAsync(durable: true, [.. PrivateRoles.Statements, PrivateRoles.CreateDatabase], cancel);
        }
        else if (File.Exists(version) && await File.ReadAllTextAsync(version, cancel) == PrivateRoles.Version)
        {
            return;
        }
        else
        {
            await server.SingleUserAsync("postgres", PrivateRoles.Statements, cancel);
        }
        await server.SingleUserAsync(PrivateRoles.Database, [ReaderRestrictions.Line], cancel);
        await File.WriteAllTextAsync(version, PrivateRoles.Version, cancel);
        // Of an earlier version, whose logins had passwords.
        File.Delete(Path.Combine(data, "passwords"));
    }

    /// <summary>Starts the server for the user of this process.</summary>
    public static Task<int> LaunchAsync(
        PostgresServer server,
        string socketFolder,
        IEnumerable<string> settings,
        CancellationToken cancel
    ) => server.StartAsync(socketFolder, PrivateRoles.Access, settings, cancel, PrivateRoles.Names(Environment.UserName));

    /// <summary>Undoes what sessions of the API may have changed in their own login.</summary>
    public static async Task ForgetAsync(string readerConnectionString, CancellationToken cancel)
    {
        var login = new NpgsqlConnectionStringBuilder(readerConnectionString)
        {
            Options = "-c default_transaction_read_only=off -c role=none",
            Pooling = false,
        };
        await using var source = NpgsqlDataSource.Create(login.ConnectionString);
        await using var forget = source.CreateCommand(PrivateRoles.Forget);
        await forget.ExecuteNonQueryAsync(cancel);
    }
}
