using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Tables;
using Indicators.Words;

namespace Indicators.Api.Resources.Trace;

/// <summary>The parts of an observation that the trace needs.</summary>
internal sealed record CandidateRow
{
    private static readonly string Sql = $"""
        select o.id, o.series, o.measure, o.claim, o.status, o.said_edtf, o.said_basis, o.asserted_from, {StatedColumns.Select(
            "o"
        )}, {PeriodColumns.Select("o")},
          concat_ws('/', a.document, a.witness, a.paragraph, a.sentence) as place, tsvector_to_array(o.search) as search_lexemes,
          array(select c.agent from indicators.credit c
            where c.release_id = o.release_id and c.observation = o.id and c.hop > 0 order by c.hop) as credited,
          coalesce(tsvector_to_array(t.search), array[]::text[]) as sentence_lexemes, t.folded_sha256
        from indicators.observation o
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        left join indicators.text_sentence t on t.text = w.sha256 and t.paragraph = a.paragraph
          and t.ordinal = a.sentence and t.sha256 = a.sentence_sha256
        where o.release_id = @release
        """;

    private const string Order = " order by o.id";

    public required string Id { get; init; }

    public required SeriesKey Series { get; init; }

    public required Measure Measure { get; init; }

    public required StatedValue Stated { get; init; }

    public required ObservationPeriod Period { get; init; }

    public required string Claim { get; init; }

    public required Status Status { get; init; }

    public required Said? Said { get; init; }

    /// <summary>Sources that the text credits, other than its own outlet.</summary>
    public required string[] Credited { get; init; }

    public required DateOnly? Asserted { get; init; }

    public required string Place { get; init; }

    /// <summary>Lexemes of the searched text.</summary>
    public required string[] SearchLexemes { get; init; }

    /// <summary>Of the sentence; none if the text is not at hand.</summary>
    public required string[] SentenceLexemes { get; init; }

    /// <summary>Of the folded sentence; null if the text is not at hand.</summary>
    public required string? SentenceHash { get; init; }

    /// <summary>All figures of the request's release, as they are before anything is known of a reader's text.</summary>
    public static async Task<CandidateIndex> LoadAllAsync(ApiRequest request)
    {
        // Codes and lexemes repeat often, so each is stored once.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var figures = new List<IndexedFigure>();
        await foreach (var rows in request.ReadRowsAsync(Sql + Order, new { release = request.Release.Id }, Read))
            figures.AddRange(rows.Select(row => row.ToFigure(Once)));
        return new CandidateIndex(figures, new(await MaskedSentenceRow.LoadAllAsync(request)));

        string Once(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;
    }

    /// <summary>Some figures of the request's release.</summary>
    public static async Task<IReadOnlyList<IndexedFigure>> LoadAsync(ApiRequest request, IReadOnlyCollection<string> ids)
    {
        var some = new { release = request.Release.Id, ids = ids.ToArray() };
        var rows = ids.Count == 0 ? [] : await request.QueryRowsAsync($"{Sql} and o.id = any(@ids){Order}", some, Read);
        return [.. rows.Select(row => row.ToFigure(text => text))];
    }

    private IndexedFigure ToFigure(Func<string, string> once)
    {
        string[] search = [.. SearchLexemes.Select(once)];
        return new(ToCandidate(once, new(search.Concat(SentenceLexemes.Select(once)))), search, SentenceHash);
    }

    private TraceCandidate ToCandidate(Func<string, string> once, LexemeSet lexemes) =>
        new()
        {
            Id = Id,
            Indicator = once(Series.Indicator),
            Area = once(Series.Area),
            Counterpart = once(Series.Counterpart),
            Item = once(Series.Item),
            Unit = once(Series.Unit),
            Measure = Measure,
            Stated = Stated,
            Period = Period,
            Claim = Claim,
            Status = Status,
            Said = Said,
            Credited = Credited,
            Asserted = Asserted,
            Place = Place,
            IsQuoted = false,
            Lexemes = lexemes,
        };

    private static CandidateRow Read(ColumnReader row) =>
        new()
        {
            Id = row.Text("id"),
            Series = row.Key("series"),
            Measure = row.Code<Measure>("measure"),
            Stated = StatedColumns.Of(row),
            Period = PeriodColumns.Of(row),
            Claim = row.Text("claim"),
            Status = row.Code<Status>("status"),
            Said = row.MaybeCode<PeriodBasis>("said_basis") is { } basis ? new(row.MaybeText("said_edtf"), basis) : null,
            Credited = row.Value<string[]>("credited"),
            Asserted = row.Day("asserted_from"),
            Place = row.Text("place"),
            SearchLexemes = row.Value<string[]>("search_lexemes"),
            SentenceLexemes = row.Value<string[]>("sentence_lexemes"),
            SentenceHash = row.MaybeText("folded_sha256"),
        };
}
