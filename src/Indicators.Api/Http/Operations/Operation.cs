using System.Text.Json.Nodes;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>An operation of the API: its path, description, parameters and handler.</summary>
internal sealed record Operation
{
    /// <summary>Route, e.g. <c>/v1/areas/{code}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name in generated clients, e.g. <c>getArea</c>.</summary>
    public required string Id { get; init; }

    public required string Tag { get; init; }

    /// <summary>Title of the operation, without a full stop.</summary>
    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Type of the body of a 200 response.</summary>
    public required Type Answer { get; init; }

    /// <summary>Type of the request body for POST; null for GET.</summary>
    public Type? Body { get; init; }

    /// <summary>Media types of the body, JSON first.</summary>
    public IReadOnlyList<string> BodyTypes { get; init; } = ["application/json"];

    /// <summary>
    /// Reads the body, before anything else is done for the request: however slowly a client sends, it holds nothing but its connection.
    /// Null without a body.
    /// </summary>
    public Func<HttpContext, Task<(object? Body, Problem? Problem)>>? ReadBody { get; init; }

    /// <summary>Short description of the body.</summary>
    public string BodyDescription { get; init; } = "";

    /// <summary>Example of a JSON body; null without a body.</summary>
    public JsonObject? BodyExample { get; init; }

    /// <summary>The response to <see cref="BodyExample"/> if it needs no server; null if an example is stored.</summary>
    public Func<JsonNode?>? AnswerExample { get; init; }

    /// <summary>Id of the operation whose example this one shares; null if it has its own.</summary>
    public string? ExampleOf { get; init; }

    /// <summary>The parameter that names the release: the common query parameter, or a path parameter.</summary>
    public TextParameter Release { get; init; } = CommonParameters.Release;

    /// <summary>Whether the response contains absolute URLs, and so depends on the address of the service.</summary>
    public bool ShowsAddress { get; init; }

    /// <summary>Alternative forms of the response, for the header <c>Link</c>.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>Whether the response depends on the loaded texts as well as the release.</summary>
    public bool ShowsTexts { get; init; }

    /// <summary>Whether responses depend on the words of the dataset.</summary>
    public bool UsesWords { get; init; }

    /// <summary>Whether the response changes when another release is published.</summary>
    public bool ShowsAllReleases { get; init; }

    /// <summary>The deprecation of the operation; null if clients may use it.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>Answers from a release; null if <see cref="HandleAlone"/> answers.</summary>
    public Func<ApiRequest, Task<Reply>>? Handle { get; init; }

    /// <summary>
    /// Answers from the body alone, even while the database is unavailable or nothing is published; null if a release is needed. Such an
    /// operation returns only JSON.
    /// </summary>
    public Func<object?, Reply>? HandleAlone { get; init; }

    /// <summary>How it returns tables; null if it returns only JSON.</summary>
    public TableHandler? Table { get; init; }

    /// <summary>The formats of this operation, with the default first; null if the common ones apply.</summary>
    public IReadOnlyList<IFormat>? OwnFormats { get; init; }

    /// <summary>The content security policy of a response that browsers show; null for the default, which allows nothing.</summary>
    public string? ContentPolicy { get; init; }

    /// <summary>Status codes that it documents in addition to those of its parameters and tables.</summary>
    public IReadOnlyList<int> Refuses { get; init; } = [];

    /// <summary>Adds details to a problem of this operation, such as why a resource is gone; null if there are none.</summary>
    public Func<ApiRequest, Problem, Task<Problem>>? Explain { get; init; }

    /// <summary>Examples of problems, by status, in place of the general ones of the OpenAPI document.</summary>
    public IReadOnlyDictionary<int, ProblemExample> ProblemExamples { get; init; } = new Dictionary<int, ProblemExample>();

    /// <summary>The parameter that chooses the format; null if there is only one format.</summary>
    public ChoiceParameter? Format => (ChoiceParameter?)Parameters.SingleOrDefault(parameter => parameter.Name == FormatParameter.Name);

    public bool IsList => Parameters.Contains(CommonParameters.Cursor);

    /// <summary>The keys in the cursors of a list; null if it is not a list.</summary>
    public CursorKeys? CursorKeys { get; init; }

    /// <summary>Whether it returns a page for people. Links to such pages may carry tracking parameters.</summary>
    public bool IsPage => OwnFormats?.All(format => format.MediaType == "text/html") == true;

    public bool HasPathParameters => Parameters.Any(parameter => parameter.Place == ParameterPlace.Path);
}

/// <summary>An alternative form of a response: its path, media type and display name.</summary>
internal sealed record Alternate(string Path, string MediaType, string Title);

/// <summary>An example of a problem, with its extension members.</summary>
internal sealed record ProblemExample(ProblemType Type, IReadOnlyDictionary<string, object> Members);
