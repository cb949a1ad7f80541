using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Registries;
using Indicators.Model;
using Area = Indicators.Api.Resources.Registries.Area;
using Indicator = Indicators.Api.Resources.Registries.Indicator;
using Item = Indicators.Api.Resources.Registries.Item;
using Topic = Indicators.Api.Resources.Registries.Topic;
using Unit = Indicators.Api.Resources.Registries.Unit;

namespace Indicators.Pages.Words;

/// <summary>The registries of a release: names of codes, for people.</summary>
public sealed class Names
{
    private readonly Dictionary<string, int> _topicOrder;

    private Names(
        IReadOnlyList<Topic> topics,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Area> areas,
        IReadOnlyList<Item> items,
        IReadOnlyList<Unit> units
    )
    {
        Topics = topics.ToDictionary(topic => topic.Code);
        Indicators = indicators.ToDictionary(indicator => indicator.Code);
        Areas = areas.ToDictionary(area => area.Code);
        Items = items.ToDictionary(item => item.Code);
        Units = units.ToDictionary(unit => unit.Code);
        _topicOrder = topics.Select((topic, i) => (topic.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i);
    }

    public IReadOnlyDictionary<string, Topic> Topics { get; }

    public IReadOnlyDictionary<string, Indicator> Indicators { get; }

    public IReadOnlyDictionary<string, Area> Areas { get; }

    public IReadOnlyDictionary<string, Item> Items { get; }

    public IReadOnlyDictionary<string, Unit> Units { get; }

    internal static Task<Names> OfAsync(AnswerReader reader) =>
        reader.CachedAsync(
            async () =>
                new Names(
                    await AllAsync<Topic>(reader, "/v1/topics"),
                    await AllAsync<Indicator>(reader, "/v1/indicators"),
                    await AllAsync<Area>(reader, "/v1/areas"),
                    await AllAsync<Item>(reader, "/v1/items"),
                    await AllAsync<Unit>(reader, "/v1/units")
                ),
            names => (names.Topics.Count + names.Indicators.Count + names.Areas.Count + names.Items.Count + names.Units.Count) / 2
        );

    public string Area(string code) => Areas.TryGetValue(code, out var area) ? area.Name : code;

    public string Indicator(string code) => Indicators.TryGetValue(code, out var indicator) ? indicator.Name : code;

    public string Item(string code) => Items.TryGetValue(code, out var item) ? item.Name : code;

    public string Unit(string code) => Units.TryGetValue(code, out var unit) ? unit.Name : code;

    public string Topic(string code) => Topics.TryGetValue(code, out var topic) ? topic.Name : code;

    /// <summary>Code of the topic of an indicator.</summary>
    public string TopicOf(string indicator) => Indicators.TryGetValue(indicator, out var found) ? found.Topic : "";

    /// <summary>Class of the colour and line of a topic.</summary>
    public string ToneOf(string topic) => $"tone-{(_topicOrder.TryGetValue(topic, out var order) ? order % Tones : 0)}";

    /// <summary>Number of tones that the style sheet has.</summary>
    public const int Tones = 12;

    /// <summary>Describes a series by names: the indicator, then its areas and item.</summary>
    public string Subject(string area, string counterpart, string item)
    {
        var parts = new List<string> { Area(area) };
        if (counterpart != SeriesKey.NotApplicable)
            parts.Add(Area(counterpart));
        var subject = string.Join(" – ", parts);
        return item is SeriesKey.NotApplicable or Total ? subject : $"{subject}, {Item(item)}";
    }

    /// <summary>Code of the item for the total.</summary>
    public const string Total = "_T";

    private static async Task<IReadOnlyList<T>> AllAsync<T>(AnswerReader reader, string path)
        where T : IRegistryEntry
    {
        var all = new List<T>();
        for (string? cursor = "", next = null; cursor is not null; cursor = next)
        {
            var (page, problem) = await reader.AskAsync<Page<T>>(
                $"{path}?limit=1000{(cursor.Length == 0 ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}"
            );
            if (page is null)
                throw new Views.PageProblem(problem!);
            all.AddRange(page.Data);
            next = page.Next;
        }

        return all;
    }
}
