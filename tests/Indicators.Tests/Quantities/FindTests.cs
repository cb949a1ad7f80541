using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

public class FindTests
{
    /// <summary>A text of our own, and the printed forms to be found in it.</summary>
    [Theory]
    [InlineData("The port cost US$ 4 billion, or 27.8 percent of the budget.", "US$ 4 billion", "27.8 percent")]
    [InlineData("It lent approximately US$ 4.2 billion (S$5.7 billion) to the mine.", "approximately US$ 4.2 billion", "S$5.7 billion")]
    [InlineData("Sales rose from $3.1 million in 1997 to some $7.4 million in 1999.", "$3.1 million", "some $7.4 million")]
    [InlineData("Sales rose from about $2 million to over $5 million.", "about $2 million", "over $5 million")]
    [InlineData("Sales rose from about $2 million to $3 million.", "about $2 million", "$3 million")]
    [InlineData("Marks rose from 25 to 35 in one port, 26 to 45 in another.", "25", "35", "26", "45")]
    [InlineData("Marks rose from 25 to 35. Crews of 26 to 45 are usual.", "25", "35", "26 to 45")]
    [InlineData("Crews ranging from 25 to 35 are usual.", "25 to 35")]
    [InlineData("It costs &pound;5m at 20&deg;C, not 3&nbsp;million.", "&pound;5m", "20&deg;C", "3&nbsp;million")]
    [InlineData("A&B; sold 12&ndash;14 boats &amp; #36;3.5 million of rope.", "12&ndash;14", "#36;3.5 million")]
    [InlineData("It sank--95 percent of it--in two- and ten-year stages.", "95 percent", "two", "ten-year")]
    [InlineData("Sales were EUR 10.8 (9.4) million, a share of 10 (9.5) percent.", "EUR 10.8", "9.4", "10", "9.5")]
    [InlineData("There’s two boats in it.", "two")]
    [InlineData("It reached 30,000—a record—and 22[3] ports—12 of them new.", "30,000", "22", "12")]
    [InlineData("Of 5,300 hands 1 in 5 is new, one in ten old.", "5,300", "1 in 5", "one in ten")]
    [InlineData("It falls under the US$ 62 billion plan.", "US$ 62 billion")]
    [InlineData("The crew ranged between 20 and 30 people.", "between 20 and 30")]
    [InlineData("Output doubled while prices rose at least five times.", "doubled", "at least five times")]
    [InlineData("Almost one quarter of the 31 contracts went abroad.", "Almost one quarter", "31")]
    [InlineData("A group of twenty-two villages bought half a million bulbs.", "twenty-two", "half a million")]
    [InlineData("They planned a 3,000-km-long fence and a $10-million gate.", "3,000-km-long", "$10-million")]
    [InlineData("In 22 countries the rate fell by -0.4%.", "22", "-0.4%")]
    [InlineData("Some 600 boats and around 2000 sailors came.", "Some 600", "around 2000")]
    [InlineData("“300 million RMB” was the offer.", "300 million RMB")]
    [InlineData("Growth of 5–6 percent is likely.", "5–6 percent")]
    [InlineData("🐎🐎 sold for 20 tenge", "20 tenge")]
    [InlineData("It took up to 30 or 40 days.", "up to 30 or 40 days")]
    [InlineData("A 25-year lease of 1,200 hectares.", "25-year", "1,200 hectares")]
    [InlineData("The Line of Corland 2 is to bring 50 tons.", "50 tons")]
    [InlineData("The loans add up to $3 million.", "$3 million")]
    [InlineData("Wheat covers 20m hectares.", "20m hectares")]
    [InlineData("Meadows extend over 20m hectares.", "20m hectares")]
    [InlineData("It owns over 20m hectares.", "over 20m hectares")]
    [InlineData("They have traded for over 30 years.", "over 30 years")]
    [InlineData("It is the first in over two years.", "over two years")]
    [InlineData("Brennia sold 4 bio products and 5 mil spec parts.", "4", "5")]
    [InlineData("It owes $4 bil. to Corland and 5 mln. tenge to us.", "$4 bil.", "5 mln. tenge")]
    [InlineData("It owes $4 bil. Corland knows.", "$4 bil")]
    [InlineData("It owes 4 x 10^9 dollars.", "4 x 10^9 dollars")]
    [InlineData("It owes 4.000.000 dollars of 2.000.000.", "4.000.000 dollars", "2.000.000")]
    [InlineData("The boats of ‘Harbour 5’120 sank.", "5")]
    [InlineData("A 4 x 100 m relay.", "4", "100 m")]
    [InlineData("They promised $90 million over three years.", "$90 million", "three years")]
    [InlineData("Four of the five lakes are dry.", "Four")]
    [InlineData("On May 12 43 boats sank, on Dec. 31 1,200.", "43", "1,200")]
    [InlineData("On June 5 300 and in May 30 000 boats sank.", "300", "30 000")]
    [InlineData("It lasted over an hour, nearly a decade, less than a mile.", "over an hour", "nearly a decade", "less than a mile")]
    [InlineData("A part of a percentage point; a decade-long wait; sales fell 3 percent over a year.", "3 percent")]
    [InlineData("It needs 30 C batteries and 20 C.", "30", "20 C")]
    [InlineData("It sent six Falcon 9 rockets.", "six")]
    [InlineData("He shot a 4-under 68 and an over-40 trophy.", "4", "68")]
    [InlineData("A crew of three or two came, in an hour or two.", "three", "two")]
    [InlineData("It aims to double output, to more than triple sales and to reach double digits.", "double", "more than triple")]
    [InlineData("In 2019, 7 or 8 boats sank.", "7 or 8")]
    [InlineData("One boat in five, after one goal in five games and one day in May.", "One boat in five", "five")]
    [InlineData("It has fewer than five masts for every 1,000 boats and 3 for every 5 sails.", "fewer than five", "3", "5")]
    [InlineData("It got 3/4 of the vote on 3/4.", "3/4")]
    [InlineData("One hundred and two thousand boats sank.", "One hundred and two thousand")]
    [InlineData("The licence needs a minimum of 30 days.", "a minimum of 30 days")]
    [InlineData("The maximum of 30 days is short.", "30 days")]
    [InlineData("Fares of up to 40 crowns from 20 ports.", "up to 40", "20")]
    public void Quantities_are_found_in_running_text(string text, params string[] printed) =>
        Assert.Equal(printed, QuantityReader.Find(text).Select(f => f.Quantity.Printed));

