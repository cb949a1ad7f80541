using Indicators.Texts;

namespace Indicators.Tests.Texts;

/// <summary>A bar marks where a sentence is expected to begin; the bars are no part of the paragraph.</summary>
public sealed class SegmenterTests
{
    [Theory]
    [InlineData("The mill closed. |Nobody was told.")]
    [InlineData("Did the mill close? |It did! |Nobody was told.")]
    [InlineData("  Wool sold well.  |Hides did not.  ")]
    [InlineData("Wool sold well.\u00A0|Hides did not.\u00A0 |Salt did.")]
    [InlineData("one line without any stop")]
    [InlineData("What did she ask? |Where the wool went. |And you? |I said nothing.")]
    public void A_sentence_ends_where_white_space_and_a_beginning_follow(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("The U.S. and the E.U. buy salt.")]
    [InlineData("A U.S. President, the U.S. Congress and U.S. Steel agreed.")]
    [InlineData("The U.S.-led league met.")]
    [InlineData("Salt went to the U.S. |The rest stayed here.")]
    [InlineData("Salt went to the U.S. |In spring it came back.")]
    [InlineData("He moved to Washington, D.C. |She did not.")]
    [InlineData("He holds a Ph.D. in geology and a Ph.D. Programme grant.")]
    [InlineData("She holds a Ph.D. |Her brother holds none.")]
    public void Capitals_with_stops_end_a_sentence_only_before_a_word_that_begins_sentences(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("Dr. Amanova met Prof. Lee, Gen. Oak, Lt. Gen. Ash and Mr. The.")]
    [InlineData("The ferry from St. Petersburg was late.")]
    [InlineData("S. Frederick Birch and Robert M. Alder wrote it with J. R. R. Elm.")]
    [InlineData("By S. Rowan. |She knew.")]
    public void A_title_or_an_initial_stays_with_its_name(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("Decree No. 147 and Vol. 2, pp. 34–49, of Art. 5 name it.")]
    [InlineData("It stands in volume 14, no. 7 of the journal.")]
    [InlineData("On Mar. 6 and Oct. 26 the pass was open.")]
    [InlineData("Snow fell in Oct. |The pass closed.")]
    [InlineData("He said no. |She said yes.")]
    [InlineData("We met in room 5. |40 people came.")]
    public void An_abbreviation_stays_with_its_number(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("Some goods, e.g. Felt and i.e. Wool vs. Silk, cost approx. US$ 40 cf. Table.")]
    [InlineData("They left at 9 a.m. local time and at 5 p.m. Almaty time.")]
    [InlineData("They left at 9 a.m. |We followed.")]
    [InlineData("They sell wool, felt, etc. |China buys.")]
    [InlineData("It was sold to Birch Inc. of Oslo by Alder Co. |It went cheap.")]
    public void Latin_and_company_abbreviations_do_not_cut(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("They owe US$ 3.775 billion, or 7.6 percent. |It was 13.5 before.")]
    [InlineData("It cost $2.9 million in 2017. |$8.3 million was paid later.")]
    [InlineData("The index rose by 0.25 and 1.75 points, then by .5 more.")]
    public void A_decimal_point_does_not_cut(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("She called it “odd.” |They agreed.")]
    [InlineData("She called it “odd”. |They agreed.")]
    [InlineData("She called it \"odd.\" |They agreed.")]
    [InlineData("They paid (it is said.) |We did not.")]
    [InlineData("They paid. |(We did not.) |“Why,” he said.")]
    [InlineData("“Why not?” he asked, and “Stop!” she said.")]
    [InlineData("He bides his time.’ |But why?")]
    [InlineData("It is «far.» |So they say.")]
    public void Closing_quotes_and_brackets_belong_to_the_sentence_before(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("They lived in Bishkek.42 |By 2002 they had gone.")]
    [InlineData("They lived in Bishkek.42\u00A0|By 2002 they had gone.")]
    [InlineData("She called it “odd.”12 |The rest agreed.")]
    [InlineData("She called it ‘odd’.26 |The rest agreed.")]
    [InlineData("It has grown.14,15 |It will grow.7–9 |It stops.")]
    [InlineData("It began in 2009.36 |At that time it was small.")]
    [InlineData("It is held by the SCO.8 |The others have none.")]
    [InlineData("It grew by 2.36 At least so he wrote.")]
    [InlineData("The figure of 2018.16 tons is exact.")]
    [InlineData("The fee is $2018.16 A year later it fell.")]
    [InlineData("Take bus No.147 Then walk.")]
    [InlineData("Leave by gate B.12 Then walk.")]
    public void A_note_number_glued_to_a_sentence_belongs_to_it(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("He thought … and thought ... and left.")]
    [InlineData("He thought… |Then he left.")]
    [InlineData("He thought... |Then he left.")]
    [InlineData("“We […] Almaty people (...) Know better,” he said.")]
    [InlineData("You need a key to see it. .")]
    public void Dots_cut_only_before_a_beginning(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("He met the mayor of Almaty.|The talk was short.")]
    [InlineData("It was odd (as before).|Confirmation came late.")]
    [InlineData("Is it odd?|It was!|Now it is not.")]
    [InlineData("It was sold in 2009.|The buyer left the U.S.|In time he came back to the SCO.|A year went by.")]
    [InlineData("The U.S.A. and S.A. Birch, a Ph.D. of version 2.Beta, e.g.The first.")]
    [InlineData("Alder works at Mail.Ru, Birch at CABAR.asia and Elm at www.elm.The.")]
    [InlineData("See https://example.org/a?b=C.Document and ask a.Person@example.org for more.")]
    [InlineData("See https://example.org/a. |They keep it.")]
    public void A_missing_space_is_seen_but_an_address_is_not_cut(string marked) => AssertCut(marked);

