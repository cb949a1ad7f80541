using System.Text.Json.Nodes;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>Something that can be asked: its path, its words, its parameters and its handler in one place.</summary>
internal sealed record Operation
{
    /// <summary>Route, e.g. <c>/v1/areas/{code}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name in generated clients, e.g. <c>getArea</c>.</summary>
    public required string Id { get; init; }

    public required string Tag { get; init; }

    /// <summary>A few words without a full stop.</summary>
    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Type of the body of a 200.</summary>
    public required Type Answer { get; init; }

    /// <summary>Type of the body that is sent with POST; null for what is read with GET.</summary>
    public Type? Body { get; init; }

    /// <summary>Media types of the body, JSON first.</summary>
    public IReadOnlyList<string> BodyTypes { get; init; } = ["application/json"];

    /// <summary>What the body is, in a few words.</summary>
    public string BodyDescription { get; init; } = "";

    /// <summary>A body in JSON; null without one.</summary>
    public JsonObject? BodyExample { get; init; }

    /// <summary>The answer to <see cref="BodyExample"/>, where it needs no server; null where an example is kept.</summary>
    public Func<JsonNode?>? AnswerExample { get; init; }

    /// <summary>Id of the operation whose example is this one's too; null where it has its own.</summary>
    public string? ExampleOf { get; init; }

    /// <summary>The parameter that names the release to answer from: the general one, or a part of the path.</summary>
    public TextParameter Release { get; init; } = CommonParameters.Release;

    /// <summary>Whether the answer has absolute URLs in it, and so differs by the address under which the service is reached.</summary>
    public bool ShowsAddress { get; init; }

    /// <summary>Other forms of what this answers, for the header <c>Link</c>.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>Whether the answer depends on the texts at hand besides the release.</summary>
    public bool ShowsTexts { get; init; }

    /// <summary>Whether the answer changes when another release is published although its own release stays.</summary>
    public bool ShowsAllReleases { get; init; }

    /// <summary>Since when clients should not use it any more; null while they may.</summary>
    public Deprecation? Deprecation { get; init; }

    public required Func<ApiRequest, Task<Reply>> Handle { get; init; }

    /// <summary>How it answers formats that write tables; null where there is JSON alone.</summary>
    public TableHandler? Table { get; init; }

    /// <summary>
    /// The formats of this operation alone, the one that is answered without a wish first; null where the general ones apply.
    /// </summary>
    public IReadOnlyList<IFormat>? OwnFormats { get; init; }

    /// <summary>The content security policy of an answer that browsers show; null for the general one, which allows nothing.</summary>
    public string? ContentPolicy { get; init; }

    /// <summary>Statuses that it documents besides those which its parameters and tables bring along.</summary>
    public IReadOnlyList<int> Refuses { get; init; } = [];

    /// <summary>Says more about a problem of this operation, such as why what it is about is gone; null where there is no more to say.</summary>
    public Func<ApiRequest, Problem, Task<Problem>>? Explain { get; init; }

    /// <summary>Examples of problems, by status, in place of the general ones of the OpenAPI document.</summary>
    public IReadOnlyDictionary<int, ProblemExample> ProblemExamples { get; init; } = new Dictionary<int, ProblemExample>();

    /// <summary>The parameter that chooses the format, with the formats that can carry the answer; null where there is but one.</summary>
    public ChoiceParameter? Format => (ChoiceParameter?)Parameters.SingleOrDefault(parameter => parameter.Name == FormatParameter.Name);

    public bool IsList => Parameters.Contains(CommonParameters.Cursor);

    /// <summary>The keys in the cursors of a list; null where it is no list.</summary>
    public CursorKeys? CursorKeys { get; init; }

    /// <summary>Whether it answers pages for people, who come along links that others have added parameters to.</summary>
    public bool IsPage => OwnFormats?.All(format => format.MediaType == "text/html") == true;

    public bool HasPathParameters => Parameters.Any(parameter => parameter.Place == ParameterPlace.Path);
}

/// <summary>Another form of an answer: its path, its media type and its name for people.</summary>
internal sealed record Alternate(string Path, string MediaType, string Title);

/// <summary>A problem as an example, with the members that it has besides the general ones.</summary>
internal sealed record ProblemExample(ProblemType Type, IReadOnlyDictionary<string, object> Members);
