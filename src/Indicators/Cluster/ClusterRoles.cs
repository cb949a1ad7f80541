using System.Security.Cryptography;
using Indicators.Database;

namespace Indicators.Cluster;

/// <summary>The login roles of a private server and their random passwords.</summary>
/// <param name="Owner">Password of <see cref="OwnerName"/>.</param>
/// <param name="Reader">Password of <see cref="ReaderName"/>.</param>
internal sealed record ClusterRoles(string Owner, string Reader)
{
    public const string OwnerName = "indicators_owner";
    public const string ReaderName = DatabaseConnection.ReaderRole;
    public const string Database = "indicators";

    public static ClusterRoles Random() => new(Password(), Password());

    /// <summary>Reads the passwords from a file; null if it is missing or incomplete.</summary>
    public static ClusterRoles? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        var words = File.ReadAllLines(path)
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0])
            .ToDictionary(g => g.Key, g => g.Last()[1]);
        return words.TryGetValue(OwnerName, out var owner) && words.TryGetValue(ReaderName, out var reader)
            ? new ClusterRoles(owner, reader)
            : null;
    }

    /// <summary>Writes the passwords to a file that only its owner can read.</summary>
    public void Write(string path)
    {
        var draft = $"{path}.new";
        File.Delete(draft);
        using (
            var file = new FileStream(
                draft,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            )
        )
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{OwnerName}={Owner}\n{ReaderName}={Reader}\n"));
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>One-line statements that create missing roles and set these passwords.</summary>
    public IEnumerable<string> Statements() =>
        [
            $"DO 'BEGIN CREATE ROLE {OwnerName}; EXCEPTION WHEN duplicate_object THEN NULL; END'",
            $"DO 'BEGIN CREATE ROLE {ReaderName}; EXCEPTION WHEN duplicate_object THEN NULL; END'",
            $"ALTER ROLE {OwnerName} LOGIN PASSWORD '{Owner}'",
            $"ALTER ROLE {ReaderName} LOGIN PASSWORD '{Reader}'",
            $"GRANT {ReaderName} TO {OwnerName}",
            $"GRANT pg_checkpoint TO {OwnerName}",
        ];

    private static string Password() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
