using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Indicators.Bench.Http;

/// <summary>PostgreSQL's <c>pgbench</c> with the statement of <see cref="BareServer"/>: what the database can do at most.</summary>
internal static partial class PgBench
{
    /// <summary>Statements a second; null where the program is not there.</summary>
    public static async Task<double?> RunAsync(string connection, string id, int seconds, CancellationToken cancel)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, BareServer.Sql.Replace("$1", $"'{id}'", StringComparison.Ordinal) + ";\n", cancel);
            var start = new ProcessStartInfo(
                "pgbench",
                ["-n", "-Mprepared", "-c10", "-j1", $"-T{seconds}", $"-f{script}", $"-h{parts.Host}", $"-p{parts.Port}", parts.Database!]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PGUSER"] = parts.Username;
            start.Environment["PGPASSWORD"] = parts.Password;
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            await process.WaitForExitAsync(cancel);
            var found = Rate().Match(await output);
            return found.Success
                ? double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"pgbench failed:\n{await error}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
