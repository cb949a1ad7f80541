using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>
/// A copy of <c>clients/typescript</c> in a folder of its own, so that what is built lies nowhere else; the installed packages are shared.
/// </summary>
public sealed class TypeScriptPackage : IDisposable
{
    private static readonly string Original = Path.Combine(Repository.Root, "clients", "typescript");

    private TypeScriptPackage(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<TypeScriptPackage> CopyAsync()
    {
        await NodePackages.InstallAsync(Original);
        var folder = Directory.CreateTempSubdirectory("indicators-typescript-").FullName;
        foreach (var file in new[] { "package.json", "tsconfig.json", "tsconfig.test.json", "generate.mjs" })
            File.Copy(Path.Combine(Original, file), Path.Combine(folder, file));
        foreach (var sources in new[] { "src", "test" })
        {
            Directory.CreateDirectory(Path.Combine(folder, sources));
            foreach (
                var file in Directory
                    .EnumerateFiles(Path.Combine(Original, sources), "*.ts")
                    .Where(file => Path.GetFileName(file) != "schema.ts")
            )
                File.Copy(file, Path.Combine(folder, sources, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Original, "node_modules"));
        return new TypeScriptPackage(folder);
    }

    /// <summary>
    /// Types from the committed OpenAPI document, then the package itself, then what is in <c>test/</c> as programs that use the package.
    /// </summary>
    public async Task BuildAsync()
    {
        await GenerateAsync(Path.Combine(Repository.Root, "openapi", "indicators.v1.json"));
        (await CompileAsync("tsconfig.json")).Succeeded();
        (await CompileAsync("tsconfig.test.json")).Succeeded();
    }

    /// <summary>Types from another OpenAPI document; what the compiler says of the programs then.</summary>
    public async Task<ProgramRun> CheckUsersAsync(string document)
    {
        await GenerateAsync(document);
        // Against the sources of the package, so that one run of the compiler is enough.
        var configuration = new
        {
            extends = "./tsconfig.test.json",
            compilerOptions = new
            {
                noEmit = true,
                rootDir = ".",
                paths = new Dictionary<string, string[]> { ["indicators-client"] = ["./src/index.ts"] },
            },
        };
        File.WriteAllText(Path.Combine(Folder, "tsconfig.users.json"), JsonSerializer.Serialize(configuration));
        return await CompileAsync("tsconfig.users.json");
    }

    public void WriteUser(string name, string code) => File.WriteAllText(Path.Combine(Folder, "test", name), code);

    /// <summary>The committed OpenAPI document with properties of schemas under other names; returns the file.</summary>
    public string Renamed(params (string Schema, string Property, string To)[] names)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "openapi", "indicators.v1.json")))!;
        foreach (var (schema, property, to) in names)
        {
            var described = document["components"]!["schemas"]![schema]!;
            var properties = described["properties"]!.AsObject();
            var value = properties[property]!;
            properties.Remove(property);
            properties.Add(to, value);
            described["required"] = new JsonArray([
                .. described["required"]!.AsArray().Select(name => (JsonNode)((string)name! == property ? to : (string)name!)),
            ]);
        }

        var file = Path.Combine(Folder, "renamed.json");
        File.WriteAllText(file, document.ToJsonString());
        return file;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task GenerateAsync(string document) => (await ProgramRun.OfAsync(Folder, "node", ["generate.mjs", document])).Succeeded();

    private Task<ProgramRun> CompileAsync(string configuration) =>
        ProgramRun.OfAsync(Folder, "node", [Path.Combine("node_modules", "typescript", "bin", "tsc"), "-p", configuration]);
}
