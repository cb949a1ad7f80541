using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Claims with the number of a figure that a careful editor would not let pass, by what is wrong with them.</summary>
public sealed class NearMissTests
{
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
    [InlineData("Kazakhstan's own data show that food exports to China fell 78 percent from June to September 2021.")]
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
    [InlineData("Forty-six people were killed when Pakistani jets bombed Paktika in late December 2024.")]
    [InlineData("In March 2024 a suicide attacker in Pakistan took the lives of five engineers from China.")]
    [InlineData("Over the past 22 years China has put 105 billion dollars of development finance into Central Asia.")]
    [InlineData("Some 60 percent of the work on the Wakhan road section is still to be done.")]
    [InlineData("Not quite 40 percent of the work on that part of the Wakhan road has been done.")]
    [InlineData("By September 2004 China had drawn up a list of 127 investment schemes within the Shanghai Cooperation Organisation.")]
    [InlineData("China has poured more than 100 billion dollars into Central Asia.")]
    public void What_says_the_same_agrees(string claim) =>
        Assert.Contains(Tracer.Trace(claim, TracedSeeds.Figures).Matches, match => match.Agreement == Agreement.Agrees);

    [Theory]
    [InlineData("Kazakhstan's external debt was 9.2 billion dollars on 1 January 2024.")]
    [InlineData("Kazakhstan has 180 million hectares of arable land.")]
    public void A_whole_or_another_part_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Each household in Kyrgyzstan owes China roughly 700 dollars.")]
    [InlineData("Every Chinese citizen has lent Kyrgyzstan roughly 700 dollars.")]
    public void An_amount_for_each_of_something_else_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("China is going to lend 240 billion dollars to rescue countries in payment trouble.")]
    [InlineData("There are plans that Kazakhstan sells Mongolia goods worth 93 million dollars.")]
    public void A_plan_for_what_was_done_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Uzbekistan owed China 3.775 billion US dollars more than the year before at the end of 2023.")]
    [InlineData("Kazakhstan owed China 9.2 billion US dollars for each inhabitant on 1 January 2024.")]
    [InlineData("Kazakhstan owed China 9.2 billion US dollars per head on 1 January 2024.")]
    public void A_difference_or_an_amount_a_head_is_no_total(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Not even 10 companies from Turkmenistan are at work in China.")]
    [InlineData("Central Asia has put 105 billion US dollars of development finance into China in 22 years.")]
    public void Places_beside_the_words_of_each_other_are_no_agreement(string claim) => AgreesWithNone(claim);

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

    [Theory]
    [InlineData("Mes Aynak lies 40 kilometres from Kandahar.")]
    [InlineData("Pakistani air strikes killed 46 people in Afghanistan's Kunar province in December 2024.")]
    [InlineData("The attack on a shrine in Tehran left 15 people dead.")]
    [InlineData("Kazakhstan scored 0.79 in the Global Peace Index in 2018.")]
    public void Another_part_of_the_country_or_another_index_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("China's university campuses hosted 1.3 million foreign students in 2022.")]
    [InlineData("Only 40 percent of the Wakhan road remains to be built.")]
    [InlineData("Kazakhstan and Uzbekistan each have about 56 million people.")]
    [InlineData("Over the past 12 years China has put 105 billion dollars of development finance into Central Asia.")]
    [InlineData("Mongolia's total trade with Kazakhstan over the past decade comes to about 150 million dollars.")]
    [InlineData("Xi Jinping promised each Central Asian state 500 million dollars of aid in January 2022.")]
    public void A_finer_number_its_rest_its_part_or_another_time_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("The 300 million yuan of emergency aid from China never arrived in Afghanistan.")]
    [InlineData("Far from making up 20 percent of Kazakhstan's people, ethnic Russians are a tiny group.")]
    [InlineData("Central Asia's economy will contract by 4.9 percent in 2023, the EBRD expects.")]
    [InlineData("China has already paid out the 500 million dollars of aid promised to Central Asia.")]
    public void What_is_denied_turned_round_or_only_promised_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Li Peng visited four of the region's universities in the 1990s.")]
    [InlineData("China gets over 90 percent of its imports from Mongolia.")]
    [InlineData("Chinese military aid to Central Asia is to reach 500 million dollars over three years.")]
    public void Another_thing_counted_or_another_whole_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("According to the Kazakh finance ministry, Russia has invested 40 billion dollars in Kazakhstan.")]
    [InlineData("Elon Musk said in 2019 that Alibaba would create 100 million jobs.")]
    public void Another_speaker_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("In June the EBRD forecast growth of only 1.1% for Central Asia in 2022.")]
    [InlineData("Xi Jinping pledged 500 million dollars of aid to Central Asia over the next ten years.")]
    [InlineData("In April a suicide attacker in Pakistan killed five engineers from China.")]
    [InlineData("China's rescue loans to 22 countries came to 240 billion dollars between 2015 and 2021.")]
    public void Another_month_or_range_of_years_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Mongolia sends over 90 percent of its copper exports to China.")]
    [InlineData("Mongolia's trade with Kazakhstan in furniture comes to some 150 million dollars a year.")]
    [InlineData("Kazakhstan released 139 suspects of terrorism from January to June 2021.")]
    public void A_narrower_whole_or_people_for_cases_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("The leader of Jamaat Ansarullah commands at most 200 fighters.")]
    [InlineData("Debt to China was just under 23 percent of Uzbekistan's external debt at the end of 2023.")]
    public void A_bound_turned_round_or_much_wider_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("In Kyrgyzstan Apple has 34 percent of the phone market and Samsung 10 percent.")]
    [InlineData("Gazprom lost a 680 million dollar investment when CEFC fell.")]
    [InlineData("Some 3.5 million ethnic Russians in Uzbekistan live near the border.")]
    [InlineData("China collected 240 billion dollars of rescue loans from 2008 to 2021.")]
    [InlineData("Xi Jinping asked Central Asia for 500 million dollars in January 2022.")]
    [InlineData("According to Chinese customs data, Kazakhstan's food exports to China fell 78 percent in the first nine months of 2021.")]
    public void Another_owner_place_giver_or_source_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Tajikistan has yet to owe China 900 million dollars.")]
    [InlineData("The bank raised its 2023 forecast for Central Asia's growth from 4.9 percent.")]
    public void What_is_still_to_come_or_was_so_before_is_no_agreement(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("In Central Asia, March saw some 12,000 goods wagons held up on their way from Kazakhstan into China.")]
    [InlineData("In Kazakhstan some 12,000 goods wagons were held up on their way into China by March.")]
    [InlineData("Taxkorgan's airfield is 3,258 metres above the sea.")]
    [InlineData("Kazakhstan's own data show that food exports to China fell 78 percent in the first nine months of 2021.")]
    [InlineData("Kazakhmys borrowed some 4.2 billion dollars from the China Development Bank.")]
    public void A_month_a_name_or_a_source_that_fits_agrees(string claim) => What_says_the_same_agrees(claim);

    [Theory]
    [InlineData("Forty-six children were killed when Pakistani jets bombed Paktika in late December 2024.")]
    [InlineData("Forty-six women were killed when Pakistani jets bombed Paktika in late December 2024.")]
    public void Some_of_the_people_are_not_all_of_them(string claim) => AgreesWithNone(claim);

    [Theory]
    [InlineData("Islamabad denied that 46 people were killed when Pakistani jets bombed Paktika in late December 2024.")]
    [InlineData("Nobody in Kabul has ever claimed that 46 people were killed when Pakistani jets bombed Paktika in late December 2024.")]
    public void A_denial_before_that_bears_on_what_follows(string claim) => AgreesWithNone(claim);

    private static void AgreesWithNone(string claim) =>
        Assert.DoesNotContain(Tracer.Trace(claim, TracedSeeds.Figures).Matches, match => match.Agreement == Agreement.Agrees);
}
