namespace Indicators.Pages.Tests;

/// <summary>One browser and one server of each kind for all tests of pages.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser
    : ICollectionFixture<Chromium>,
        ICollectionFixture<ServedPages>,
        ICollectionFixture<ServedPagesWithoutTexts>,
        ICollectionFixture<ServedSeedPages>
{
    public const string Name = "pages";
}
