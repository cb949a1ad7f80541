using System.Data;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;
using Microsoft.AspNetCore.Http.Timeouts;
using Npgsql;

namespace Indicators.Api.Sdmx;

/// <summary>
/// The path of an SDMX request: what it asks for, the format, the release, whether the client has the answer already, the answer.
/// </summary>
internal sealed class SdmxService(NpgsqlDataSource database, IReleaseSource releases, StructureReader structures, DataAnswer data)
{
    public async Task RunAsync(SdmxVersion version, HttpContext context)
    {
        try
        {
            await AnswerAsync(version, context);
        }
        catch (RequestFault fault) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await ProblemResponse.WriteAsync(context, Problem.Of(context, fault.Type, fault.Message));
        }
    }

    private async Task AnswerAsync(SdmxVersion version, HttpContext context)
    {
        var parameters = new QueryParameters(context.Request);
        var path = SdmxPath.Parse(version, (string?)context.Request.RouteValues["path"] ?? "");
        var formats = path is SdmxPath.Data ? SdmxFormat.OfData(version) : SdmxFormat.OfStructures(version);
        var (format, contentType) = SdmxNegotiation.Choose(context.Request, parameters, formats);

        // One snapshot: a release that is published meanwhile does not mix into the answer.
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
        var release = await FindReleaseAsync(parameters, connection, context.RequestAborted);
        var request = new SdmxRequest
        {
            Version = version,
            Context = context,
            Parameters = parameters,
            Connection = connection,
            Release = release,
            Structures = await structures.ReadAsync(connection, release, context.RequestAborted),
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
        var validators = await ValidatorsAsync(request, format, contentType);
        validators.WriteTo(context.Response);
        if (validators.StillFresh(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        if (Verbs.IsHead(context))
        {
            await context.Response.StartAsync(context.RequestAborted);
            return;
        }

        // From here on the client sets the speed. The server ends slow connections, and the database ends slow statements.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        await body(context.Response.Body, context.RequestAborted);
    }

    private async Task<ReleaseState> FindReleaseAsync(
        QueryParameters parameters,
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        var wanted = parameters.Find("release");
        return await releases.FindAsync(connection, wanted, cancellation)
            ?? throw (
                wanted is null
                    ? new RequestFault(ProblemTypes.NoRelease, ProblemTypes.NoRelease.Description)
                    : new RequestFault(
                        ProblemTypes.UnknownRelease,
                        $"Unknown release '{ShownValue.Of(wanted)}'. /v1/releases lists all releases."
                    )
            );
    }

    private async Task<Validators> ValidatorsAsync(SdmxRequest request, SdmxFormat format, string contentType)
    {
        var hasHistory = request.Parameters.FindTruth("includeHistory");
        return Validators.Of(
            request.Release,
            request.Parameters.Find("release") is not null && !hasHistory,
            [
                request.Context.Request.Path.ToUriComponent(),
                string.Join(
                    '&',
                    request.Parameters.All.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")
                ),
                contentType,
                SdmxNegotiation.LabelsOf(request.Context.Request, request.Parameters),
                Codings.Of(request.Context, contentType.Split(';')[0]),
                format.Version,
                hasHistory ? await releases.TagAsync(request.Connection, request.Context.RequestAborted) : "",
            ]
        );
    }
}