    [Theory]
    [InlineData("It was signed in 2017 and renewed for 2012–13 and 2008-2021.")]
    [InlineData("The mid-1990s and the 1980s were hard.")]
    [InlineData("They met on 15 April 2021, on June 12, on Aug. 31 and on October 15–16.")]
    [InlineData("They met between 5 and 7 June and on 14 and 15 September.")]
    [InlineData("The lot opens at 10:30 and closes at 5 p.m. and on some days at 6 am.")]
    [InlineData("A 5G mast, the G7, the C5+1, COVID-19, SCO-2024, F-16 and an S-400.")]
    [InlineData("See No. 147, page 12, pp. 14–16, Section 907, note 41 and Article 5.")]
    [InlineData("The lake froze.42 The boats,31 as before, stayed ‘ashore’.79 So be it;28 then spring came.")]
    [InlineData("It thawed in 2021.53 Then the boats sailed.")]
    [InlineData("https://example.org/2021-03-02/45/page_12.html and <https://example.org/98/list>, www.example.org/77")]
    [InlineData("42. Anna Example, Boats of the North.\n43. The same.\n653 Harbour Authority, “Tides”.")]
    [InlineData("The third-largest port, the 22nd of its kind, had its twenty-second birthday.")]
    [InlineData("No one knows one another; one can only hope. It is one of those days.")]
    [InlineData("In the first half of the year half-measures prevailed.")]
    [InlineData("A third party won a third term, a quarter century later.")]
    [InlineData("Hundreds of boats, dozens of nets, millions of fish, several thousand gulls.")]
    [InlineData("They came twice, in a two-way trade of one-sided, four-sided deals.")]
    [InlineData("The “Ten Thousand Lakes” plan of the Five Harbours.")]
    [InlineData("It runs 24/7 with 1,2,3 and 1.2.3 and 12.05.2023 and 10⁶.")]
    [InlineData("Tides Quarterly 14, no. 7 (September 2021): 1-105.")]
    [InlineData("Hosts 10.000.001.5, 192.168.100.200 and 1.2.3.4 run v1.000.000 and version 1.000.000, build 1.000.001 and 4.000.000,000.")]
    [InlineData("It is in Room 4E9, in room 4E9 and gate 3e5, a 4e9x and 10^9 of them.")]
    [InlineData("Photo 20210302 of the quay, 243379731. © 2024")]
    [InlineData("It opened in 201665 (Harbour Authority, June), 18, and again.")]
    [InlineData("The hull 054 is one of the top five.")]
    [InlineData("It is number 3 in the world, ranked 55, in the top 10 ports.")]
    [InlineData("The two sides met all four of these three.")]
    public void What_only_looks_like_a_quantity_is_not_found(string text) =>
        Assert.Empty(QuantityReader.Find(text).Select(f => f.Quantity.Printed));

