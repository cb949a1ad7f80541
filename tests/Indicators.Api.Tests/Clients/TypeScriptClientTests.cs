using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

public sealed partial class TypeScriptClientTests(
    ReadOnlyServed served,
    ReadOnlyServedSeeds seeds,
    TypeScriptClientTests.BuiltPackage built
) : IClassFixture<ReadOnlyServed>, IClassFixture<ReadOnlyServedSeeds>, IClassFixture<TypeScriptClientTests.BuiltPackage>
{
    [NodeFact]
    public async Task The_client_compiles_strictly_and_passes_its_own_tests_against_the_server()
    {
        var folder = await built.FolderAsync(seeds.Address);

        var run = await ProgramRun.OfAsync(
            folder,
            "node",
            ["--test", "--test-reporter=tap", Path.Combine("build", "server.test.js")],
            ("INDICATORS_URL", served.Address.ToString().TrimEnd('/'))
        );

        run.Succeeded();
        var tests = TestBlock().Count(File.ReadAllText(Path.Combine(folder, "test", "server.test.ts")));
        Assert.Contains($"# pass {tests}\n# fail 0\n", run.Output, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task The_program_of_the_read_me_runs()
    {
        var folder = await built.FolderAsync(seeds.Address);

        var run = (await ProgramRun.OfAsync(folder, "node", [Path.Combine("build", "readme.js")])).Succeeded();

        Assert.Equal(
            """
            Trade turnover, Mongolia – Kyrgyzstan, USD
            islamic-jihad-union: 100 (“about 100 fighters”, SOURCE)
            islamic-movement-of-uzbekistan: less than 700 (“less than 700 fighters and their family members”, SOURCE)
            jamaat-ansarullah: at least 200 (“at least 200 fighters”, SOURCE)
            katibat-imam-al-bukhari: 25 to 150 (“about 25 to 150 fighters”, SOURCE)
            unchanged: true
            400 unknown-code: area

            """.Replace("SOURCE", "soliev-pantucci-2022-annual-assessment", StringComparison.Ordinal).ReplaceLineEndings("\n"),
            run.Output
        );
    }

    [NodeFact]
    public async Task A_renamed_field_breaks_the_programs_that_use_it()
    {
        using var package = await TypeScriptPackage.CopyAsync();

        var users = await package.CheckUsersAsync(
            package.Renamed(("Observation", "printed", "surface"), ("ObservationPage", "total", "count"))
        );

        Assert.NotEqual(0, users.ExitCode);
        Assert.All(
            new[] { "printed", "total" },
            property => Assert.Matches($@"test/server\.test\.ts.*'{property}' does not exist", users.Output)
        );
    }

    [GeneratedRegex(@"^test\(", RegexOptions.Multiline)]
    private static partial Regex TestBlock();

    /// <summary>The package with its own tests and the program of its README, compiled once.</summary>
    public sealed class BuiltPackage : IDisposable
    {
        private TypeScriptPackage? _package;

        public async Task<string> FolderAsync(Uri server)
        {
            if (_package is not null)
                return _package.Folder;
            var package = await TypeScriptPackage.CopyAsync();
            package.WriteUser("readme.ts", Fenced.Code("clients/typescript/README.md", "ts", server));
            await package.BuildAsync();
            return (_package = package).Folder;
        }

        public void Dispose() => _package?.Dispose();
    }
}
