using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Pipeline;

/// <summary>
/// The stages that every request for content goes through: parameters, format, body, release, conditions, kept answer, or else a new one.
/// Nothing before the last stage uses the database.
/// </summary>
internal sealed class RequestPipeline(
    IReleaseSource releases,
    KeptAnswers kept,
    SingleFlight flights,
    AnswerSessions sessions,
    AnswerComputation computation,
    PipelineOptions options
)
{
    public async Task RunAsync(Operation operation, HttpContext context)
    {
        DeprecationHeaders.Announce(context, operation);
        var (question, problem) = await Question.ReadAsync(operation, context);
        problem ??= operation.HandleAlone is { } handle
            ? await computation.AnswerAloneAsync(question!, handle)
            : await sessions.AnswerAsync(context, published => AnswerAsync(question!, published));
        if (problem is not null)
            await ProblemResponse.WriteAsync(context, problem);
    }

    private async Task<Problem?> AnswerAsync(Question question, PublishedReleases published)
    {
        var (operation, context, cursor) = (question.Operation, question.Context, question.Cursor);
        if (releases.Unready == ProblemTypes.NotMigrated)
            return Problem.Of(context, ProblemTypes.NotMigrated);
        var wanted = question.Parameters.Find(operation.Release);
        var release = published.Find(cursor?.Release ?? wanted);
        if (cursor is not null && release?.ContentHash != cursor.ContentHash)
            return Problem.Of(context, ProblemTypes.CursorExpired);
        if (release is null)
            return wanted is null ? Problem.Of(context, ProblemTypes.NoRelease) : NoSuchRelease(context, operation.Release, wanted);

        var known = new KnownRelease(release, published);
        if (operation.Body is not null)
            return await computation.AnswerAsync(question, known, validators: null, _ => { });

        var validators = Validators.Of(
            operation,
            release,
            context.Request,
            question.Parameters,
            question.Format,
            operation.ShowsAllReleases ? published.Tag : ""
        );
        if (validators.IsNamedBy(context.Request))
        {
            AnswerWriter.NotModified(context.Response, validators);
            return null;
        }

        // Links to further pages name the address, also where the answer itself does not.
        var http = context.Request;
        var key = $"{validators.Tag} {http.Scheme}://{http.Host}{http.PathBase}";
        if (kept.TryFind(key, out var answer))
            return await SendAsync(context, key, answer, published);
        SingleFlight.Flight flight;
        while (flights.Join(key, out flight) is { } other)
        {
            var flown = await other.WaitAsync(options.RequestTimeout, context.RequestAborted);
            if (flown.Answer is { } shared)
                return await SendAsync(context, key, shared, published);
            if (!flown.IsAbandoned)
                return await computation.AnswerAsync(question, known, validators, _ => { });
        }

        using (flight)
        {
            // Another request may have ended just before this one began.
            if (kept.TryPeek(key, out var latest))
            {
                flight.End(latest);
                return await SendAsync(context, key, latest, published);
            }

            var problem = await computation.AnswerAsync(
                question,
                known,
                validators,
                computed =>
                {
                    if (computed is null)
                    {
                        flight.EndAlone();
                        return;
                    }

                    kept.Add(key, computed);
                    flight.End(computed);
                }
            );
            flight.EndAlone();
            return problem;
        }
    }

    private async Task<Problem?> SendAsync(HttpContext context, string key, KeptAnswer answer, PublishedReleases published)
    {
        context.Features.Set(new SentFromMemory(key, answer, published));
        AnswerWriter.SetAge(context.Response, releases.Age);
        return await AnswerWriter.SendAsync(context, answer);
    }

    public static Problem NoSuchRelease(HttpContext context, TextParameter named, string wanted) =>
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

/// <summary>The release of a request, and all others as they were known when it began.</summary>
internal sealed record KnownRelease(ReleaseState Release, PublishedReleases All);

/// <summary>Marks a request that received a kept answer.</summary>
internal sealed record SentFromMemory(string Key, KeptAnswer Answer, PublishedReleases Published);
