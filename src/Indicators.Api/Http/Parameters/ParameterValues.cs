using System.Text;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Api.Http.Parameters;

/// <summary>The parameters of a request after parsing. Nothing in the query is ignored.</summary>
internal sealed class ParameterValues
{
    private readonly Dictionary<Parameter, object> _values = [];

    /// <summary>The decoded names and values that the client sent, sorted by name; repeated filters are joined.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Raw { get; init; }

    public IEnumerable<Parameter> Given => _values.Keys;

    /// <summary>The value, or null if the client did not send it.</summary>
    public T? Find<T>(Parameter<T> parameter)
        where T : class => _values.TryGetValue(parameter, out var value) ? (T)value : null;

    /// <inheritdoc cref="Find{T}"/>
    public T? FindNumber<T>(Parameter<T> parameter)
        where T : struct => _values.TryGetValue(parameter, out var value) ? (T)value : null;

    public string this[TextParameter path] => (string)_values[path];

    public object Value(Parameter parameter) => _values[parameter];

    /// <summary>Parses the query and the path by the parameters that the operation declares.</summary>
    /// <param name="request">The request.</param>
    /// <param name="declared">The parameters of the operation.</param>
    /// <param name="problems">Receives the errors.</param>
    /// <param name="isPage">Whether the operation is a page for people, which ignores <see cref="TrackingParameters"/>.</param>
    public static ParameterValues Read(
        HttpRequest request,
        IReadOnlyList<Parameter> declared,
        ICollection<ParameterProblem> problems,
        bool isPage = false
    )
    {
        var byName = declared.Where(parameter => parameter.Place == ParameterPlace.Query).ToDictionary(parameter => parameter.Name);
        var sent = Joined(Decode(request.QueryString, problems), byName);
        if (isPage)
            sent.RemoveAll(pair => TrackingParameters.Contains(pair.Key));
        var result = new ParameterValues { Raw = [.. sent.OrderBy(pair => pair.Key, StringComparer.Ordinal)] };
        foreach (var group in sent.GroupBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!byName.TryGetValue(group.Key, out var parameter))
                problems.Add(
                    ParameterProblem.Of(
                        ShownValue.Of(group.Key),
                        ProblemTypes.UnknownParameter,
                        $"Unknown parameter '{ShownValue.Of(group.Key)}'.{DidYouMean.Sentence(group.Key, byName.Keys)}",
                        [.. byName.Keys]
                    )
                );
            else if (group.Count() > 1)
                problems.Add(
                    ParameterProblem.Of(
                        group.Key,
                        ProblemTypes.RepeatedParameter,
                        $"'{group.Key}' is given {group.Count()} times. Give it once."
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
                    $"'{parameter.Name}' has {raw.Length} characters. At most {parameter.MaxLength} are allowed."
                )
            );
        else if (raw.EnumerateRunes().Any(rune => Rune.IsControl(rune)))
            problems.Add(
                ParameterProblem.Of(
                    parameter.Name,
                    ProblemTypes.ControlCharacter,
                    $"'{parameter.Name}' contains a control character. Remove it."
                )
            );
        else if (string.IsNullOrWhiteSpace(raw))
            problems.Add(
                ParameterProblem.Of(
                    parameter.Name,
                    ProblemTypes.EmptyValue,
                    $"'{parameter.Name}' is empty. Give it a value or leave it out."
                )
            );
        else if (parameter.Read(raw, problems) is { } value)
            _values[parameter] = value;
    }

    /// <summary>Joins repeated filters: <c>area=KGZ&amp;area=TJK</c> means the same as one list with commas.</summary>
    private static List<KeyValuePair<string, string>> Joined(
        List<KeyValuePair<string, string>> sent,
        Dictionary<string, Parameter> byName
    ) =>
        [
            .. sent.GroupBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(group =>
                    byName.GetValueOrDefault(group.Key) is CodesParameter
                        ? [KeyValuePair.Create(group.Key, string.Join(',', group.Select(pair => pair.Value)))]
                        : group.AsEnumerable()
                ),
        ];

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
                        "The name of this parameter is not percent-encoded UTF-8."
                    )
                );
            else if (name.Length == 0)
                problems.Add(
                    ParameterProblem.Of("", ProblemTypes.UnknownParameter, "The query string has a value without a parameter name.")
                );
            else if (!PercentEncoding.TryDecode(pair.EncodedValue.Span, out var value))
                problems.Add(
                    ParameterProblem.Of(
                        ShownValue.Of(name),
                        ProblemTypes.BadEncoding,
                        $"The value of '{ShownValue.Of(name)}' is not percent-encoded UTF-8."
                    )
                );
            else
                pairs.Add(new(name, value));
        }

        return pairs;
    }
}