    [Theory]
    [InlineData("Prices rose. |📈 3.2 percent is a lot. |📉 It fell.")]
    [InlineData("Prices rose 📈. |3.2 percent is a lot.")]
    [InlineData("It was al-Farabi. |al-Biruni came later. |eBay never did.")]
    [InlineData("That was it. and so on.")]
    [InlineData("BACKGROUND: The mill is old. |It stands.")]
    [InlineData("12. Alder, ‘The Mill’, No. 3. |See also note 4.")]
    [InlineData("• First the wool. |• Then the felt.")]
    public void Signs_and_labels_and_list_numbers_stay_with_what_follows(string marked) => AssertCut(marked);

    [Fact]
    public void Spans_count_code_points_and_partition_the_paragraph()
    {
        var spans = Segmenter.Spans("A 📈📈. B rose 📉! 𝟛 fell.");
        Assert.Equal(["0–6", "6–16", "16–23"], spans.Select(s => $"{s.Start}–{s.End}"));
    }

    [Fact]
    public void An_empty_paragraph_has_no_sentence() => Assert.Empty(Segmenter.Sentences(""));

    [Fact]
    public void A_sentence_carries_its_ordinal_and_the_hash_of_its_slice()
    {
        var second = Segmenter.Sentences("One. Two “Three”. ")[1];
        Assert.Equal((2, "Two “Three”. "), (second.Ordinal, second.Text));
        Assert.Equal(TextHash.Of("Two “Three”. "), second.Sha256);
        Assert.Equal(TextHash.Of("two \"three\"."), second.FoldedSha256);
    }

    private static void AssertCut(string marked) =>
        Assert.Equal(marked, string.Join('|', Segmenter.Sentences(marked.Replace("|", "", StringComparison.Ordinal)).Select(s => s.Text)));

    /// <summary>Were a stretch without blanks read again at each of its stops, each of these would take many minutes.</summary>
    [Theory]
    [InlineData("a.b.c.")]
    [InlineData("aB.Cdefg.")]
    [InlineData("U.S.")]
    [InlineData("1.")]
    [InlineData(".'")]
    public void Long_stretches_without_blanks_take_time_in_proportion(string stretch)
    {
        var text = new string(' ', 200_000) + string.Concat(Enumerable.Repeat(stretch, 2_000_000 / stretch.Length));
        Assert.Equal(text.Length, Segmenter.Spans(text)[^1].End);
    }

    [Theory]
    [InlineData("aB.Cdefg.|The end")]
    [InlineData("www.harbour.The")]
    [InlineData("x/harbour.The y@harbour.The harbour.|The end")]
    [InlineData("  3 . The end")]
    [InlineData(" 12. The end. |The rest")]
    [InlineData("1234. |The end")]
    public void Addresses_and_enumerators_are_told_from_what_stands_beside_the_stop(string marked) => AssertCut(marked);
}
