using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Runs every rule over a seeds folder and collects all problems.</summary>
public static class SeedsCheck
{
    private static readonly Func<SeedSet, IEnumerable<Problem>>[] SetRules =
    [
        FormRules.Canonical,
        FormRules.Version,
        RegistryRules.Codes,
        RegistryRules.Topics,
        RegistryRules.Frequencies,
        RegistryRules.Dimensions,
        RegistryRules.Currencies,
        ArithmeticRules.Known,
        ArithmeticRules.Form,
        TitleRules.Form,
        AreaRules.Iso,
        AreaRules.Groups,
        AreaRules.Members,
        ItemRules.PartOf,
        WitnessRules.Orphans,
        RelationRules.Once,
        ConflictRules.Undecided,
        LedgerRules.Rows,
        LedgerRules.Totals,
        WithdrawalRules.Form,
        VocabularyRules.Words,
        VocabularyRules.Forms,
        VocabularyRules.Patterns,
    ];

    private static readonly Func<SeedDocument, IEnumerable<Problem>>[] HeaderRules =
    [
        BibliographyRules.Slug,
        BibliographyRules.Title,
        BibliographyRules.Date,
        BibliographyRules.Url,
        BibliographyRules.UrlKind,
        BibliographyRules.Language,
        WitnessRules.Form,
    ];

    private static readonly Func<SeedDocument, IEnumerable<Problem>>[] ListRules = [CodeRules.Keys, PlaceRules.Order, RepetitionRules.Same];

    private static readonly Func<FigureContext, IEnumerable<Problem>>[] FigureRules =
    [
        CodeRules.Known,
        CodeRules.Dimension,
        CodeRules.Counterpart,
        CodeRules.CurrencyBasis,
        ValueRules.Range,
        ValueRules.Share,
        ValueRules.Decimals,
        ValueRules.ChangeOnly,
        ValueRules.Direction,
        PrintedRules.Length,
        PrintedRules.Reading,
        PlaceRules.Filled,
        PlaceRules.AnchoredOnce,
        PeriodRules.Edtf,
        PeriodRules.Basis,
        SaidRules.Said,
        SaidRules.Rank,
        WordRules.Claim,
        WordRules.CreditIsOutwards,
        RelationRules.Target,
    ];

    /// <summary>Rules for figures that also need the document's header, and so run only if it could be read.</summary>
    private static readonly Func<FigureContext, IEnumerable<Problem>>[] PlacedFigureRules =
    [
        PlaceRules.Possible,
        PlaceRules.InOutline,
        PeriodRules.FromPublication,
        PeriodRules.AfterPublication,
        PeriodRules.ForecastOfPast,
    ];

    /// <summary>Checks a seeds folder.</summary>
    /// <param name="folder">The seeds folder.</param>
    /// <param name="texts">The folder of texts; null skips the rules that need texts.</param>
    /// <param name="forRelease">Whether unused codes are a problem.</param>
    public static CheckReport Run(string folder, string? texts = null, bool forRelease = false) =>
        Run(SeedsReader.Read(folder), texts is null ? null : new WitnessTexts(texts), forRelease);

    /// <inheritdoc cref="Run(string, string?, bool)"/>
    public static CheckReport Run(SeedSet seeds, WitnessTexts? texts = null, bool forRelease = false)
    {
        List<Problem> problems =
        [
            .. seeds
                .Problems.Concat(SetRules.SelectMany(rule => rule(seeds)))
                .Concat(seeds.Documents.SelectMany(d => Document(seeds, d, texts)))
                .Concat(forRelease ? RegistryRules.Unused(seeds).Concat(BibliographyRules.UrlKinds(seeds)) : []),
        ];
        if (problems.Count == 0)
            problems.AddRange(WithdrawalRules.Ids(seeds));
        var figures = seeds.Documents.SelectMany(d => d.Figures).ToList();
        return new CheckReport(
            Problem.Sort(problems),
            seeds.Documents.Count,
            figures.Count,
            figures.Count(f => !f.Stated.HasNumber),
            figures.Count(f => f.ManualReading),
            texts is not null
        );
    }

    private static IEnumerable<Problem> Document(SeedSet seeds, SeedDocument document, WitnessTexts? texts)
    {
        var figures = document.Figures.Select(f => new FigureContext(seeds, document, f)).ToList();
        var problems = ListRules
            .SelectMany(rule => rule(document))
            .Concat(figures.SelectMany(f => FigureRules.SelectMany(rule => rule(f))));
        if (!document.IsWhole)
            return problems;
        problems = problems
            .Concat(HeaderRules.SelectMany(rule => rule(document)))
            .Concat(WitnessRules.Outline(seeds, document))
            .Concat(figures.SelectMany(f => PlacedFigureRules.SelectMany(rule => rule(f))));
        if (texts is null)
            return problems;
        var words = new VerbatimWords(document.Witnesses.Select(w => texts.Of(w).Text).OfType<Texts.CanonicalText>());
        return problems
            .Concat(TextRules.Unchanged(seeds, document, texts))
            .Concat(figures.SelectMany(f => WordRules.OwnWords(f, words).Concat(WordRules.CreditIsPrinted(f, texts))));
    }
}

/// <summary>The result of a check.</summary>
/// <param name="Problems">All problems, sorted by file and line.</param>
/// <param name="Documents">Number of documents that were read.</param>
/// <param name="Figures">Number of figures that were read.</param>
/// <param name="ChangeOnly">Number of these that give a direction and no number.</param>
/// <param name="ManualReadings">Number of these figures that are marked as manual.</param>
/// <param name="WithTexts">Whether the texts were checked.</param>
public sealed record CheckReport(
    IReadOnlyList<Problem> Problems,
    int Documents,
    int Figures,
    int ChangeOnly,
    int ManualReadings,
    bool WithTexts
)
{
    /// <summary>Whether there are no problems.</summary>
    public bool Passed => Problems.Count == 0;
}
