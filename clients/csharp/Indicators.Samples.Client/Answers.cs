using System.Text.Json.Serialization;

namespace Indicators.Samples.Client;

/// <summary>A page of a list. <c>Next</c> is the value of <c>cursor</c> for the following page; null on the last.</summary>
public sealed record Page<T>(string Release, long Total, string? Next, IReadOnlyList<T> Data);

/// <summary>A series, without its observations.</summary>
public sealed record SeriesEntry(string Key, string Unit, SeriesNames Names, SeriesCoverage Coverage);

/// <summary>The names behind the codes of a series.</summary>
public sealed record SeriesNames(string Indicator, string Area, string Counterpart, string Item, string Unit);

/// <summary>How much there is of a series.</summary>
public sealed record SeriesCoverage(long Points);

/// <summary>An assertion: this document says this number about this series for this period. Numbers are in full units.</summary>
public sealed record Observation(
    string Id,
    string Series,
    string Unit,
    string Shape,
    decimal? Value,
    decimal? Low,
    decimal? High,
    bool? LowInclusive,
    bool? HighInclusive,
    string Hedge,
    string Status,
    Period Period,
    string? AssertedAt,
    string Printed,
    string Claim,
    IReadOnlyList<Credit> Credit,
    Source Source,
    string Release,
    string Self
);

/// <summary>The time that an observation is about: EDTF, first and last day, all null where the text does not say; and the basis.</summary>
public sealed record Period(string? Edtf, DateOnly? Start, DateOnly? End, string Basis);

/// <summary>Who the text says the number comes from; hop 0 is the outlet.</summary>
public sealed record Credit(int Hop, string Agent, string Relation);

/// <summary>
/// Where the figure stands: document, paragraph and sentence, file and line (from 1), characters of the paragraph (code points).
/// </summary>
public sealed record Source(
    string Document,
    string? Title,
    string? Url,
    int Paragraph,
    int Sentence,
    string File,
    int Line,
    int Start,
    int End
);

/// <summary>An observation with its sentence. The text is null where the server has only the facts.</summary>
public sealed record Provenance(string Id, string Printed, Passage Sentence, string? DeepLink, string TextStatus);

/// <summary>A sentence or paragraph: its number, its hash, and its text where that is at hand.</summary>
public sealed record Passage(int Ordinal, string Sha256, string? Text);

/// <summary>A failure as RFC 9457 has it, with a code that never changes.</summary>
public sealed record Problem(string Title, int Status, string Detail, string Code, IReadOnlyList<ParameterProblem> Errors);

/// <summary>What is wrong with one parameter.</summary>
public sealed record ParameterProblem(string Parameter, string Code, string Detail, IReadOnlyList<string>? Allowed);

/// <summary>How JSON becomes these records: by code written at build, fields that they do not know ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(Page<SeriesEntry>))]
[JsonSerializable(typeof(Page<Observation>))]
[JsonSerializable(typeof(Provenance))]
[JsonSerializable(typeof(Problem))]
public sealed partial class AnswersJson : JsonSerializerContext;
