using Indicators.Candidates;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Claims with the number of a figure that a careful editor would not let pass, by what is wrong with them.</summary>
public sealed class NearMissTests
{
    private static readonly SeedSet Seeds = SeedsReader.Read(Path.Combine(Repository.Root, "seeds"));
    private static readonly TraceRelease Figures = TraceRelease.Of(ReleaseBuilder.Build(Seeds), Seeds.Words);

    [Theory]
    [InlineData("Some 21 people died.")]
    [InlineData("More than 21 people were killed.")]
    [InlineData("Over 400 people came.")]
    public void A_number_of_people_whom_nothing_names_agrees_with_none(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("In 2008 China lent 240 billion dollars to rescue other countries.")]
    [InlineData("Over 30,000 Chinese migrants arrived in Kyrgyzstan from 2018 to 2022.")]
    [InlineData("Azerbaijan's trade with China came to nearly 3.74 billion dollars in the first half of 2024.")]
    [InlineData("Mongolia exported horse meat worth 8.3 million dollars to Kazakhstan between 2017 and 2022.")]
    [InlineData("Since its creation the Shanghai Cooperation Organisation has devoted almost a quarter of its agreements to education.")]
    public void The_sum_of_another_time_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("From 2008 to 2021 China lent 240 billion dollars to rescue other countries.")]
    [InlineData("Over 30,000 Chinese migrants arrived in Kyrgyzstan in 2018.")]
    [InlineData("Mongolia's exports of horse meat to Kazakhstan rose to 8.3 million dollars between 2017 and 2022.")]
    [InlineData("Kyrgyzstan's debt to China comes to about 700 dollars for each citizen.")]
    [InlineData("The foreign ministry of Kazakhstan lies in a country that drew almost 30,000 foreign students in 2022.")]
    [InlineData("Tajikistan's finance ministry put the debt to China at 900 million dollars early in 2024.")]
    [InlineData("Washington has given at least 327 million dollars of aid to Afghanistan.")]
    public void What_says_the_same_agrees(string claim) =>
        Assert.Contains(Tracer.Trace(claim, Figures).Matches, match => match.Agreement == Agreement.Agrees);

    [Theory]
    [InlineData("Kazakhstan's external debt was 9.2 billion dollars on 1 January 2024.")]
    [InlineData("Kazakhstan has 180 million hectares of arable land.")]
    public void A_whole_or_another_part_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Each household in Kyrgyzstan owes China roughly 700 dollars.")]
    [InlineData("Every Chinese citizen has lent Kyrgyzstan roughly 700 dollars.")]
    public void An_amount_for_each_of_something_else_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("China received 240 billion dollars of rescue loans from 2008 to 2021.")]
    [InlineData("Kazakhstan sent almost 30,000 students abroad in 2022.")]
    [InlineData("China has frozen 7 billion dollars of the Afghan central bank's funds.")]
    public void Another_giver_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Tajikistan's foreign ministry put the debt to China at 900 million dollars early in 2024.")]
    [InlineData("Pakistan's air raids on Kabul in December 2024 killed 46 people.")]
    [InlineData("The Wakhan Corridor is 350 kilometres wide.")]
    [InlineData("The United States has frozen at least 327 million dollars of aid.")]
    public void Another_office_city_direction_or_deed_is_no_agreement(string claim) => AgreesWithNone(claim);

    private static void AgreesWithNone(string claim) =>
        Assert.DoesNotContain(Tracer.Trace(claim, Figures).Matches, match => match.Agreement == Agreement.Agrees);
}
