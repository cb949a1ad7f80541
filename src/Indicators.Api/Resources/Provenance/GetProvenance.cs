using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Passages;
using Indicators.Texts;

namespace Indicators.Api.Resources.Provenance;

/// <summary>Returns where an observation comes from, down to the characters.</summary>
internal static class GetProvenance
{
    /// <summary>The first format is the default for JSON-LD.</summary>
    private static readonly IReadOnlyList<IFormat> OwnFormats =
    [
        AnswerFormats.Json,
        WebAnnotation.Format,
        ProvDocument.Format,
        ClaimMarkup.Format,
    ];

    public static readonly Operation Operation = new()
    {
        Path = Paths.Observation + "/provenance",
        Id = "getProvenance",
        Tag = "Observations",
        Summary = "Get the provenance of an observation",
        Description =
            "The observation with its full document, the section, and the sentence and paragraph with the position of the figure "
            + "in them. Also the neighbouring sentences, a link into the page of the publisher, and every anchor. Texts are included "
            + "if they are loaded; hashes and positions always are. Besides JSON, the formats are W3C Web Annotation, PROV-JSONLD "
            + "and schema.org Claim. Choose them with `format`, or with `Accept: application/ld+json` and the profile.",
        Parameters = [ObservationById.Id, CommonParameters.Release, AnswerFormats.ParameterOf("ProvenanceFormat", OwnFormats)],
        OwnFormats = OwnFormats,
        Refuses = [StatusCodes.Status410Gone],
        Explain = Withdrawn.ExplainAsync,
        ProblemExamples = Withdrawn.Examples,
        Answer = typeof(Provenance),
        ShowsTexts = true,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await ObservationById.FindAsync(request) is not { } observation)
            return Reply.Of(ObservationById.NotFound(request));
        var source = observation.Source;
        var anchors = await request.QueryAsync<AnchorRow>(AnchorRow.Sql, new { release = request.Release.Id, id = observation.Id });
        var witness = (await WitnessRow.LoadAsync(request, [source.Document])).First(row => row.Ordinal == anchors[0].Witness);
        var outline = (
            await request.QueryAsync<ParagraphRow>(
                $"{ParagraphRow.Sql} and p.ordinal = @ordinal order by p.ordinal",
                new
                {
                    release = request.Release.Id,
                    slug = source.Document,
                    witness = witness.Ordinal,
                    ordinal = source.Paragraph,
                }
            )
        )[0];
        var text = await LoadedText.LoadAsync(request, witness.Sha256);
        var sentence = text.Find(source.Paragraph, source.Sentence, anchors[0].SentenceSha256);
        var paragraph = text.FindParagraph(source.Paragraph, outline.Sha256);
        return Reply.Of(
            new Provenance(observation)
            {
                Document = (await DocumentBySlug.FindAsync(request, source.Document))!,
                Section = outline.Section,
                Sentence = new Passage
                {
                    Ordinal = source.Sentence,
                    Sha256 = anchors[0].SentenceSha256,
                    Text = sentence?.Text,
                    TextStatus = witness.StatusOf(sentence?.Text),
                    Start = source.Start - sentence?.Start,
                    End = source.End - sentence?.Start,
                },
                Paragraph = new Passage
                {
                    Ordinal = source.Paragraph,
                    Sha256 = outline.Sha256,
                    Text = paragraph,
                    TextStatus = witness.StatusOf(paragraph),
                    Start = source.Start,
                    End = source.End,
                },
                PreviousSentence = sentence is null ? null : text.Beside(sentence, -1),
                NextSentence = sentence is null ? null : text.Beside(sentence, +1),
                TextStatus = witness.Status,
                DeepLink = DeepLink(source, observation.Printed, text, sentence),
                Anchors = [.. anchors.Select(anchor => anchor.ToAnchor())],
                UnitCodes = await request.QueryFirstOrDefaultAsync<UnitCodesRow>(
                    UnitCodesRow.Sql,
                    new { request.Release.Id, observation.Unit }
                ),
            }
        );
    }

    private static string? DeepLink(Source source, string printed, LoadedText text, LoadedText.Row? sentence)
    {
        var page = OwnPage.Of(source.Url, source.UrlKind);
        if (sentence is null)
            return TextFragment.Link(page, printed, [], 0, null, 0);
        var (offset, _) = CodePoints.ToUtf16(sentence.Body, new(sentence.Start, sentence.End));
        return TextFragment.Link(page, printed, text.Paragraphs, text.Paragraphs.ToList().IndexOf(sentence.Body), sentence.Text, offset);
    }
}
