using System.Data;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Resources.Releases;
using Npgsql;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Runs the stages of every request for content: parameters, format, release, codes, conditions, answer, writing.</summary>
internal sealed class RequestPipeline(NpgsqlDataSource database, IReleaseSource releases, PipelineOptions options)
{
    public async Task RunAsync(Operation operation, HttpContext context)
    {
        DeprecationHeaders.Announce(context, operation);
        var problem = await AnswerAsync(operation, context);
        if (problem is not null)
            await ProblemResponse.WriteAsync(context, problem);
    }

    private async Task<Problem?> AnswerAsync(Operation operation, HttpContext context)
    {
        var problems = new List<ParameterProblem>();
        var parameters = ParameterValues.Read(context.Request, operation.Parameters, problems, operation.IsPage);
        var cursor = ReadCursor(operation, context, parameters, problems);
        AnswerFormats.FindContradiction(context.Request, operation, parameters, problems);
        if (problems.Count > 0)
            return Problem.Of(context, problems);
        if (AnswerFormats.Choose(context.Request, operation, parameters) is not { } format)
            return AnswerFormats.NotAcceptable(context, operation);

        // One snapshot, so that a release published or replaced meanwhile does not mix into the answer.
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.RequestAborted);
        var wanted = parameters.Find(operation.Release);
        var release = await releases.FindAsync(connection, cursor?.Release ?? wanted, context.RequestAborted);
        if (cursor is not null && release?.ContentHash != cursor.ContentHash)
            return Problem.Of(context, ProblemTypes.CursorExpired);
        if (release is null)
            return wanted is null ? Problem.Of(context, ProblemTypes.NoRelease) : NoSuchRelease(context, operation.Release, wanted);

        var codes = await releases.CodesAsync(connection, release, context.RequestAborted);
        foreach (var parameter in parameters.Given)
            parameter.Check(parameters.Value(parameter), codes, problems);
        if (problems.Count > 0)
            return Problem.Of(context, problems);

        var caching = Validators.Of(
            operation,
            release,
            context.Request,
            parameters,
            format,
            await ReleasesTag(operation, connection, context)
        );
        if (operation.Body is null && caching.IsNamedBy(context.Request))
        {
            NotModified(context.Response, caching);
            return null;
        }

        var request = new ApiRequest
        {
            Context = context,
            Operation = operation,
            Parameters = parameters,
            Release = release,
            Codes = codes,
            Cursor = cursor,
            Connection = connection,
            MaxUnpagedRows = options.MaxUnpagedRows,
        };
        return await WriteAsync(request, format, caching);
    }

    private static async Task<Problem?> WriteAsync(ApiRequest request, IFormat format, Validators caching)
    {
        var reply = await (format.WritesTables ? request.Operation.Table!.Handle : request.Operation.Handle)(request);
        if (reply is Reply.Refused refused)
            return request.Operation.Explain is { } explain ? await explain(request, refused.Problem) : refused.Problem;
        var found = (Reply.Found)reply;
        var writing = await format.PrepareAsync(request, found.Answer);
        if (writing is Writing.Refused uncarried)
            return uncarried.Problem;

        var response = request.Context.Response;
        if (request.Operation.Body is not null)
        {
            response.Headers.CacheControl = "no-store"; // what is sent in a body is nobody else's
            await AnswerWriter.WriteAsync(request, format, found, (Writing.Ready)writing);
            return null;
        }

        if (caching.StillFresh(request.Context.Request))
        {
            NotModified(response, caching);
            return null;
        }

        if (AnswerWriter.Unsatisfiable(request, format, (Writing.Ready)writing, caching) is { } unsatisfiable)
            return unsatisfiable;
        caching.WriteTo(response);
        await AnswerWriter.WriteAsync(request, format, found, (Writing.Ready)writing);
        return null;
    }

    private static void NotModified(HttpResponse response, Validators caching)
    {
        caching.WriteTo(response);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    private static Cursor? ReadCursor(Operation operation, HttpContext context, ParameterValues parameters, List<ParameterProblem> problems)
    {
        if (parameters.Find(CommonParameters.Cursor) is not { } text)
            return null;
        var cursor = Cursor.TryParse(text);
        if (cursor is null)
            problems.Add(
                ParameterProblem.Of(CommonParameters.Cursor.Name, ProblemTypes.InvalidCursor, ProblemTypes.InvalidCursor.Description)
            );
        else if (cursor.Query != Cursor.QueryOf(context.Request.Path, parameters))
            problems.Add(
                ParameterProblem.Of(CommonParameters.Cursor.Name, ProblemTypes.CursorMismatch, ProblemTypes.CursorMismatch.Description)
            );
        else if (problems.Count == 0 && operation.CursorKeys?.Fit(parameters, cursor.Keys) == false)
            problems.Add(
                ParameterProblem.Of(CommonParameters.Cursor.Name, ProblemTypes.InvalidCursor, ProblemTypes.InvalidCursor.Description)
            );
        return cursor;
    }

    private async Task<string> ReleasesTag(Operation operation, NpgsqlConnection connection, HttpContext context) =>
        operation.ShowsAllReleases ? await releases.TagAsync(connection, context.RequestAborted) : "";

    private static Problem NoSuchRelease(HttpContext context, TextParameter named, string wanted) =>
        named.Place == ParameterPlace.Path
            ? Problem.NoSuch(context, named.Name, wanted, "There is no release")
            : Problem.Of(
                context,
                [
                    ParameterProblem.Of(
                        named.Name,
                        ProblemTypes.UnknownRelease,
                        $"Unknown release '{wanted}'. /v1/releases lists all releases."
                    ),
                ]
            );
}
