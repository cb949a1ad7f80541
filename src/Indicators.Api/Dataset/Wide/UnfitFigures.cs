using System.Globalization;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Model;

namespace Indicators.Api.Dataset.Wide;

/// <summary>Figures that cannot be the one number of a cell, and the parameters that leave them out.</summary>
internal static class UnfitFigures
{
    /// <summary>Member of the problem with the cells.</summary>
    public const string Member = "unfit";

    private const int MaxInWords = 3;
    private const int MaxListed = 100;

    /// <summary>Problems of operations with this layout, for the OpenAPI document.</summary>
    public static readonly IReadOnlyDictionary<int, ProblemExample> Examples = new Dictionary<int, ProblemExample>
    {
        [StatusCodes.Status422UnprocessableEntity] = new(
            ProblemTypes.LayoutCannotCarry,
            new Dictionary<string, object> { [Member] = UnfitCells.Example }
        ),
    };

    public static IReadOnlyList<UnfitCell> Find(IReadOnlyList<WidePlace> places)
    {
        var cells = new List<UnfitCell>();
        foreach (var cell in places.GroupBy(place => (place.Row, place.Column)))
        {
            WidePlace[] own = [.. cell];
            if (own.Where(place => place.Observation.Period.Edtf is null).ToArray() is { Length: > 0 } undated)
                cells.Add(Cell(UnfitReason.NoPeriod, cell.Key, undated));
            if (own.Where(place => place.Observation.Value is null).ToArray() is { Length: > 0 } unsettled)
                cells.Add(Cell(UnfitReason.NoSingleNumber, cell.Key, unsettled));
            if (own is { Length: > 1 } several && several[0].Observation.Period.Edtf is not null)
                cells.Add(Cell(UnfitReason.SeveralFigures, cell.Key, several));
        }

        return cells;
    }

    public static Problem Refuse(ApiRequest request, IReadOnlyList<UnfitCell> unfit, IReadOnlyList<WidePlace> places)
    {
        var numberless = unfit.Where(cell => cell.Reason == UnfitReason.NoSingleNumber).SelectMany(cell => cell.Observations).ToHashSet();
        var competing = unfit.Where(cell => cell.Reason == UnfitReason.SeveralFigures).ToArray();
        // Where a cell has one point among bounds, leaving the bounds out is enough.
        var stillCompeting = competing.Any(cell => cell.Observations.Count(id => !numberless.Contains(id)) > 1);
        var errors = new List<ParameterProblem>();
        var added = new Dictionary<string, string>();
        if (stillCompeting)
            Add(
                ObservationFilter.Select.Name,
                ObservationFilter.Preferred,
                UnfitReason.SeveralFigures,
                "hold several figures",
                "use the preferred figure, and leave out cells without one"
            );
        if (numberless.Count > 0)
            Add(
                "shape",
                Codes.Of(Shape.Point),
                UnfitReason.NoSingleNumber,
                "hold ranges, bounds or changes without a number",
                "leave them out"
            );
        if (places.Any(place => place.Observation.Period.Edtf is null))
        {
            var known = Codes.All<PeriodBasis>().Where(basis => basis != Codes.Of(PeriodBasis.Unknown));
            Add(ObservationFilter.Basis.Name, string.Join(',', known), UnfitReason.NoPeriod, "have no known period", "leave them out");
        }

        var instead = Instead(request, added);
        var detail =
            $"A cell of the layout 'wide' holds one number. {string.Join(" ", errors.Select(error => error.Detail))} Or ask for {instead}";
        return Problem.Of(request.Context, ProblemTypes.LayoutCannotCarry, detail, errors) with
        {
            Members = new Dictionary<string, object>
            {
                [Member] = new UnfitCells
                {
                    Total = unfit.Count,
                    Cells = [.. unfit.Take(MaxListed)],
                    Instead = instead,
                },
            },
        };

        void Add(string parameter, string value, UnfitReason reason, string words, string effect)
        {
            added[parameter] = value;
            UnfitCell[] cells = [.. unfit.Where(cell => cell.Reason == reason)];
            var named = string.Join("; ", cells.Take(MaxInWords).Select(InWords));
            var more = cells.Length > MaxInWords ? $"; and {cells.Length - MaxInWords} more" : "";
            var count = cells.Length.ToString(CultureInfo.InvariantCulture);
            errors.Add(
                ParameterProblem.Of(
                    parameter,
                    ProblemTypes.LayoutCannotCarry,
                    $"{count} {(cells.Length == 1 ? "cell" : "cells")} {(cells.Length == 1 ? Singular(words) : words)} "
                        + $"({named}{more}): add '{parameter}={value}' to {effect}.",
                    value.Split(',')
                )
            );
        }
    }

    private static string Singular(string words) =>
        words.StartsWith("have", StringComparison.Ordinal) ? $"has{words[4..]}" : $"holds{words[4..]}";

    private static string InWords(UnfitCell cell) =>
        $"{cell.Column} in {cell.Row ?? "an unknown period"}: {string.Join(", ", cell.Observations)}";

    private static UnfitCell Cell(UnfitReason reason, (string? Row, string Column) place, IEnumerable<WidePlace> places) =>
        new()
        {
            Reason = reason,
            Row = place.Row,
            Column = place.Column,
            Observations = [.. places.Select(one => one.Observation.Id)],
        };

    /// <summary>The request with these parameters in place of what it has.</summary>
    private static string Instead(ApiRequest request, Dictionary<string, string> added)
    {
        var asked = request
            .Parameters.Raw.Where(pair => !added.ContainsKey(pair.Key))
            .Where(pair => request.Operation.Parameters.Any(one => one.Name == pair.Key && one.Place == ParameterPlace.Query))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        var query = asked.Concat(added.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return request.Context.Request.Path + QueryString.Create(query);
    }
}
