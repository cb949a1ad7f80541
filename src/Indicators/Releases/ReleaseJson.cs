using System.Globalization;
using Indicators.Model;

namespace Indicators.Releases;

/// <summary>
/// Canonical JSON of published records: the only definition of what ids and hashes cover. Null and empty members are left out, so a new
/// field changes only the hashes of records that have it. The tables of the registries define theirs.
/// </summary>
internal static class ReleaseJson
{
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

    public static CanonicalJson Of(LedgerTotal total) =>
        new CanonicalJson()
            .Add("file", total.File)
            .Add("document", total.Document)
            .Add("reason", total.Reason)
            .Add("numerals", total.Numerals);

    public static CanonicalJson Of(Withdrawal withdrawal) =>
        new CanonicalJson()
            .Add("id", withdrawal.Id)
            .Add("document", withdrawal.Document)
            .Add("key", withdrawal.Key)
            .Add("lastRelease", withdrawal.LastRelease)
            .Add("reason", withdrawal.Reason)
            .Add("successor", withdrawal.Successor);
}
