using System.Globalization;
using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>Reads the parameters of a request for data or for its availability.</summary>
internal static class DataQueryReader
{
    private static readonly string[] Common =
    [
        "updatedAfter",
        "firstNObservations",
        "lastNObservations",
        "dimensionAtObservation",
        "includeHistory",
        "labels",
        "format",
        "release",
    ];

    public static DataQuery Read(SdmxVersion version, Flow flow, string? key, QueryParameters parameters)
    {
        if (version == SdmxVersion.V21)
        {
            parameters.Allow(false, [.. Common, "startPeriod", "endPeriod", "detail"]);
            return OfDetail(Shared(flow, key, parameters), parameters.FindChoice("detail", "full", "dataonly", "serieskeysonly", "nodata"));
        }

        foreach (var name in new[] { "asOf", "offset", "limit", "sort", "reportingYearStartDay" })
        {
            if (parameters.Find(name) is not null)
                throw RequestFault.NotImplemented($"The parameter '{name}' is not implemented. Leave it out.");
        }

        parameters.Allow(true, [.. Common, "attributes", "measures"]);
        return Shared(flow, key, parameters) with { Attributes = Attributes(parameters), HasValue = HasValue(parameters) };
    }

    public static DataQuery ReadAvailability(SdmxVersion version, Flow flow, string? key, QueryParameters parameters)
    {
        parameters.Allow(
            version == SdmxVersion.V30,
            [
                "mode",
                "references",
                "updatedAfter",
                "format",
                "release",
                .. version == SdmxVersion.V21 ? ["startPeriod", "endPeriod"] : Array.Empty<string>(),
            ]
        );
        return Shared(flow, key, parameters) with
        {
            Attributes = [.. Conditions(parameters).Select(one => one.Component).Where(one => one.Role == ComponentRole.Attribute)],
        };
    }

    private static DataQuery Shared(Flow flow, string? key, QueryParameters parameters)
    {
        var query = new DataQuery
        {
            Flow = flow,
            Keys = KeyQuery.Parse(key),
            Conditions = [.. Conditions(parameters)],
            From = Period(parameters, "startPeriod")?.First,
            To = Period(parameters, "endPeriod")?.Last,
            UpdatedSince = Day(parameters, "updatedAfter"),
            First = parameters.FindCount("firstNObservations"),
            Last = parameters.FindCount("lastNObservations"),
            AtObservation = AtObservation(parameters),
            IncludeHistory = parameters.FindTruth("includeHistory"),
        };
        return query is { From: { } from, To: { } to } && from > to
            ? throw RequestFault.Invalid("'startPeriod' lies after 'endPeriod'. Swap them.")
            : query;
    }

    private static DataQuery OfDetail(DataQuery query, string? detail) =>
        detail switch
        {
            "dataonly" => query with { Attributes = [] },
            // All attributes are those of observations: without observations, only the keys are left.
            "serieskeysonly" or "nodata" => query with
            {
                KeysOnly = true,
                Attributes = [],
                AtObservation = query.AtObservation ?? FigureStructure.Time,
            },
            _ => query,
        };

    private static IEnumerable<ComponentCondition> Conditions(QueryParameters parameters) =>
        parameters.Conditions.SelectMany(pair => ComponentCondition.Parse(pair.Component, pair.Value));

    private static (DateOnly First, DateOnly Last)? Period(QueryParameters parameters, string name)
    {
        if (parameters.Find(name) is not { } text)
            return null;
        return TimePeriod.TryRead(text, out var first, out var last)
            ? (first, last)
            : throw RequestFault.Invalid(
                $"'{name}' must be a period such as 2020, 2020-S1, 2020-Q1, 2020-01 or 2020-01-31, not '{ShownValue.Of(text)}'."
            );
    }

    // Figures know the day on which they changed, so the day of the moment counts: nothing that changed later is missed.
    private static DateOnly? Day(QueryParameters parameters, string name)
    {
        if (parameters.Find(name) is not { } text)
            return null;
        // A plus of a time zone may have become a space on its way.
        return DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.UtcDateTime)
            : throw RequestFault.Invalid($"'{name}' must be a moment such as 2026-01-31T00:00:00Z, not '{ShownValue.Of(text)}'.");
    }

    private static Component? AtObservation(QueryParameters parameters)
    {
        if (parameters.Find("dimensionAtObservation") is not { } id)
            return FigureStructure.Time;
        if (id.Equals(DataQuery.AllDimensions, StringComparison.OrdinalIgnoreCase))
            return null;
        string[] ids = [DataQuery.AllDimensions, .. FigureStructure.KeyAndTime.Select(dimension => dimension.Id)];
        return FigureStructure.KeyAndTime.FirstOrDefault(dimension => dimension.Id == id)
            ?? throw RequestFault.Invalid($"'{ShownValue.Of(id)}' is not a dimension.{DidYouMean.Sentence(id, ids)}");
    }

    private static IReadOnlyList<Component> Attributes(QueryParameters parameters)
    {
        var wanted = (parameters.Find("attributes") ?? "dsd").Split(',');
        if (wanted.Any(one => one is "dsd" or "all" or "obs"))
            return FigureStructure.Attributes;
        // Reference metadata, and attributes of data sets or series: there are none.
        var ids = wanted.Where(one => one is not ("none" or "msd" or "dataset" or "series")).ToArray();
        if (ids.FirstOrDefault(id => FigureStructure.Find(id)?.Role != ComponentRole.Attribute) is { } unknown)
            throw RequestFault.Invalid(
                $"'{ShownValue.Of(unknown)}' is not an attribute."
                    + DidYouMean.Sentence(unknown, [.. FigureStructure.Attributes.Select(one => one.Id)])
            );
        return [.. FigureStructure.Attributes.Where(attribute => ids.Contains(attribute.Id))];
    }

    private static bool HasValue(QueryParameters parameters) =>
        (parameters.Find("measures") ?? "all") switch
        {
            "all" => true,
            "none" => false,
            "OBS_VALUE" => true,
            var other => throw RequestFault.Invalid($"'{ShownValue.Of(other)}' is not a measure. Allowed: all, none, OBS_VALUE."),
        };
}
