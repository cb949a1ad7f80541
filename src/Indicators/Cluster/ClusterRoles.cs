using System.Security.Cryptography;
using Indicators.Database;

namespace Indicators.Cluster;

/// <summary>The login roles of a throw-away server and their random passwords.</summary>
/// <param name="Owner">Password of <see cref="OwnerName"/>.</param>
/// <param name="Reader">Password of <see cref="ReaderName"/>.</param>
internal sealed record ClusterRoles(string Owner, string Reader)
{
    public const string OwnerName = "indicators_owner";
    public const string ReaderName = DatabaseConnection.ReaderRole;

    public static ClusterRoles Random() => new(Password(), Password());

    /// <summary>One-line statements that create missing roles and set these passwords.</summary>
    public IEnumerable<string> Statements() =>
        [
            $"DO 'BEGIN CREATE ROLE {OwnerName}; EXCEPTION WHEN duplicate_object THEN NULL; END'",
            $"DO 'BEGIN CREATE ROLE {ReaderName}; EXCEPTION WHEN duplicate_object THEN NULL; END'",
            $"ALTER ROLE {OwnerName} LOGIN PASSWORD '{Owner}'",
            $"ALTER ROLE {ReaderName} LOGIN PASSWORD '{Reader}'",
            $"GRANT {ReaderName} TO {OwnerName}",
        ];

    private static string Password() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
