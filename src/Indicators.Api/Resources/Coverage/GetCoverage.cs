using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Coverage;

/// <summary>Returns how much of the texts a release covers.</summary>
internal static class GetCoverage
{
    public static readonly Operation Operation = new()
    {
        Path = "/v1/coverage",
        Id = "getCoverage",
        Tag = "Coverage",
        Summary = "Get the coverage of a release",
        Description =
            "Returns how every numeral in the texts is accounted for, by file, document and reason. Also returns the number of "
            + "figures by topic, area, document, time and form. The counts come from the release; the texts need not be loaded.",
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
