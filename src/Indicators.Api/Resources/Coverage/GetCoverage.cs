using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Coverage;

/// <summary>How much of the texts is in a release.</summary>
internal static class GetCoverage
{
    public static readonly Operation Operation = new()
    {
        Path = "/v1/coverage",
        Id = "getCoverage",
        Tag = "Coverage",
        Summary = "Get the coverage of a release",
        Description =
            "How every numeral of the texts is accounted for, by file, document and reason; and the figures by topic, area, document, time and how they are stated. "
            + "Counted from the release; the texts need not be at hand.",
        Parameters = CommonParameters.OfResources,
        Answer = typeof(Coverage),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request) =>
        Reply.Of(
            new Coverage
            {
                Release = request.Release.Version,
                Numerals = await NumeralCounts.CountAsync(request),
                Figures = await FigureCounts.CountAsync(request),
            }
        );
}
