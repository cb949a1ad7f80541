using System.Text.Json.Nodes;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>Part of the URL that holds a parameter.</summary>
internal enum ParameterPlace
{
    Query,
    Path,
}

/// <summary>A parameter of an operation: its name, description, schema and parser.</summary>
internal abstract class Parameter(string name, string description, JsonNode example)
{
    /// <summary>Default maximum length of a value, in UTF-16 units.</summary>
    public const int DefaultMaxLength = 2000;

    public string Name { get; } = name;

    public string Description { get; } = description;

    public JsonNode Example { get; } = example;

    public ParameterPlace Place { get; init; } = ParameterPlace.Query;

    /// <summary>Whether the operation needs it.</summary>
    public bool Required { get; init; }

    /// <summary>Name of the only format in which it says something; null if it always does.</summary>
    public string? OnlyFormat { get; init; }

    /// <summary>Maximum length of the raw value, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = DefaultMaxLength;

    /// <summary>The deprecation of the parameter; null if clients may use it.</summary>
    public Deprecation? Deprecation { get; init; }

    /// <summary>
    /// Name of the schema of its values in the OpenAPI document, so that generated clients have one type for it; null if it has none.
    /// </summary>
    public string? ListName { get; init; }

    public abstract OpenApiSchema Schema();

    /// <summary>Parses a raw value. It is not empty, not too long and free of control characters.</summary>
    public abstract object? Read(string raw, ICollection<ParameterProblem> problems);

    /// <summary>Whether the response to this value depends on the loaded texts as well as the release.</summary>
    public virtual bool ShowsTexts(object value) => false;

    /// <summary>Checks what depends on the release.</summary>
    public virtual void Check(object value, ReleaseCodes codes, ICollection<ParameterProblem> problems) { }
}

/// <summary>A parameter whose value is read as <typeparamref name="T"/>.</summary>
internal abstract class Parameter<T>(string name, string description, JsonNode example) : Parameter(name, description, example)
    where T : notnull;
