using System.Globalization;

namespace Indicators.Database;

/// <summary>The schema that this build of the program needs.</summary>
public static class SchemaVersion
{
    private const string Prefix = "migrations/";

    /// <summary>Number of the newest migration that there was when the program was built.</summary>
    public static int Needed { get; } =
        typeof(SchemaVersion)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Max(name => int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture));

    /// <summary>The migrations that there were when the program was built, in order.</summary>
    internal static IEnumerable<string> Migrations()
    {
        var assembly = typeof(SchemaVersion).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
