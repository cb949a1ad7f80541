using System.Globalization;
using Dapper;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Csv;
using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Json;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;
using Indicators.Api.Sdmx.Xml;

namespace Indicators.Api.Sdmx;

/// <summary>Answers requests for data.</summary>
internal sealed class DataAnswer(PipelineOptions options)
{
    /// <summary>Ids that a header names; one of a hundred would be longer than clients and proxies take.</summary>
    private const int MostInHeader = 10;

    private const string HistorySql = $"""
        select r.release_id as Id, r.version, r.imported_at as ImportedAt
        from indicators.release r
        where r.release_id = @release
          or r.version not like '%-draft'
            and {ReleaseOrder.Key} < (select {ReleaseOrder.Columns} from indicators.release r where r.release_id = @release)
        order by {ReleaseOrder.Columns}
        """;

    public async Task<Func<Stream, CancellationToken, Task>> OfAsync(SdmxPath.Data path, SdmxRequest request)
    {
        var query = DataQueryReader.Read(request.Version, request.FlowOf(path.Flows), path.Key, request.Parameters);
        var releases = query.IncludeHistory
            ? (
                await request.Session.RunAsync(
                    (connection, stop) =>
                        connection.QueryAsync<PastRelease>(
                            new CommandDefinition(HistorySql, new { release = request.Release.Id }, cancellationToken: stop)
                        )
                )
            ).AsList()
            : [new PastRelease(request.Release.Id, request.Release.Version, request.Release.ImportedAt)];
        var figures = new FigureQuery(request.Session, query, [.. releases.Select(release => release.Id)]);
        var count = await figures.CountAsync();
        if (count > options.MaxUnpagedRows)
            throw new RequestFault(
                ProblemTypes.ResultTooLarge,
                FormattableString.Invariant($"The result has {count} observations. One response holds at most {options.MaxUnpagedRows}. ")
                    + "Narrow the key or the period."
            );
        var isWhole = query is { Keys: null, Conditions: [], From: null, To: null };
        if (isWhole && query.Flow.LeftOut.Count > 0)
            request.Context.Response.Headers[ObservationTable.LeftOutHeader] = string.Join(", ", query.Flow.LeftOut.Take(MostInHeader));
        var message = new DataMessage
        {
            Header = request.Header,
            Query = query,
            Structures = request.Structures,
            Releases = releases.ToDictionary(release => release.Id, release => new MessageHeader(release.Version, release.ImportedAt)),
            Rows = figures.ReadAsync(),
            Notes = [.. Notes(query, request.Structures, isWhole, count)],
        };
        var labels = SdmxNegotiation.LabelsOf(request.Context.Request, request.Parameters);
        return request.Format.Kind switch
        {
            SdmxFormatKind.GenericXml => new GenericDataXml(message).WriteAsync,
            SdmxFormatKind.SpecificXml => new SpecificDataXml(message).WriteAsync,
            SdmxFormatKind.Csv1 => new DataCsv(message, isSecond: false, labels).WriteAsync,
            SdmxFormatKind.Csv2 => new DataCsv(message, isSecond: true, labels).WriteAsync,
            _ => new DataJson(message).WriteAsync,
        };
    }

    private static IEnumerable<string> Notes(DataQuery query, ReleaseStructures structures, bool isWhole, long count)
    {
        if (isWhole && query.Flow.LeftOut.Count > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{query.Flow.LeftOut.Count} figures have no period and are left out: {string.Join(", ", query.Flow.LeftOut)}."
            );
        if (count > 0)
            yield break;
        foreach (var key in query.Keys ?? [])
        {
            foreach (var (dimension, codes) in FigureStructure.Dimensions.Zip(key))
            {
                var list = structures.ListOf(dimension)!;
                foreach (var code in (codes ?? []).Where(code => !list.Names.ContainsKey(code)))
                    yield return $"'{ShownValue.Of(code)}' is not a code of {list.Artefact.Id}."
                        + DidYouMean.Sentence(DidYouMean.Near(code, [.. list.Names.Keys]));
            }
        }
    }

    private sealed record PastRelease(int Id, string Version, DateTime ImportedAt);
}
