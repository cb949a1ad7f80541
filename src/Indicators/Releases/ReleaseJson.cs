using System.Globalization;
using Indicators.Model;

namespace Indicators.Releases;

/// <summary>
/// Canonical JSON of everything that is published: the only definition of what ids and hashes cover. Null and empty members are left out,
/// so a new field changes only the hashes of records that have it.
/// </summary>
internal static class ReleaseJson
{
    /// <summary>
    /// A release, to be read in parts. Lists without an order of their own are sorted, so the same content has the same text.
    /// </summary>
    public static CanonicalJson Of(Release release) =>
        new CanonicalJson()
            .Add("version", release.Version)
            .Add("published", release.Published)
            .Add("notes", release.Notes)
            .Add("clock", release.Clock is Clock.Asserted ? null : (Clock?)release.Clock)
            .Add("topics", Sorted(release.Topics, t => t.Code).Select(Of))
            .Add("indicators", Sorted(release.Indicators, i => i.Code).Select(Of))
            .Add("areas", Sorted(release.Areas, a => a.Code).Select(Of))
            .Add("items", Sorted(release.Items, i => i.Code).Select(Of))
            .Add("units", Sorted(release.Units, u => u.Code).Select(Of))
            .AddStreamed("documents", Sorted(release.Documents, d => d.Slug).Select(Of))
            .AddStreamed("observations", InReadingOrder(release.Observations).Select(o => Of(o).Add("position", o.Position)))
            .Add("ledger", LedgerTotal.Sort(release.LedgerTotals).Select(Total))
            .Add("withdrawals", Withdrawal.Sort(release.Withdrawals).Select(Withdrawn));

    /// <summary>What an observation asserts: the basis of its id.</summary>
    public static CanonicalJson Stated(Observation observation) =>
        new CanonicalJson()
            .Add("document", observation.Document)
            .Add("series", observation.Series.ToString())
            .Add("status", observation.Status)
            .Add("shape", observation.Stated.Shape)
            .Add("value", observation.Stated.Value)
            .Add("low", observation.Stated.Low)
            .Add("high", observation.Stated.High)
            .Add("lowInclusive", observation.Stated.LowInclusive)
            .Add("highInclusive", observation.Stated.HighInclusive)
            .Add("hedge", observation.Stated.Hedge)
            .Add("decimals", observation.Stated.Decimals)
            .Add("direction", observation.Direction)
            .Add("currencyBasis", observation.CurrencyBasis)
            .Add("period", new CanonicalJson().Add("edtf", observation.Period.Edtf).Add("basis", observation.Period.Basis));

    /// <summary>An observation with its editorial fields but without its position.</summary>
    public static CanonicalJson Of(Observation observation) =>
        Stated(observation)
            .Add("id", observation.Id)
            .Add("key", observation.Key)
            .Add("measure", observation.Measure)
            .Add("start", observation.Period.Start)
            .Add("end", observation.Period.End)
            .Add("claim", observation.Claim)
            .Add("note", observation.Note)
            .Add("said", observation.Said is { } said ? Of(said) : null)
            .Add("rank", observation.Rank is Rank.Normal ? null : (Rank?)observation.Rank)
            .Add("rankReason", observation.RankReason)
            .Add("anchors", observation.Anchors.Select(Anchor))
            .Add("credits", observation.Credits.OrderBy(c => c.Hop).Select(Credit))
            .Add(
                "relations",
                observation.Relations.OrderBy(r => r.Kind).ThenBy(r => r.Observation, StringComparer.Ordinal).Select(Relation)
            );

    public static CanonicalJson Of(Topic topic) =>
        new CanonicalJson().Add("code", topic.Code).Add("name", topic.Name).Add("definition", topic.Definition);

    public static CanonicalJson Of(Indicator indicator) =>
        new CanonicalJson()
            .Add("code", indicator.Code)
            .Add("name", indicator.Name)
            .Add("definition", indicator.Definition)
            .Add("topic", indicator.Topic)
            .Add("kind", indicator.Kind)
            .Add("measure", indicator.Measure)
            .Add("dimension", indicator.Dimension)
            .Add("frequency", indicator.Frequency)
            .Add("areaRole", indicator.AreaRole)
            .Add("counterpartRole", indicator.CounterpartRole)
            .Add("numerator", indicator.Numerator)
            .Add("denominator", indicator.Denominator)
            .Add("over", indicator.Over)
            .Add("changeOf", indicator.ChangeOf)
            .Add("titlePattern", indicator.TitlePattern);

    public static CanonicalJson Of(Area area) =>
        new CanonicalJson()
            .Add("code", area.Code)
            .Add("name", area.Name)
            .Add("kind", area.Kind)
            .Add("iso2", area.Iso2)
            .Add("m49", area.M49)
            .Add("definition", area.Definition)
            .Add("members", area.Members.Order(StringComparer.Ordinal))
            .Add("aliases", area.Aliases)
            .Add("phrase", area.Phrase);

