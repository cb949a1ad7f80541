using Indicators.Model;
using Indicators.Periods;
using Indicators.Releases;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>A release made ready for tracing. It never changes.</summary>
/// <param name="Vocabulary">Its names and words.</param>
/// <param name="Index">Its figures.</param>
/// <param name="PlaceLexemes">Stems of the name of each area, by code.</param>
public sealed record TraceRelease(
    TraceVocabulary Vocabulary,
    CandidateIndex Index,
    IReadOnlyDictionary<string, IReadOnlyList<string>> PlaceLexemes
)
{
    /// <summary>Of the areas of a release.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> LexemesOf(IEnumerable<Area> areas) =>
        areas.Where(area => area.Kind != AreaKind.Special).ToDictionary(area => area.Code, area => Stems.OfText(area.Name));

    /// <summary>Builds the release from seeds, without a database and without texts.</summary>
    /// <param name="release">The release.</param>
    /// <param name="words">The dataset's own words.</param>
    public static TraceRelease Of(Release release, Vocabulary words)
    {
        var search = new SearchText(release);
        var days = release.Documents.ToDictionary(document => document.Slug, document => PublicationDays.Of(document.Published).From);
        return new(
            new TraceVocabulary(
                release.Areas,
                release.Items,
                release.Units,
                release.Indicators.Select(one => one.Definition).Concat(release.Topics.Select(one => one.Definition)),
                words
            )
            {
                Roles = release.Indicators.ToDictionary(one => one.Code, one => (one.AreaRole, one.CounterpartRole)),
                Kinds = release.Indicators.ToDictionary(one => one.Code, one => (one.Kind, one.Frequency)),
            },
            new CandidateIndex(release.Observations.Select(one => Figure(one, search, days[one.Document]))),
            LexemesOf(release.Areas)
        );
    }

    private static IndexedFigure Figure(Observation observation, SearchText search, DateOnly? asserted)
    {
        var lexemes = Stems.OfText(search.Of(observation));
        var anchor = observation.Anchors[0];
        return new(
            new TraceCandidate
            {
                Id = observation.Id,
                Indicator = observation.Series.Indicator,
                Area = observation.Series.Area,
                Counterpart = observation.Series.Counterpart,
                Item = observation.Series.Item,
                Unit = observation.Series.Unit,
                Measure = observation.Measure,
                Stated = observation.Stated,
                Status = observation.Status,
                Said = observation.Said,
                Credited = [.. observation.Credits.Where(credit => credit.Hop > 0).Select(credit => credit.Agent)],
                Period = observation.Period,
                Claim = observation.Claim,
                Asserted = asserted,
                Place = $"{observation.Document}/{anchor.Witness}/{anchor.Paragraph}/{anchor.Sentence}",
                IsQuoted = false,
                Lexemes = new(lexemes),
            },
            lexemes,
            null
        );
    }
}
