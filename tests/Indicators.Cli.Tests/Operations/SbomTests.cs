using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Indicators.Testing;

namespace Indicators.Cli.Tests.Operations;

public sealed class SbomTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-sbom-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_list_of_components_names_every_package_with_its_pinned_version_and_hash()
    {
        var command = Assert.Single(OperationsPage.Commands("List the components"));
        var start = new ProcessStartInfo("bash", ["-euc", command.Replace("$PWD/sbom", _folder, StringComparison.Ordinal)])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        Assert.True(shell.ExitCode == 0, said);

        var list = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "sbom.json")))!;
        Assert.Equal("CycloneDX", (string?)list["bomFormat"]);
        Assert.Equal("Indicators", (string?)list["metadata"]!["component"]!["name"]);
        Assert.All(
            list["components"]!.AsArray(),
            one => Assert.True(one!["licenses"]?[0]?["license"]?["id"] is not null, $"{one["purl"]} has no licence")
        );
        var components = list["components"]!.AsArray().ToDictionary(one => (string)one!["purl"]!, one => one!);
        var pinned = XDocument
            .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(one => (string)one.Attribute("Include")!, one => (string)one.Attribute("Version")!);
        var used = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(one => (string?)one.Attribute("PrivateAssets") != "all")
            .Select(one => (string)one.Attribute("Include")!)
            .Distinct()
            .ToArray();
        Assert.True(used.Length > 10);
        Assert.All(used, name => Assert.NotEmpty(components[$"pkg:nuget/{name}@{pinned[name]}"]["hashes"]!.AsArray()));
    }
}
