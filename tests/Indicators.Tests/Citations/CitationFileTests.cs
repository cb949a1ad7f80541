using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;
using YamlDotNet.RepresentationModel;

namespace Indicators.Tests.Citations;

public sealed class CitationFileTests
{
    private static YamlMappingNode File
    {
        get
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(Path.Combine(Repository.Root, "CITATION.cff"));
            yaml.Load(reader);
            return (YamlMappingNode)yaml.Documents[0].RootNode;
        }
    }

    [Fact]
    public void It_names_the_release_that_the_seeds_make()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(Path.Combine(Repository.Root, "seeds")));
        Assert.Equal(release.Version, (string?)File["version"]);
        Assert.Equal(release.Published.ToString("yyyy-MM-dd"), (string?)File["date-released"]);
    }

    /// <summary>What the schema of CFF 1.2.0 demands of the members that the file has.</summary>
    [Fact]
    public void It_is_of_the_form_of_cff_1_2_0()
    {
        string[] known =
        [
            "cff-version",
            "message",
            "type",
            "title",
            "abstract",
            "authors",
            "version",
            "date-released",
            "license",
            "keywords",
        ];
        Assert.Equal(known.Order(StringComparer.Ordinal), File.Children.Keys.Select(key => (string)key!).Order(StringComparer.Ordinal));
        Assert.Equal(("1.2.0", "dataset", "CC-BY-4.0"), ((string?)File["cff-version"], (string?)File["type"], (string?)File["license"]));
        Assert.NotEqual("", (string?)File["message"]);
        Assert.All((YamlSequenceNode)File["authors"], author => Assert.Equal("Indicators project", (string?)author["name"]));
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", (string?)File["date-released"]);
        var keywords = ((YamlSequenceNode)File["keywords"]).Select(word => (string?)word).ToArray();
        Assert.Equal(keywords.Distinct(), keywords);
    }
}
