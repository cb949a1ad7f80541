using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx;

/// <summary>Lists the codes that have data, before the data are fetched.</summary>
internal static class AvailabilityAnswer
{
    public static async Task<StructureMessage> OfAsync(SdmxPath.Available path, SdmxRequest request)
    {
        var query = DataQueryReader.ReadAvailability(request.Version, request.FlowOf(path.Flows), path.Key, request.Parameters);
        var isAvailable = request.Parameters.FindChoice("mode", "exact", "available") == "available";
        var components = Components(path.Components);
        var whole = Figures(query);
        var extent = await whole.ExtentAsync();
        if (extent.Figures == 0 && !isAvailable)
            throw RequestFault.NotFound("There are no data for this key and these conditions.");
        var exact = await whole.CodesAsync();
        var codes = new List<(Component, IReadOnlyList<string>)>();
        foreach (var dimension in components.Where(one => one != FigureStructure.Time))
        {
            // What may still be chosen: the codes that go with the choices in the other dimensions.
            var found = isAvailable ? await Figures(Without(query, dimension)).CodesAsync() : exact;
            codes.Add((dimension, [.. found[dimension.Id].Order(StringComparer.Ordinal)]));
        }

        var availability = new Availability(
            query.Flow,
            codes,
            components.Contains(FigureStructure.Time) && extent is { First: { } first, Last: { } last } ? (first, last) : null,
            extent.Series,
            extent.Figures
        );
        return StructureAnswer.WithReferences(
            new StructureMessage
            {
                Header = request.Header,
                Availability = availability,
                Flows = References(request.Parameters).Contains(StructureType.Dataflow) ? [query.Flow] : [],
            },
            References(request.Parameters),
            request.Structures
        );

        FigureQuery Figures(DataQuery asked) => new(request.Session, asked, [request.Release.Id]);
    }

    private static DataQuery Without(DataQuery query, Component dimension)
    {
        var position = FigureStructure.Dimensions.ToList().IndexOf(dimension);
        return query with
        {
            Keys = query.Keys is null
                ? null
                : [.. query.Keys.Select(key => key.Select((codes, i) => i == position ? null : codes).ToArray())],
            Conditions = [.. query.Conditions.Where(condition => condition.Component != dimension)],
        };
    }

    private static IReadOnlyList<Component> Components(string? ids)
    {
        if (ids is null or "*" || ids.Equals("all", StringComparison.OrdinalIgnoreCase))
            return FigureStructure.KeyAndTime;
        return
        [
            .. ids.Split(',', '+')
                .Select(id =>
                    FigureStructure.KeyAndTime.FirstOrDefault(dimension => dimension.Id == id)
                    ?? throw RequestFault.Invalid(
                        $"'{ShownValue.Of(id)}' is not a dimension."
                            + DidYouMean.Sentence(id, [.. FigureStructure.KeyAndTime.Select(one => one.Id)])
                    )
                ),
        ];
    }

    private static HashSet<StructureType> References(QueryParameters parameters)
    {
        var types = new HashSet<StructureType>();
        foreach (var one in (parameters.Find("references") ?? "none").Split(',', '+'))
        {
            types.UnionWith(
                one.ToLowerInvariant() switch
                {
                    "none" or "dataproviderscheme" or "contentconstraint" or "dataconstraint" => [],
                    "all" => Enum.GetValues<StructureType>(),
                    "dataflow" => [StructureType.Dataflow],
                    "datastructure" => [StructureType.DataStructure],
                    "codelist" => [StructureType.CodeList],
                    "conceptscheme" => [StructureType.ConceptScheme],
                    _ => throw RequestFault.Invalid(
                        $"'{ShownValue.Of(one)}' is not a value of 'references'. "
                            + "Allowed: none, all, dataflow, datastructure, codelist, conceptscheme."
                    ),
                }
            );
        }

        return types;
    }
}
