using Indicators.Api.Dataset;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx;

/// <summary>Handles an SDMX request in stages: query, format, release, conditions, answer.</summary>
internal sealed class SdmxService(
    AnswerSessions sessions,
    KeptAnswers kept,
    IReleaseSource releases,
    StructureReader structures,
    DataAnswer data
)
{
    public async Task RunAsync(SdmxVersion version, HttpContext context)
    {
        try
        {
            await sessions.AnswerAsync(context, published => AnswerAsync(version, context, published));
        }
        catch (RequestFault fault) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await ProblemResponse.WriteAsync(context, Problem.Of(context, fault.Type, fault.Message));
        }
    }

    private async Task<bool> AnswerAsync(SdmxVersion version, HttpContext context, PublishedReleases published)
    {
        var parameters = new QueryParameters(context.Request);
        var path = SdmxPath.Parse(version, (string?)context.Request.RouteValues["path"] ?? "");
        var formats = path is SdmxPath.Data ? SdmxFormat.OfData(version) : SdmxFormat.OfStructures(version);
        var (format, contentType) = SdmxNegotiation.Choose(context.Request, parameters, formats);
        var release = FindRelease(parameters, published);
        var coding = Codings.Of(context, contentType.Split(';')[0]);
        var validators = ValidatorsOf(context, parameters, release, published, format, contentType, coding);
        if (validators.IsNamedBy(context.Request))
        {
            AnswerWriter.NotModified(context.Response, validators);
            return true;
        }

        var key = validators.Tag.ToString();
        if (kept.TryFind(key, out var answer))
        {
            context.Features.Set(new SentFromMemory(key, answer, published));
            AnswerWriter.SetAge(context.Response, releases.Age);
            return await SendAsync(context, AnswerWriter.SendAsync(context, answer));
        }

        using var patience = sessions.PatienceOf(context);
        var hasHistory = parameters.FindTruth("includeHistory");
        await using var session =
            await sessions.OpenAsync(published, release.IsDraft || hasHistory, patience.Token)
            ?? throw new RequestFault(ProblemTypes.Overloaded, ProblemTypes.Overloaded.Description);
        var request = new SdmxRequest
        {
            Version = version,
            Context = context,
            Parameters = parameters,
            Session = session,
            Release = release,
            Structures = await structures.ReadAsync(session, release),
            Format = format,
        };
        var body = path switch
        {
            SdmxPath.Structures asked => StructureBody.Of(
                format,
                StructureAnswer.Of(asked, parameters, request.Structures, request.Header)
            ),
            SdmxPath.Available asked => StructureBody.Of(format, await AvailabilityAnswer.OfAsync(asked, request)),
            _ => await data.OfAsync((SdmxPath.Data)path, request),
        };
        AnswerSessions.Extend(patience);
        var head = new AnswerHead
        {
            Validators = validators,
            ContentType = contentType,
            Coding = coding,
            HasRanges = false,
            Headers = [.. HeadersOf(context.Response)],
        };
        return await SendAsync(
            context,
            AnswerWriter.StreamAsync(
                context,
                head,
                new Writing.Ready(null, body),
                session,
                computed =>
                {
                    if (computed is not null)
                        kept.Add(key, computed);
                },
                patience.Token
            )
        );
    }

    private static async Task<bool> SendAsync(HttpContext context, Task<Problem?> sending)
    {
        if (await sending is { } problem)
            await ProblemResponse.WriteAsync(context, problem);
        return true;
    }

    /// <summary>Headers that were set while the answer was being made.</summary>
    private static IEnumerable<KeyValuePair<string, string>> HeadersOf(HttpResponse response)
    {
        if (response.Headers.TryGetValue(ObservationTable.LeftOutHeader, out var leftOut))
            yield return new(ObservationTable.LeftOutHeader, leftOut.ToString());
    }

    private static ReleaseState FindRelease(QueryParameters parameters, PublishedReleases published)
    {
        var wanted = parameters.Find("release");
        return published.Find(wanted)
            ?? throw (
                wanted is null
                    ? new RequestFault(ProblemTypes.NoRelease, ProblemTypes.NoRelease.Description)
                    : new RequestFault(
                        ProblemTypes.UnknownRelease,
                        $"Unknown release '{ShownValue.Of(wanted)}'. /v1/releases lists all releases."
                    )
            );
    }

    private static Validators ValidatorsOf(
        HttpContext context,
        QueryParameters parameters,
        ReleaseState release,
        PublishedReleases published,
        SdmxFormat format,
        string contentType,
        string coding
    )
    {
        var hasHistory = parameters.FindTruth("includeHistory");
        return Validators.Of(
            release,
            parameters.Find("release") is not null && !hasHistory,
            [
                context.Request.Path.ToUriComponent(),
                string.Join('&', parameters.All.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")),
                contentType,
                SdmxNegotiation.LabelsOf(context.Request, parameters),
                coding,
                format.Version,
                hasHistory ? published.Tag : "",
            ]
        );
    }
}
