using System.Text.Json.Nodes;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>Where a parameter stands in the URL.</summary>
internal enum ParameterPlace
{
    Query,
    Path,
}

/// <summary>A parameter of an operation: its name, its words for people, its schema and its parser, all in one place.</summary>
internal abstract class Parameter(string name, string description, JsonNode example)
{
    /// <summary>No value of any parameter is longer than this, in UTF-16 units.</summary>
    public const int LongestValue = 2000;

    public string Name { get; } = name;

    public string Description { get; } = description;

    public JsonNode Example { get; } = example;

    public ParameterPlace Place { get; init; } = ParameterPlace.Query;

    /// <summary>Whether the operation cannot do without it.</summary>
    public bool Required { get; init; }

    /// <summary>Longest raw value, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = LongestValue;

    /// <summary>Since when clients should not use it any more; null while they may.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>
    /// Name of the list of its values in the OpenAPI document, so that generated clients have one type for it; null where it has no list.
    /// </summary>
    public string? ListName { get; init; }

    public abstract OpenApiSchema Schema();

    /// <summary>Reads a raw value that is not empty, not over-long and free of control characters.</summary>
    public abstract object? Read(string raw, ICollection<ParameterProblem> problems);

    /// <summary>Whether an answer to this value depends on the texts at hand besides the release.</summary>
    public virtual bool ShowsTexts(object value) => false;

    /// <summary>What can only be checked once the release is known.</summary>
    public virtual void Check(object value, ReleaseCodes codes, ICollection<ParameterProblem> problems) { }
}

/// <summary>A parameter whose value is read as <typeparamref name="T"/>.</summary>
internal abstract class Parameter<T>(string name, string description, JsonNode example) : Parameter(name, description, example)
    where T : notnull;
