using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Pipeline;

/// <summary>A request as far as it can be read without a release.</summary>
internal sealed record Question
{
    public required Operation Operation { get; init; }

    public required HttpContext Context { get; init; }

    public required ParameterValues Parameters { get; init; }

    public required Cursor? Cursor { get; init; }

    public required IFormat Format { get; init; }

    /// <summary>As <see cref="Operation.ReadBody"/> reads it.</summary>
    public required object? Body { get; init; }

    /// <summary>Reads the request, with its whole body; either the question or the problem is null.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="context">The request.</param>
    /// <param name="format">The format, for a question from within the process; null to let the request choose.</param>
    public static async Task<(Question? Question, Problem? Problem)> ReadAsync(
        Operation operation,
        HttpContext context,
        IFormat? format = null
    )
    {
        var problems = new List<ParameterProblem>();
        var parameters = ParameterValues.Read(context.Request, operation.Parameters, problems, operation.IsPage);
        var cursor = ReadCursor(operation, context, parameters, problems);
        if (format is null)
            AnswerFormats.FindContradiction(context.Request, operation, parameters, problems);
        if (problems.Count > 0)
            return (null, Problem.Of(context, problems));
        if (format is null)
        {
            format = AnswerFormats.Choose(context.Request, operation, parameters);
            if (format is null)
                return (null, AnswerFormats.NotAcceptable(context, operation));
            if (AnswerFormats.FindUnused(context, parameters, format) is { } unused)
                return (null, unused);
        }

        var (body, problem) = operation.ReadBody is { } read ? await read(context) : (null, null);
        if (problem is not null)
            return (null, problem);
        var question = new Question
        {
            Operation = operation,
            Context = context,
            Parameters = parameters,
            Cursor = cursor,
            Format = format,
            Body = body,
        };
        return (question, null);
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
}
