using Indicators.Database;

namespace Indicators.Cluster;

/// <summary>
/// The logins of the private server. They have no passwords: the server asks the kernel which user connects (peer authentication), so a
/// session of the API that gives its login a password changes nothing. That login only has the rights of <c>indicators_reader</c>, which
/// cannot log in.
/// </summary>
internal static class PrivateRoles
{
    public const string Owner = "indicators_owner";
    public const string Api = "indicators_api";
    public const string Database = "indicators";

    /// <summary>Content of <c>pg_hba.conf</c>.</summary>
    public const string Access = $"local {Database} {Owner},{Api} peer map=indicators\n";

    /// <summary>Changes with the statements below, so that clusters of earlier versions get them once.</summary>
    public const string Version = "3";

    /// <summary>So that the API can never take the last connection from an import.</summary>
    private const int ApiConnections = 40;

    /// <summary>One-line statements for the server. They can be repeated, and set right what an earlier version made.</summary>
    public static IEnumerable<string> Statements =>
        [
            .. new[] { Owner, Api, DatabaseConnection.ReaderRole }.Select(role =>
                $"DO 'BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END'"
            ),
            $"ALTER ROLE {Owner} LOGIN PASSWORD NULL",
            $"ALTER ROLE {Api} LOGIN PASSWORD NULL CONNECTION LIMIT {ApiConnections}",
            // Only a superuser can lift it, so that a large sort cannot fill the disk.
            $"ALTER ROLE {Api} SET temp_file_limit = '1GB'",
            $"ALTER ROLE {DatabaseConnection.ReaderRole} NOLOGIN PASSWORD NULL",
            $"GRANT {DatabaseConnection.ReaderRole} TO {Owner}, {Api}",
            // The owner sees and ends overdue statements of the API.
            $"GRANT {Api}, pg_checkpoint TO {Owner}",
        ];

    /// <summary>Makes the database.</summary>
    public const string CreateDatabase = $"CREATE DATABASE {Database} OWNER {Owner}";

    /// <summary>Content of <c>pg_ident.conf</c>: the user of this process may be both.</summary>
    public static string Names(string user) =>
        string.Concat(
            new[] { Owner, Api }.Select(role => $"indicators \"{user.Replace("\"", "\"\"", StringComparison.Ordinal)}\" {role}\n")
        );

    /// <summary>Undoes what a session may change in its own login: defaults of settings, and the password.</summary>
    public const string Forget = $"""
        ALTER ROLE {Api} RESET ALL;
        ALTER ROLE {Api} IN DATABASE {Database} RESET ALL;
        ALTER ROLE {Api} PASSWORD NULL
        """;
}
