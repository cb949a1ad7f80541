using Indicators.Model;

namespace Indicators.Releases;

/// <summary>The words under which full-text search finds an observation.</summary>
public sealed class SearchText
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Area> _areas;
    private readonly Dictionary<string, Item> _items;
    private readonly Dictionary<string, Document> _documents;

    public SearchText(Release release)
    {
        _indicators = release.Indicators.ToDictionary(i => i.Code);
        _topics = release.Topics.ToDictionary(t => t.Code);
        _areas = release.Areas.ToDictionary(a => a.Code);
        _items = release.Items.ToDictionary(i => i.Code);
        _documents = release.Documents.ToDictionary(d => d.Slug);
    }

    /// <summary>
    /// Returns, one per line: claim, note, names and aliases of the series' codes, printed figure, credits, and title, authors and outlet
    /// of the document.
    /// </summary>
    public string Of(Observation observation)
    {
        var indicator = _indicators[observation.Series.Indicator];
        var document = _documents[observation.Document];
        return string.Join(
            '\n',
            Enumerable
                .Empty<string?>()
                .Append(observation.Claim)
                .Append(observation.Note)
                .Append(indicator.Name)
                .Append(_topics[indicator.Topic].Name)
                .Concat(Names(_areas[observation.Series.Area]))
                .Concat(Names(_areas[observation.Series.Counterpart]))
                .Concat(Names(_items[observation.Series.Item]))
                .Append(observation.Anchors[0].Printed)
                .Concat(observation.Credits.Where(c => c.Hop > 0).Select(c => c.Agent))
                .Append(document.Title)
                .Concat(document.Authors)
                .Append(document.Outlet)
                .OfType<string>()
                .Distinct()
        );
    }

    // "Not applicable" and "Total" are useless as search words.
    private static IEnumerable<string> Names(Area area) => area.Kind == AreaKind.Special ? [] : area.Aliases.Prepend(area.Name);

    private static IEnumerable<string> Names(Item item) => item.Code.StartsWith('_') ? [] : item.Aliases.Prepend(item.Name);
}