    public static CanonicalJson Of(Item item) =>
        new CanonicalJson()
            .Add("code", item.Code)
            .Add("name", item.Name)
            .Add("definition", item.Definition)
            .Add("aliases", item.Aliases)
            .Add("partOf", item.PartOf);

    public static CanonicalJson Of(Unit unit) =>
        new CanonicalJson()
            .Add("code", unit.Code)
            .Add("name", unit.Name)
            .Add("symbol", unit.Symbol)
            .Add("dimension", unit.Dimension)
            .Add("currency", unit.Currency)
            .Add("ucum", unit.Ucum);

    public static CanonicalJson Of(Document document) =>
        new CanonicalJson()
            .Add("slug", document.Slug)
            .Add("title", document.Title)
            .Add("titleBasis", document.TitleBasis)
            .Add("titleNote", document.TitleNote)
            .Add("authors", document.Authors)
            .Add("outlet", document.Outlet)
            .Add("publisher", document.Publisher)
            .Add(
                "published",
                new CanonicalJson()
                    .Add("edtf", document.Published.Edtf)
                    .Add("basis", document.Published.Basis)
                    .Add("note", document.Published.Note)
                    .Add("earliest", document.Published.Earliest)
                    .Add("latest", document.Published.Latest)
            )
            .Add("url", document.Url)
            .Add("urlKind", document.UrlKind)
            .Add("urlNote", document.UrlNote)
            .Add("language", document.Language)
            .Add("rights", document.Rights)
            .Add("witnesses", document.Witnesses.Select(Witness));

    private static CanonicalJson Witness(Witness witness) =>
        new CanonicalJson()
            .Add("file", witness.File)
            .Add("lines", Lines(witness.Lines))
            .Add("omit", witness.Omit.Select(Lines))
            .Add("layout", witness.Layout)
            .Add("sha256", witness.Sha256)
            .Add("paragraphs", witness.Paragraphs.Select(Paragraph));

    private static CanonicalJson Paragraph(ParagraphOutline paragraph) =>
        new CanonicalJson()
            .Add("ordinal", paragraph.Ordinal)
            .Add("kind", paragraph.Kind)
            .Add("section", paragraph.Section)
            .Add("lines", Lines(paragraph.Lines))
            .Add("length", paragraph.Length)
            .Add("sentences", paragraph.Sentences)
            .Add("sha256", paragraph.Sha256);

    private static string Lines(LineRange lines) => string.Create(CultureInfo.InvariantCulture, $"{lines.First}-{lines.Last}");

    private static CanonicalJson Of(Said said) => new CanonicalJson().Add("edtf", said.Edtf).Add("basis", said.Basis);

    private static CanonicalJson Anchor(Anchor anchor) =>
        new CanonicalJson()
            .Add("role", anchor.Role)
            .Add("witness", anchor.Witness)
            .Add("line", anchor.Line)
            .Add("paragraph", anchor.Paragraph)
            .Add("sentence", anchor.Sentence)
            .Add("start", anchor.Span.Start)
            .Add("end", anchor.Span.End)
            .Add("printed", anchor.Printed)
            .Add("sha256", anchor.SentenceSha256);

    private static CanonicalJson Credit(Credit credit) =>
        new CanonicalJson()
            .Add("hop", credit.Hop)
            .Add("agent", credit.Agent)
            .Add("printed", credit.Printed)
            .Add("relation", credit.Relation)
            .Add("specificity", credit.Specificity);

    private static CanonicalJson Relation(Relation relation) =>
        new CanonicalJson().Add("kind", relation.Kind).Add("observation", relation.Observation).Add("rationale", relation.Rationale);

    private static CanonicalJson Total(LedgerTotal total) =>
        new CanonicalJson()
            .Add("file", total.File)
            .Add("document", total.Document)
            .Add("reason", total.Reason)
            .Add("numerals", total.Numerals);

    private static CanonicalJson Withdrawn(Withdrawal withdrawal) =>
        new CanonicalJson()
            .Add("id", withdrawal.Id)
            .Add("document", withdrawal.Document)
            .Add("key", withdrawal.Key)
            .Add("lastRelease", withdrawal.LastRelease)
            .Add("reason", withdrawal.Reason)
            .Add("successor", withdrawal.Successor);

    /// <summary>Observations of a large release are not sorted again when they are in order.</summary>
    private static IEnumerable<Observation> InReadingOrder(IReadOnlyList<Observation> observations)
    {
        var (document, position) = ("", 0);
        foreach (var one in observations)
        {
            var order = string.CompareOrdinal(document, one.Document);
            if (order > 0 || (order == 0 && position > one.Position))
                return observations.OrderBy(o => o.Document, StringComparer.Ordinal).ThenBy(o => o.Position);
            (document, position) = (one.Document, one.Position);
        }

        return observations;
    }

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> values, Func<T, string> code) => values.OrderBy(code, StringComparer.Ordinal);
}
