using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Cursors;

/// <summary>The orders of a list; the first is the default.</summary>
internal sealed class Sorts
{
    public Sorts(string listName, string tie, string example, params Sort[] all)
    {
        All = [.. all.Select(sort => sort with { Tie = tie })];
        Parameter = new(
            "sort",
            $"Sort order: {string.Join("; ", All.Select(sort => $"`{sort.Name}`: {sort.Words}"))}. Put `-` before the name to "
                + $"reverse the order.",
            example,
            [.. All.SelectMany(sort => new[] { sort.Name, "-" + sort.Name })]
        )
        {
            Default = All[0].Name,
            ListName = listName,
        };
    }

    public IReadOnlyList<Sort> All { get; }

    public ChoiceParameter Parameter { get; }

    public (Sort Sort, bool Descending) Of(string? value) =>
        value is null ? (All[0], false) : (All.First(sort => sort.Name == value.TrimStart('-')), value[0] == '-');

    public (Sort Sort, bool Descending) Of(ParameterValues parameters) => Of(parameters.Find(Parameter));
}
