using NSwag.Indicators;

namespace Indicators.Generated;

internal static class WithNSwag
{
    public static async Task<Seen> ReadAsync(string address, string id)
    {
        using var http = new HttpClient();
        var indicators = new NSwagIndicators(http) { BaseUrl = address };
        var list = await indicators.ListObservationsAsync(
            area: [Seen.Area, Seen.OtherArea],
            status: [StatusFilter.Actual, StatusFilter.Estimate],
            sort: ObservationSort.Period,
            limit: 5
        );
        var one = await indicators.GetObservationAsync(id);
        using var csv = await indicators.ListObservationsCsvAsync(area: [Seen.Area]);
        using var picture = await indicators.GetSeriesChartAsync(Seen.Series);
        using var later = new HttpClient(new LaterVersion());
        var future = await new NSwagIndicators(later) { BaseUrl = address }.GetObservationAsync(id);
        try
        {
            await indicators.ListObservationsAsync(area: [Seen.NoArea]);
        }
        catch (ApiException<Problem> refused)
        {
            var problem = refused.Result;
            return new Seen
            {
                Total = (int)list.Total,
                Ids = [.. list.Data.Select(observation => observation.Id)],
                Printed = one.Printed,
                Value = one.Value,
                Direction = one.Direction,
                Csv = (await Seen.TextAsync(csv.Stream)).Split('\n')[0].TrimEnd('\r'),
                Picture = (await Seen.TextAsync(picture.Stream))[..4],
                Code = problem.Code,
                Parameter = problem.Errors.Single().Parameter,
                Message = problem.Detail,
                Future = future.Shape,
            };
        }

        throw new InvalidOperationException("an unknown area was not refused");
    }
}
