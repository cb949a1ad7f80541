using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

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
        var (operation, context) = (question.Operation, question.Context);
        if (releases.Unready == ProblemTypes.NotMigrated)
            return Problem.Of(context, ProblemTypes.NotMigrated);
        var (known, missing) = KnownRelease.Of(question, published);
        if (known is null)
            return missing;
        if (operation.Body is not null)
            return await computation.AnswerAsync(question, known, validators: null, _ => { });

        var validators = Validators.Of(
            operation,
            known.Release,
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
            if (flown.Problem is { } failed)
                return failed.For(context);
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
            if (problem is not null)
                flight.End(problem);
            else
                flight.EndAlone(); // it was sent while it was read
            return problem;
        }
    }

    private async Task<Problem?> SendAsync(HttpContext context, string key, KeptAnswer answer, PublishedReleases published)
    {
        context.Features.Set(new SentFromMemory(key, answer, published));
        AnswerWriter.SetAge(context.Response, releases.Age);
        return await AnswerWriter.SendAsync(context, answer);
    }
}

/// <summary>Noted on a request that was answered with a kept answer.</summary>
internal sealed record SentFromMemory(string Key, KeptAnswer Answer, PublishedReleases Published);
