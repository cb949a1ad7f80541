namespace Indicators.Api.Tests;

/// <summary>
/// The clients that generators make of the client profile, compiled with the programs of <c>tests/clients/generated</c>, each set in a
/// folder of its own that is made once for all tests.
/// </summary>
public sealed class GeneratedClients : IDisposable
{
    private static readonly string Original = Path.Combine(Repository.Root, "tests", "clients", "generated");
    private static readonly string Profile = Path.Combine(Repository.Root, "openapi", "indicators.v1.client.json");

    private readonly Lazy<Task<string>> _csharp;
    private readonly Lazy<Task<string>> _typeScript;
    private readonly List<string> _folders = [];

    public GeneratedClients() => (_csharp, _typeScript) = (new(MakeCSharpAsync), new(MakeTypeScriptAsync));

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
        string[] nswag =
        [
            "nswag",
            "openapi2csclient",
            $"/input:{Profile}",
            "/output:NSwagIndicators.cs",
            "/namespace:NSwag.Indicators",
            "/classname:NSwagIndicators",
            "/JsonLibrary:SystemTextJson",
            "/GenerateNullableReferenceTypes:true",
            "/GenerateOptionalParameters:true",
            "/OperationGenerationMode:SingleClientFromOperationId",
        ];
        string[] kiota =
        [
            "kiota",
            "generate",
            "--language=CSharp",
            $"--openapi={Profile}",
            "--output=kiota",
            "--class-name=KiotaIndicators",
            "--namespace-name=Kiota.Indicators",
            "--exclude-backward-compatible",
        ];
        var generated = await Task.WhenAll(
            ProgramRun.OfAsync(folder, "dotnet", ["tool", "run", .. nswag]),
            ProgramRun.OfAsync(folder, "dotnet", ["tool", "run", .. kiota], ("KIOTA_TUTORIAL_ENABLED", "false"))
        );
        foreach (var one in generated)
            one.Succeeded();
        PackageRegistry.Require(await restored, "Kiota's packages");
        string[] build = ["build", "--no-restore", "--configuration=Release", "--verbosity=quiet", "--output=bin", "-nodeReuse:false"];
        (await ProgramRun.OfAsync(folder, "dotnet", build)).Succeeded();
        return folder;
    }

    private async Task<string> MakeTypeScriptAsync()
    {
        string[] install = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
        if (!NodePackages.AreInstalled(Original))
            PackageRegistry.Require(await ProgramRun.OfAsync(Original, "npm", install), "the generators for TypeScript");
        var folder = Copy("typescript");
        foreach (var file in new[] { "package.json", "tsconfig.json", "generate.mjs", "orval.config.cjs" })
            File.Copy(Path.Combine(Original, file), Path.Combine(folder, file));
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Original, "node_modules"));
        (await ProgramRun.OfAsync(folder, "node", ["generate.mjs", Profile])).Succeeded();
        (await ProgramRun.OfAsync(folder, "node", [Path.Combine("node_modules", "typescript", "bin", "tsc"), "-p", "."])).Succeeded();
        return folder;
    }

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
