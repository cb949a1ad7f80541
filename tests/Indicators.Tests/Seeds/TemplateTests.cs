using Indicators.Checks;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Seeds;

public sealed class TemplateTests
{
    [Fact]
    public void The_template_can_be_filled_in_and_passes_every_check()
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        var copy = folder.Document("ash-2023-valley-letter");
        File.Copy(RepositoryRoot.Of("seeds", "template.yaml"), copy);

        var filled = SeedsRewriter.Anchor(folder.Path, MadeUp.TextsFolder, ["ash-2023-valley-letter"]);
        var report = SeedsCheck.Run(folder.Path, MadeUp.TextsFolder);

        Assert.Empty(filled.Problems);
        Assert.Equal([copy, folder.Outline("ash-2023-valley-letter")], filled.Changed);
        Assert.Empty(report.Problems);
        Assert.Equal(3, report.Documents);
    }
}
