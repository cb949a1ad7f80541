using Indicators.Api;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Npgsql;

namespace Indicators.Testing.Server;

/// <summary>The project's own seeds on a server, without texts.</summary>
public static class ProjectSeeds
{
    /// <summary>Key of the template of their database.</summary>
    public const string TemplateKey = "project-seeds";

    private static readonly string Folder = Path.Combine(Repository.Root, "seeds");

    public static Task ImportAsync(NpgsqlDataSource owner) =>
        new ReleaseImport(owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(Folder)));

    /// <summary>The options with the words of the seeds.</summary>
    public static ApiOptions WithProjectWords(this ApiOptions options) => options with { Words = SeedsReader.ReadWords(Folder) };
}
