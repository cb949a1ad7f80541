using Kiota.Indicators;
using Kiota.Indicators.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Indicators.Generated;

internal static class WithKiota
{
    public static async Task<Seen> ReadAsync(string address, string id)
    {
        using var http = KiotaClientFactory.Create();
        var indicators = ClientOf(address, http);
        var list = await indicators.V1.Observations.GetAsync(request =>
        {
            request.QueryParameters.Area = [Seen.Area, Seen.OtherArea];
            request.QueryParameters.Status = [StatusFilter.Actual, StatusFilter.Estimate];
            request.QueryParameters.Sort = ObservationSort.Period;
            request.QueryParameters.Limit = 5;
        });
        var one = await indicators.V1.Observations[id].GetAsync();
        using var csv = await indicators.V1.ObservationsCsv.GetAsync(request => request.QueryParameters.Area = [Seen.Area]);
        using var picture = await indicators.V1.Series[Seen.Series].ChartSvg.GetAsync();
        using var later = new HttpClient(new LaterVersion());
        var future = await ClientOf(address, later).V1.Observations[id].GetAsync();
        try
        {
            await indicators.V1.Observations.GetAsync(request => request.QueryParameters.Area = [Seen.NoArea]);
        }
        catch (Problem problem)
        {
            return new Seen
            {
                Total = (int)list!.Total!,
                Ids = [.. list.Data!.Select(observation => observation.Id!)],
                Printed = one!.Printed!,
                Value = one.Value,
                Direction = one.Direction,
                Csv = (await Seen.TextAsync(csv)).Split('\n')[0].TrimEnd('\r'),
                Picture = (await Seen.TextAsync(picture))[..4],
                Code = problem.Code!,
                Parameter = problem.Errors!.Single().Parameter!,
                Message = problem.Message,
                Future = future!.Shape!,
            };
        }

        throw new InvalidOperationException("an unknown area was not refused");
    }

    private static KiotaIndicators ClientOf(string address, HttpClient http) =>
        new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = address });
}
