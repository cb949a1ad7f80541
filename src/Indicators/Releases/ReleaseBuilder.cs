using Indicators.Model;
using Indicators.Periods;
using Indicators.Seeds;

namespace Indicators.Releases;

/// <summary>Builds a release from seeds that pass every check.</summary>
public static class ReleaseBuilder
{
    /// <summary>Returns the release, with documents sorted by slug and observations by document and reading order.</summary>
    /// <exception cref="InvalidOperationException">
    /// The seeds could not be read, or contain something that a check would have rejected.
    /// </exception>
    public static Release Build(SeedSet seeds)
    {
        if (seeds.Problems is [var problem, ..])
            throw new InvalidOperationException($"The seeds have problems; the first is {problem}");
        var release = seeds.Release ?? throw new InvalidOperationException("The seeds name no release");
        var documents = seeds.Documents.OrderBy(d => d.Slug, StringComparer.Ordinal).ToList();
        var drafts = documents.SelectMany(d => ObservationsOf(d, seeds.Registries)).ToList();
        var ids = drafts.ToDictionary(d => (d.Observation.Document, d.Observation.Key), d => d.Observation.Id);
        return new Release
        {
            Version = release.Version,
            Published = release.Published,
            Notes = release.Notes,
            Clock = release.Clock,
            Topics = seeds.Registries.Topics.Sorted(),
            Indicators = seeds.Registries.Indicators.Sorted(),
            Areas = seeds.Registries.Areas.Sorted(),
            Items = seeds.Registries.Items.Sorted(),
            Units = seeds.Registries.Units.Sorted(),
            Documents = [.. documents.Select(d => Document(d, seeds))],
            LedgerTotals = LedgerTotal.Sort(seeds.LedgerTotals?.Rows ?? []),
            Withdrawals = Withdrawal.Sort(seeds.Withdrawals?.Entries.Select(e => e.Value) ?? []),
            Observations = [.. drafts.Select(d => d.Observation with { Relations = Relations(d, ids) })],
        };
    }

    private static Document Document(SeedDocument seed, SeedSet seeds) =>
        new()
        {
            Slug = seed.Slug,
            Title = seed.Title,
            TitleBasis = seed.TitleBasis,
            TitleNote = seed.TitleNote,
            Authors = seed.Authors,
            Outlet = seed.Outlet,
            Publisher = seed.Publisher,
            Published = seed.Published,
            Url = seed.Url,
            UrlKind = seed.UrlKind,
            UrlNote = seed.UrlNote,
            Language = seed.Language,
            Rights = seed.Rights,
            Witnesses =
            [
                .. seed.Witnesses.Select(
                    (w, i) =>
                        new Witness
                        {
                            File = w.File,
                            Lines = w.Lines,
                            Omit = w.Omit,
                            Layout = w.Layout,
                            Sha256 = w.Sha256 ?? throw NotFilled(seed),
                            Paragraphs = seeds.Outlines.TryGetValue(seed.Slug, out var outline) ? outline.Of(i + 1) : throw NotFilled(seed),
                        }
                ),
            ],
        };

    private static IEnumerable<Draft> ObservationsOf(SeedDocument document, SeedRegistries registries)
    {
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < document.Figures.Count; i++)
        {
            var figure = document.Figures[i];
            var file = document.Witnesses[figure.Anchor.Witness - 1].File;
            var draft = Observation(document, figure, i + 1, registries);
            var content = ObservationId.Content(draft, file, 1);
            var occurrence = occurrences[content] = occurrences.GetValueOrDefault(content) + 1;
            yield return new Draft(figure, draft with { Id = ObservationId.Of(draft, file, occurrence) });
        }
    }

    private static Observation Observation(SeedDocument document, SeedFigure figure, int position, SeedRegistries registries)
    {
        var indicator = registries.Indicators.Find(figure.Indicator) ?? throw Unknown("indicator", figure.Indicator);
        var unit = registries.Units.Find(figure.Unit) ?? throw Unknown("unit", figure.Unit);
        var period = figure.Period.Edtf is { } edtf ? Period.Parse(edtf) : null;
        return new Observation(figure)
        {
            Key = figure.Key,
            Document = document.Slug,
            Position = position,
            Series = figure.Series(indicator.Frequency),
            Measure = indicator.Measure,
            CurrencyBasis = figure.CurrencyBasis ?? (unit.Currency is null ? null : CurrencyBasis.Explicit),
            Period = new ObservationPeriod(period?.Edtf, period?.Start, period?.End, figure.Period.Basis),
            Anchors = [.. figure.Anchors.Select(a => Anchor(a, document))],
            Credits =
            [
                new Credit(0, document.Outlet, null, CreditRelation.Publishes, CreditSpecificity.NamedAgent),
                .. figure.Credits.Select((c, hop) => new Credit(hop + 1, c.Agent, c.Printed, c.Relation, c.Specificity)),
            ],
        };
    }

    private static Anchor Anchor(SeedAnchor seed, SeedDocument document)
    {
        var at = seed.At ?? throw NotFilled(document);
        return new Anchor
        {
            Role = seed.Role,
            Witness = seed.Witness,
            Line = seed.Line,
            Paragraph = at.Paragraph,
            Sentence = at.Sentence,
            Span = at.Span,
            Printed = seed.Printed,
            SentenceSha256 = at.Sha256,
        };
    }

    private static IReadOnlyList<Relation> Relations(Draft draft, Dictionary<(string, string), string> ids) =>
        [
            .. draft
                .Figure.Relations.Select(r => new Relation(
                    r.Kind,
                    ids.TryGetValue(r.Target(draft.Observation.Document), out var id) ? id : throw Unknown("figure", r.To),
                    r.Why
                ))
                .OrderBy(r => r.Kind)
                .ThenBy(r => r.Observation, StringComparer.Ordinal),
        ];

    private static InvalidOperationException NotFilled(SeedDocument document) =>
        new($"{document.File}: a place, a hash or the outline has not been filled in");

    private static InvalidOperationException Unknown(string what, string code) => new($"The {what} '{code}' is not defined");

    private sealed record Draft(SeedFigure Figure, Observation Observation);
}
