using Indicators.Checks;
using Indicators.Model;
using Indicators.Readings;
using Indicators.Seeds;
using Indicators.Seeds.Yaml;

namespace Indicators.Releases;

/// <summary>Converts the observations of a release back into the figures of their documents.</summary>
internal sealed class FigureExport(Release release)
{
    private readonly ILookup<string, Observation> _byDocument = release.Observations.ToLookup(o => o.Document);
    private readonly Dictionary<string, Observation> _byId = release.Observations.ToDictionary(o => o.Id);
    private readonly Dictionary<string, Unit> _units = release.Units.ToDictionary(u => u.Code);

    public IReadOnlyList<SeedFigure> Of(Document document) => [.. _byDocument[document.Slug].OrderBy(o => o.Position).Select(Figure)];

    private SeedFigure Figure(Observation observation)
    {
        var anchors = observation.Anchors.Select(Anchor).ToList();
        var figure = new SeedFigure(observation)
        {
            Key = observation.Key,
            Anchor = anchors[0],
            Indicator = observation.Series.Indicator,
            Area = observation.Series.Area,
            Counterpart = observation.Series.Counterpart,
            Item = observation.Series.Item,
            Unit = observation.Series.Unit,
            Period = new SeedPeriod(Marks.None, observation.Period.Edtf, observation.Period.Basis),
            Credits =
            [
                .. observation
                    .Credits.Where(c => c.Hop > 0)
                    .OrderBy(c => c.Hop)
                    .Select(c => new SeedCredit(Marks.None, c.Agent, c.Printed, c.Relation, c.Specificity)),
            ],
            Also = [.. anchors.Skip(1)],
            Relations = [.. observation.Relations.Select(r => Relation(observation, r))],
        };
        // The checks guarantee that a figure is marked as manual exactly if the reader reads it differently.
        return figure with { ManualReading = PrintedReading.Differences(figure, _units[figure.Unit], observation.Measure).Count > 0 };
    }

    private static SeedAnchor Anchor(Anchor anchor) =>
        new()
        {
            Marks = Marks.None,
            Role = anchor.Role,
            Witness = anchor.Witness,
            Line = anchor.Line,
            Printed = anchor.Printed,
            Nth = null,
            At = new SeedPlace(anchor.Paragraph, anchor.Sentence, anchor.Span, anchor.SentenceSha256),
        };

    private SeedRelation Relation(Observation observation, Relation relation)
    {
        var other = _byId[relation.Observation];
        var to = other.Document == observation.Document ? other.Key : $"{other.Document}#{other.Key}";
        return new SeedRelation(Marks.None, relation.Kind, to, relation.Rationale);
    }
}