    [Theory]
    [InlineData("The club has 30 members or more.", Shape.LowerBound, Hedge.None, "30 members or more")]
    [InlineData("It takes three votes or fewer to stop it.", Shape.UpperBound, Hedge.None, "three votes or fewer")]
    [InlineData("They hired five engineers or so in May.", Shape.Point, Hedge.About, "five engineers or so")]
    [InlineData("They won by 50 seats, give or take.", Shape.Point, Hedge.About, "50 seats, give or take")]
    [InlineData("They have give or take 50 seats.", Shape.Point, Hedge.About, "give or take 50")]
    [InlineData("He had 3 boats or more cars.", Shape.Point, Hedge.None, "3")]
    public void Words_behind_what_is_counted_bound_the_number(string text, Shape shape, Hedge hedge, string printed)
    {
        var quantity = Assert.Single(QuantityReader.Find(text)).Quantity;

        Assert.Equal((shape, hedge, printed), (quantity.Shape, quantity.Hedge, quantity.Printed));
    }

    [Theory]
    [InlineData("The share must not exceed 30 percent.", null, 30)]
    [InlineData("The share has never been above 30 percent.", null, 30)]
    [InlineData("The share cannot be lower than 30 percent.", 30, null)]
    [InlineData("The share didn't fall below 30 percent.", 30, null)]
    public void A_negated_bound_is_the_opposite_one_and_includes_its_end(string text, int? low, int? high)
    {
        var quantity = Assert.Single(QuantityReader.Find(text)).Quantity;
        Assert.Equal((low, high), ((int?)quantity.Low, (int?)quantity.High));
        Assert.True(quantity.LowInclusive ?? quantity.HighInclusive);
    }

    [Theory]
    [InlineData("He has not slept for more than 30 hours.")]
    [InlineData("It is not only over 30 percent.")]
    public void A_negation_of_something_else_leaves_the_bound(string text) =>
        Assert.Equal(30, Assert.Single(QuantityReader.Find(text)).Quantity.Low);

    [Theory]
    [InlineData("There were 30,000 gulls.", "gulls")]
    [InlineData("There were 30,000 in May.", null)]
    [InlineData("It cost $30,000 net.", null)]
    public void The_word_after_a_bare_number_is_what_it_counts(string text, string? noun) =>
        Assert.Equal(noun, Assert.Single(QuantityReader.Find(text)).Quantity.CountedNoun);

    [Theory]
    [InlineData("The share rose from 20 to 30 percent.", "20", "30 percent")]
    [InlineData("The share fell from 30 to 20 percent.", "30", "20 percent")]
    public void Both_ends_of_a_change_have_the_unit_that_is_printed_once(string text, string first, string second)
    {
        var found = QuantityReader.Find(text);
        Assert.Equal([(first, "PT"), (second, "PT")], found.Select(f => (f.Quantity.Printed, f.Quantity.Unit.Code!)));
    }

    [Theory]
    [InlineData("The seven ports, these three ferries, its two quays and Brennia's eleven docks.", "seven", "three", "two", "eleven")]
    [InlineData("The two sides met all four of these; the nine-dash line, the Seven Harbours, the one port.")]
    public void What_is_known_is_counted_only_when_asked_for(string text, params string[] printed)
    {
        Assert.Empty(QuantityReader.Find(text));
        Assert.Equal(printed, QuantityReader.Find(text, withDefinite: true).Select(f => f.Quantity.Printed));
    }

    [Fact]
    public void Spans_are_in_code_points()
    {
        var found = Assert.Single(QuantityReader.Find("🐎é sold for 20 tenge"));
        Assert.Equal((12, 20), (found.Span.Start, found.Span.End));
    }

    [Fact]
    public void What_stands_beyond_the_longest_text_is_not_read() =>
        Assert.Empty(QuantityReader.Find(new string(' ', QuantityReader.MaxText) + "20 percent"));
}
