namespace Indicators.Api.Tests;

/// <summary>
/// The clients that generators make from the client profile with the commands of <c>docs/clients.md</c>. They are compiled together with
/// the code of that page and the programs in <c>tests/clients/generated</c>, once for all tests. The results are kept in <c>artifacts</c>
/// by the hash of their inputs, so the next run with the same document generates nothing.
/// </summary>
public sealed class GeneratedClients : IDisposable
{
    private static readonly string Original = Path.Combine(Repository.Root, "tests", "clients", "generated");
    private static readonly string Profile = Path.Combine(Repository.Root, "openapi", "indicators.v1.client.json");

    private const string Page = "docs/clients.md";
    private const string DocumentAddress = $"{Fenced.DocumentedAddress}/openapi/v1.client.json";

    private readonly Lazy<Task<string>> _csharp;
    private readonly Lazy<Task<string>> _typeScript;
    private readonly List<string> _folders = [];

    public GeneratedClients() =>
        (_csharp, _typeScript) = (
            new(() => CompiledClients.GetAsync("csharp", Inputs(), MakeCSharpAsync)),
            new(async () =>
            {
                await InstallGeneratorsAsync();
                return await CompiledClients.GetAsync("typescript", Inputs(), MakeTypeScriptAsync);
            })
        );

    /// <summary>Runs the program of a client; returns what it printed.</summary>
    public async Task<string> RunAsync(string client, Uri address, string id)
    {
        var url = address.ToString().TrimEnd('/');
        var run = client is "nswag" or "kiota"
            ? await ProgramRun.OfAsync(await _csharp.Value, "dotnet", [Path.Combine("bin", "Generated.dll"), client, url, id])
            : await ProgramRun.OfAsync(await _typeScript.Value, "node", [Path.Combine("build", "typescript", $"{client}.js"), url, id]);
        return run.Succeeded().Output;
    }

    public void Dispose()
    {
        foreach (var folder in _folders)
            Directory.Delete(folder, recursive: true);
    }

    private async Task<string> MakeCSharpAsync()
    {
        var folder = Copy("csharp");
        PackageRegistry.Require(await ProgramRun.OfAsync(folder, "dotnet", ["tool", "restore"]), "NSwag and Kiota");
        var restored = ProgramRun.OfAsync(folder, "dotnet", ["restore"]);
        var generated = await Task.WhenAll(
            ProgramRun.OfAsync(folder, "dotnet", DocumentedCommand("dotnet nswag openapi2csclient")),
            ProgramRun.OfAsync(folder, "dotnet", DocumentedCommand("dotnet kiota generate"), ("KIOTA_TUTORIAL_ENABLED", "false"))
        );
        foreach (var one in generated)
            one.Succeeded();
        PackageRegistry.Require(await restored, "Kiota's packages");
        foreach (var (name, code) in DocumentedCode("csharp").Zip(["NSwag", "Kiota"], (code, name) => (name, code)))
            await File.WriteAllTextAsync(Path.Combine(folder, $"Documented{name}.cs"), AsMethod(name, code));
        string[] build = ["build", "--no-restore", "--configuration=Release", "--verbosity=quiet", "--output=bin", "-nodeReuse:false"];
        (await ProgramRun.OfAsync(folder, "dotnet", build)).Succeeded();
        return folder;
    }

    /// <summary>The inputs: the document, the page with the commands, the programs, and the versions of the generators.</summary>
    private static IEnumerable<string> Inputs() =>
        Directory
            .EnumerateFiles(Original, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Append(Profile)
            .Append(Path.Combine(Repository.Root, Page));

    /// <summary>Kept programs need the packages too, because their <c>node_modules</c> is a link to these.</summary>
    private static async Task InstallGeneratorsAsync()
    {
        string[] install = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
        if (!NodePackages.AreInstalled(Original))
            PackageRegistry.Require(await ProgramRun.OfAsync(Original, "npm", install), "the generators for TypeScript");
    }

    private async Task<string> MakeTypeScriptAsync()
    {
        var folder = Copy("typescript");
        foreach (var file in new[] { "package.json", "tsconfig.json", "generate.mjs", "orval.config.cjs" })
            File.Copy(Path.Combine(Original, file), Path.Combine(folder, file));
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Original, "node_modules"));
        (await ProgramRun.OfAsync(folder, "node", ["generate.mjs", Profile])).Succeeded();
        foreach (var (file, code) in DocumentedCode("ts").Zip(["openapi-fetch", "hey-api"], (code, file) => (file, code)))
            await File.WriteAllTextAsync(Path.Combine(folder, "typescript", $"documented-{file}.ts"), WithGenerated(code));
        (await ProgramRun.OfAsync(folder, "node", [Path.Combine("node_modules", "typescript", "bin", "tsc"), "-p", "."])).Succeeded();
        return folder;
    }

    /// <summary>The arguments of a command in <c>docs/clients.md</c>, with the committed document instead of a server's.</summary>
    private static string[] DocumentedCommand(string command)
    {
        var lines = Fenced.Blocks(Page).Where(block => block.Language == "bash").Select(block => block.Code.Replace("\\\n", " "));
        var line = lines.SelectMany(code => code.Split('\n')).Single(line => line.StartsWith(command, StringComparison.Ordinal));
        var words = line.Replace(DocumentAddress, Profile, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[1..];
    }

    private static IEnumerable<string> DocumentedCode(string language) =>
        Fenced.Blocks(Page).Where(block => block.Language == language).Select(block => block.Code);

    /// <summary>C# statements as a method, below their using directives.</summary>
    private static string AsMethod(string name, string code)
    {
        var parts = code.Split("\n\n", 2);
        return $$"""
            {{parts[0]}}
            namespace Indicators.Generated;
            internal static class Documented{{name}}
            {
                public static async Task RunAsync()
                {
                    {{parts[1]}}
                }
            }
            """;
    }

    /// <summary>TypeScript with the paths of the clients as <c>generate.mjs</c> writes them.</summary>
    private static string WithGenerated(string code) =>
        code.Replace("\"./indicators.js\"", "\"../out/openapi-typescript.js\"", StringComparison.Ordinal)
            .Replace("\"./indicators/", "\"../out/hey-api/", StringComparison.Ordinal);

    /// <summary>A copy of the programs in one language: C# at the top of a new folder, TypeScript in a folder of its name.</summary>
    private string Copy(string language)
    {
        var folder = Directory.CreateTempSubdirectory($"indicators-generated-{language}").FullName;
        _folders.Add(folder);
        var from = Path.Combine(Original, language);
        var to = language == "csharp" ? folder : Path.Combine(folder, language);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }
}
