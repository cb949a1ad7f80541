using System.Text.Json.Nodes;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Drafts;
using Indicators.Drafts.Reading;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>Checks every number of a draft.</summary>
internal static class CheckDraft
{
    private const string Example =
        "# Kyrgyzstan\n\nIt owes China four billion dollars.\n\n- Uzbekistan owed China 3.8 billion dollars in 2023.\n";

    private static readonly IReadOnlyList<IFormat> OwnFormats = [AnswerFormats.Json, new DraftLinesFormat()];

    public static readonly Operation Operation = new()
    {
        Path = "/v1/trace/document",
        Id = "checkDraft",
        Tag = "Trace",
        Summary = "Check every number of a draft",
        Description =
            "Send an article of up to 512,000 bytes as `text/plain`, `text/markdown`, `text/html`, or as JSON. Each number is "
            + "returned with its position, a `status` and the figure that decides it; years, dates and the like are `not_a_claim`. "
            + "Each paragraph is traced by itself. A place carries over from a heading or the paragraph before only to \"it\" and "
            + "\"the country\", and to entries of lists and rows of tables. `application/x-ndjson` returns each paragraph and number "
            + "on a line as soon as it is checked, and the summary on the last line. A draft may have 10,000 "
            + "numbers. The service does not store the draft, and does not judge what is true.",
        Parameters = [AnswerFormats.ParameterOf("DraftAnswerFormat", OwnFormats), CommonParameters.Release],
        OwnFormats = OwnFormats,
        Body = typeof(DraftBody),
        BodyTypes = DraftBody.MediaTypes,
        BodyDescription = "The draft, as it is or as JSON",
        BodyExample = new JsonObject { ["text"] = Example, ["format"] = "markdown" },
        Answer = typeof(DraftAnswer),
        ShowsTexts = true,
        UsesWords = true,
        ReadBody = async context => await DraftBody.ReadAsync(context),
        Handle = HandleAsync,
    };

    private static async Task<Reply> HandleAsync(ApiRequest request)
    {
        var body = (DraftBody)request.Body!;
        var release = await TraceReleaseRows.LoadAsync(request);
        var check = new DraftCheck(Draft.Read(body.Text, body.Format), release, MaskedSearch.ForMany(request));
        if (check.NumberCount > DraftCheck.MaxNumbers)
            return Reply.Of(
                Problem.Of(
                    request.Context,
                    [
                        ParameterProblem.Of(
                            "text",
                            ProblemTypes.TooManyNumbers,
                            $"The draft has {check.NumberCount} numbers. At most {DraftCheck.MaxNumbers} are checked at once. "
                                + "Send a part of it."
                        ),
                    ]
                )
            );
        var answers = new DraftAnswers(request, check);
        if (AnswerFormats.Choose(request.Context.Request, Operation, request.Parameters) is not DraftLinesFormat)
            return Reply.Of(await answers.WholeAsync());
        // A streamed response may take longer than one that is sent at its end.
        request.Context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        return Reply.Of(answers);
    }
}
