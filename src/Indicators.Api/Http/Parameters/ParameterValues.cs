using System.Text;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Api.Http.Parameters;

/// <summary>The parameters of a request as they were understood. Nothing in the query is ignored.</summary>
internal sealed class ParameterValues
{
    private readonly Dictionary<Parameter, object> _values = [];

    /// <summary>What the client sent, name by name, decoded; sorted by name.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Raw { get; init; }

    public IEnumerable<Parameter> Given => _values.Keys;

    /// <summary>The value, or null where it was not sent.</summary>
    public T? Find<T>(Parameter<T> parameter)
        where T : class => _values.TryGetValue(parameter, out var value) ? (T)value : null;

    /// <inheritdoc cref="Find{T}"/>
    public T? FindNumber<T>(Parameter<T> parameter)
        where T : struct => _values.TryGetValue(parameter, out var value) ? (T)value : null;

    public string this[TextParameter path] => (string)_values[path];

    public object Value(Parameter parameter) => _values[parameter];

    /// <summary>Reads the query and the path against what the operation declares.</summary>
    public static ParameterValues Read(HttpRequest request, IReadOnlyList<Parameter> declared, ICollection<ParameterProblem> problems)
    {
        var sent = Decode(request.QueryString, problems);
        var result = new ParameterValues { Raw = [.. sent.OrderBy(pair => pair.Key, StringComparer.Ordinal)] };
        var byName = declared.Where(parameter => parameter.Place == ParameterPlace.Query).ToDictionary(parameter => parameter.Name);
        foreach (var group in sent.GroupBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!byName.TryGetValue(group.Key, out var parameter))
                problems.Add(
                    ParameterProblem.Of(
                        ShownValue.Of(group.Key),
                        ProblemTypes.UnknownParameter,
                        $"There is no parameter '{ShownValue.Of(group.Key)}' here.{DidYouMean.Sentence(group.Key, byName.Keys)}",
                        [.. byName.Keys]
                    )
                );
            else if (group.Count() > 1)
                problems.Add(
                    ParameterProblem.Of(
                        group.Key,
                        ProblemTypes.RepeatedParameter,
                        $"'{group.Key}' is given {group.Count()} times; separate several values by commas."
                    )
                );
            else
                result.Add(parameter, group.First().Value, problems);
        }

        foreach (var parameter in declared.Where(parameter => parameter.Place == ParameterPlace.Path))
            result.Add(parameter, (string?)request.RouteValues[parameter.Name] ?? "", problems);
        return result;
    }

    private void Add(Parameter parameter, string raw, ICollection<ParameterProblem> problems)
    {
        if (raw.Length > parameter.MaxLength)
            problems.Add(
                ParameterProblem.Of(
                    parameter.Name,
                    ProblemTypes.ValueTooLong,
                    $"{raw.Length} characters, at most {parameter.MaxLength} are allowed."
                )
            );
        else if (raw.EnumerateRunes().Any(rune => Rune.IsControl(rune)))
            problems.Add(ParameterProblem.Of(parameter.Name, ProblemTypes.ControlCharacter, "The value has a control character in it."));
        else if (string.IsNullOrWhiteSpace(raw))
            problems.Add(
                ParameterProblem.Of(parameter.Name, ProblemTypes.EmptyValue, "The value is empty; leave the parameter out instead.")
            );
        else if (parameter.Read(raw, problems) is { } value)
            _values[parameter] = value;
    }

    private static List<KeyValuePair<string, string>> Decode(QueryString query, ICollection<ParameterProblem> problems)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            if (!PercentEncoding.TryDecode(pair.EncodedName.Span, out var name))
                problems.Add(
                    ParameterProblem.Of(
                        ShownValue.Of(pair.EncodedName.ToString()),
                        ProblemTypes.BadEncoding,
                        "The name is not percent-encoded UTF-8."
                    )
                );
            else if (name.Length == 0)
                problems.Add(ParameterProblem.Of("", ProblemTypes.UnknownParameter, "The query has a value without a name."));
            else if (!PercentEncoding.TryDecode(pair.EncodedValue.Span, out var value))
                problems.Add(ParameterProblem.Of(ShownValue.Of(name), ProblemTypes.BadEncoding, "The value is not percent-encoded UTF-8."));
            else
                pairs.Add(new(name, value));
        }

        return pairs;
    }
}
