using System.Net;
using Indicators.Samples.Client;

// Usage: Indicators.Samples.Client [ADDRESS [INDICATOR [RELEASE]]]
var address = args.ElementAtOrDefault(0) ?? "http://127.0.0.1:8080";
var indicator = args.ElementAtOrDefault(1) ?? "trade-turnover";
var release = args.ElementAtOrDefault(2);

using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
{
    BaseAddress = new Uri(address),
};
var indicators = new IndicatorsClient(http);
KeyValuePair<string, string>[] pinned = release is null ? [] : [new("release", release)];
try
{
    Kept<Provenance>? last = null;
    Observation? lastOf = null;
    await foreach (var series in indicators.SeriesAsync([new("indicator", indicator), new("limit", "2"), .. pinned]))
    {
        Console.WriteLine($"{series.Names.Indicator}: {series.Names.Area} – {series.Names.Counterpart}, {series.Names.Unit}");
        await foreach (var observation in indicators.ObservationsAsync(series.Key, [new("limit", "1"), new("sort", "period"), .. pinned]))
        {
            Console.WriteLine(
                $"  {observation.Period.Edtf ?? "no period"} ({observation.Period.Basis}): {Amounts.Words(observation)} – printed “{observation.Printed}”"
            );
            last = await indicators.ProvenanceAsync(observation);
            lastOf = observation;
            Console.WriteLine(
                $"    {observation.Source.Document}, paragraph {observation.Source.Paragraph}, sentence {last.Data.Sentence.Ordinal}: {last.Data.Sentence.Text ?? $"(text {last.Data.TextStatus})"}"
            );
            foreach (var credit in observation.Credit)
                Console.WriteLine($"    {credit.Relation}: {credit.Agent}");
        }
    }

    if (last is not null)
    {
        var again = await indicators.ProvenanceAsync(lastOf!, last);
        Console.WriteLine(
            ReferenceEquals(again, last) ? "The last sentence still holds; it was not sent again." : "The last sentence has changed."
        );
    }

    return 0;
}
catch (IndicatorsProblemException refused)
{
    Console.Error.WriteLine($"{refused.Problem.Status} {refused.Problem.Code}: {refused.Problem.Detail}");
    foreach (var error in refused.Problem.Errors)
        Console.Error.WriteLine(
            $"  {error.Parameter}: {error.Detail}{(error.Allowed is { Count: > 0 } allowed ? $" ({string.Join(", ", allowed)})" : "")}"
        );
    if (refused.RetryAfter is { } wait)
        Console.Error.WriteLine($"  Try again in {wait.TotalSeconds:0} seconds.");
    return 1;
}
catch (HttpRequestException failed)
{
    Console.Error.WriteLine($"{address}: {failed.Message}");
    return 2;
}
