using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Conflicts;
using Indicators.Api.Resources.Coverage;
using Indicators.Api.Resources.Documents;
using Indicators.Api.Resources.Observations;
using Indicators.Api.Resources.Provenance;
using Indicators.Api.Resources.Quantities;
using Indicators.Api.Resources.Registries;
using Indicators.Api.Resources.Releases;
using Indicators.Api.Resources.Releases.Changes;
using Indicators.Api.Resources.Releases.Feed;
using Indicators.Api.Resources.Releases.Package;
using Indicators.Api.Resources.Root;
using Indicators.Api.Resources.Tensions;
using Indicators.Api.Resources.TimeSeries;
using Indicators.Api.Resources.TimeSeries.Charts;
using Indicators.Api.Resources.TimeSeries.Charts.Embedding;
using Indicators.Api.Resources.TimeSeries.Panels;
using Indicators.Api.Resources.TimeSeries.Vintages;
using Indicators.Api.Resources.Trace;

namespace Indicators.Api;

/// <summary>All operations on the content, in the order of the OpenAPI document.</summary>
internal static class Operations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        GetServiceDocument.Operation,
        .. Topic.Resource.Operations,
        .. Indicator.Resource.Operations,
        .. Area.Resource.Operations,
        .. Item.Resource.Operations,
        .. Unit.Resource.Operations,
        ListSeries.Operation,
        CountSeries.Operation,
        GetSeries.Operation,
        ListSeriesObservations.Operation,
        GetVintages.Operation,
        CiteSeries.Operation,
        GetSeriesChart.Operation,
        GetSeriesChartPage.Operation,
        GetPanel.Operation,
        GetPanelChart.Operation,
        ListObservations.Operation,
        CountObservations.Operation,
        GetObservation.Operation,
        GetProvenance.Operation,
        CiteObservation.Operation,
        ListDocuments.Operation,
        GetDocument.Operation,
        CiteDocument.Operation,
        ListParagraphs.Operation,
        GetParagraph.Operation,
        TraceText.Operation,
        TraceText.OfBody,
        ReadQuantities.Operation,
        ListConflicts.Operation,
        ListTensions.Operation,
        GetTension.Operation,
        GetCoverage.Operation,
        ListReleases.Operation,
        GetRelease.Operation,
        ListChanges.Operation,
        GetDataPackage.Operation,
        GetReleasesFeed.Atom,
        GetReleasesFeed.Json,
        CiteRelease.Operation,
        GetEmbed.Operation,
    ];
}
