using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("value", "value", 0)]
    [InlineData("value", "valeu", 1)]
    [InlineData("value", "vlue", 1)]
    [InlineData("value", "Value", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Insertions_deletions_replacements_and_swaps_of_neighbours_count_one(string one, string other, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(one, other));
        Assert.Equal(distance, EditDistance.Between(other, one));
        Assert.True(EditDistance.IsWithin(distance, one, other));
        Assert.False(EditDistance.IsWithin(distance - 1, one, other));
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_is_one_code_point() => Assert.Equal(1, EditDistance.Between("a𝟙b", "ab"));
}
