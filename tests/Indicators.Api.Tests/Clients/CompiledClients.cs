using System.Security.Cryptography;

namespace Indicators.Api.Tests;

/// <summary>Compiled programs in <c>artifacts</c>, each in a folder named by the hash of its inputs.</summary>
internal static class CompiledClients
{
    private static readonly string Root = Path.Combine(Repository.Root, "artifacts", "generated-clients");

    /// <summary>Written last, so that an incomplete folder is made again.</summary>
    private const string Complete = ".complete";

    /// <summary>Returns the folder of the programs.</summary>
    /// <param name="language">Name of the language.</param>
    /// <param name="inputs">All files that the programs depend on.</param>
    /// <param name="makeAsync">Makes the programs in a temporary folder, from which they are copied.</param>
    public static async Task<string> GetAsync(string language, IEnumerable<string> inputs, Func<Task<string>> makeAsync)
    {
        var folder = Path.Combine(Root, $"{language}-{HashOf(inputs)}");
        if (File.Exists(Path.Combine(folder, Complete)))
            return folder;
        var made = await makeAsync();
        foreach (var old in Directory.Exists(Root) ? Directory.GetDirectories(Root, $"{language}-*") : [])
            Directory.Delete(old, recursive: true);
        Copy(new DirectoryInfo(made), folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Complete), "");
        return folder;
    }

    private static string HashOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(Repository.Root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..20];
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in from.EnumerateFileSystemInfos().Where(entry => entry.Name != "obj"))
        {
            var copy = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } target)
                Directory.CreateSymbolicLink(copy, target);
            else if (entry is DirectoryInfo folder)
                Copy(folder, copy);
            else
                File.Copy(entry.FullName, copy);
        }
    }
}
