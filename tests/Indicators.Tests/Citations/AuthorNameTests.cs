using Indicators.Citations;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Citations;

public sealed class AuthorNameTests
{
    /// <summary>Every author of the seeds, looked at one by one: family name first.</summary>
    private static readonly Dictionary<string, string> OfSeeds = new()
    {
        ["Aigerim Turgunbaeva"] = "Turgunbaeva, Aigerim",
        ["Andrew Peaple"] = "Peaple, Andrew",
        ["Chimguundari Navaan-Yunden"] = "Navaan-Yunden, Chimguundari",
        ["Fayazuddin Ghiasi"] = "Ghiasi, Fayazuddin",
        ["Ghulam Ali"] = "Ali, Ghulam",
        ["Niva Yau"] = "Yau, Niva",
        ["Nodirbek Soliev"] = "Soliev, Nodirbek",
        ["Raffaello Pantucci"] = "Pantucci, Raffaello",
        ["Rafis Abazov"] = "Abazov, Rafis",
        ["Robert M. Cutler"] = "Cutler, Robert M.",
        ["S. Frederick Starr"] = "Starr, S. Frederick",
        ["Stephen Blank"] = "Blank, Stephen",
        ["Syed Fazl-e-Haider"] = "Fazl-e-Haider, Syed",
        ["Tuvshinzaya Gantulga"] = "Gantulga, Tuvshinzaya",
        ["Vali Kaleji"] = "Kaleji, Vali",
    };

    [Fact]
    public void Every_author_of_the_seeds_is_read_as_a_person_looked_at_it()
    {
        var authors = SeedsReader
            .Read(Path.Combine(Repository.Root, "seeds"))
            .Documents.SelectMany(document => document.Authors)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            OfSeeds.Select(pair => $"{pair.Key} = {pair.Value}"),
            authors.Select(author => $"{author} = {AuthorName.Parse(author).Inverted}")
        );
    }

    [Theory]
    [InlineData("Hans van der Berg", "van der Berg, Hans", "van der")]
    [InlineData("Charles de Gaulle", "de Gaulle, Charles", "de")]
    [InlineData("de Gaulle, Charles", "de Gaulle, Charles", "de")]
    [InlineData("XI Jinping", "Xi, Jinping", null)]
    [InlineData("Jinping XI", "Xi, Jinping", null)]
    [InlineData("Xi, Jinping", "Xi, Jinping", null)]
    [InlineData("John Smith Jr.", "Smith, John, Jr.", null)]
    [InlineData("John Smith, Jr.", "Smith, John, Jr.", null)]
    [InlineData("Smith, Jr., John", "Smith, John, Jr.", null)]
    [InlineData("J. R. R. Tolkien", "Tolkien, J. R. R.", null)]
    [InlineData("  Gabriel   García Márquez ", "Márquez, Gabriel García", null)]
    [InlineData("O'Neill, Ewa", "O'Neill, Ewa", null)]
    public void People_have_a_family_name_a_given_name_and_sometimes_more(string name, string inverted, string? particle)
    {
        var read = AuthorName.Parse(name);
        Assert.Equal((null, inverted, particle), (read.Literal, read.Inverted, read.Particle));
    }

    [Theory]
    [InlineData("International Crisis Group")]
    [InlineData("Ministry of Finance")]
    [InlineData("The Economist")]
    [InlineData("Reuters")]
    [InlineData("AT&T & Sons")]
    [InlineData("Institute for War, Peace and Reporting")]
    [InlineData("习近平")]
    [InlineData("王 伟")]
    [InlineData("Studio 54")]
    public void Organisations_and_names_that_cannot_be_taken_apart_stay_whole(string name) =>
        Assert.Equal((name, name, name), (AuthorName.Parse(name).Literal, AuthorName.Parse(name).Inverted, AuthorName.Parse(name).Short));
}
