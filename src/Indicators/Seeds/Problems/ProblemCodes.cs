using System.Reflection;

namespace Indicators.Seeds.Problems;

/// <summary>All kinds of problems; <c>seeds/README.md</c> explains them to curators.</summary>
public static class ProblemCodes
{
    // Files and syntax
    public static readonly ProblemCode UnreadableFile = new("unreadable-file", "A file is missing, cannot be read or is not UTF-8.");
    public static readonly ProblemCode TooLarge = new(
        "too-large",
        "A file is larger than 4 MiB, or a document has more than 2000 figures."
    );
    public static readonly ProblemCode MalformedYaml = new("malformed-yaml", "The text is not well-formed YAML, or nested too deeply.");
    public static readonly ProblemCode YamlFeature = new(
        "yaml-feature",
        "Anchors, aliases, tags and further documents of YAML are not allowed."
    );
    public static readonly ProblemCode UnknownKey = new("unknown-key", "A mapping has a key that it does not know.");
    public static readonly ProblemCode DuplicateKey = new("duplicate-key", "A key is written twice in one mapping.");
    public static readonly ProblemCode MissingKey = new("missing-key", "A key that has to be there is missing or null.");
    public static readonly ProblemCode WrongType = new("wrong-type", "A value is not a number, a day, a list … as its key wants it.");
    public static readonly ProblemCode BlankText = new("blank-text", "A text is empty or only white space.");
    public static readonly ProblemCode BadCode = new("bad-code", "A value is not in its code list.");
    public static readonly ProblemCode NotCanonical = new(
        "not-canonical",
        "A file differs from its canonical form; ./indicators format rewrites it."
    );

    // Release and registries
    public static readonly ProblemCode BadVersion = new(
        "bad-version",
        "A version is year, point and running number, and -draft for a draft."
    );
    public static readonly ProblemCode BadRegistryCode = new("bad-registry-code", "A code does not have the form of its registry.");
    public static readonly ProblemCode DuplicateCode = new("duplicate-code", "A code is defined twice in one registry.");
    public static readonly ProblemCode UnknownTopic = new("unknown-topic", "An indicator names a topic that is not defined.");
    public static readonly ProblemCode BadArithmetic = new(
        "bad-arithmetic",
        "The indicators from which an indicator is computed do not fit its measure."
    );
    public static readonly ProblemCode BadTitlePattern = new(
        "bad-title-pattern",
        "The title pattern of an indicator has an unknown placeholder, or its brackets are wrong."
    );
    public static readonly ProblemCode BadFrequency = new("bad-frequency", "A frequency is not a code of SDMX CL_FREQ.");
    public static readonly ProblemCode MeasureDimension = new(
        "measure-dimension",
        "An indicator's measure and unit dimension do not go together."
    );
    public static readonly ProblemCode BadIso = new("bad-iso", "An ISO 3166 or M49 code is missing or malformed.");
    public static readonly ProblemCode GroupUndefined = new(
        "group-undefined",
        "A group has neither members nor a definition, or something other than a group has members."
    );
    public static readonly ProblemCode UnknownMember = new("unknown-member", "A member of a group is not defined, or named twice.");
    public static readonly ProblemCode CyclicMembers = new("cyclic-members", "A group is a member of itself, perhaps by way of others.");
    public static readonly ProblemCode UnknownParent = new("unknown-parent", "An item is part of one that is not defined.");
    public static readonly ProblemCode CyclicParts = new("cyclic-parts", "An item is part of itself, perhaps by way of others.");
    public static readonly ProblemCode UnitCurrency = new(
        "unit-currency",
        "A unit of money has no ISO 4217 currency, or another unit has one."
    );
    public static readonly ProblemCode BadWord = new(
        "bad-word",
        "A list of the vocabulary has an empty word or one that is not in lower case."
    );
    public static readonly ProblemCode BadPattern = new("bad-pattern", "A pattern of the vocabulary cannot be read or names no side.");
    public static readonly ProblemCode UnusedCode = new(
        "unused-code",
        "A code is defined and no figure uses it; looked for only before a release."
    );

    // Bibliography and witnesses
    public static readonly ProblemCode BadSlug = new(
        "bad-slug",
        "A slug is not lower-case words joined by hyphens, or not the name of its file."
    );
    public static readonly ProblemCode TitleUnexplained = new(
        "title-unexplained",
        "There is no title and no note that says why, or the basis contradicts this."
    );
    public static readonly ProblemCode DateUnexplained = new(
        "date-unexplained",
        "There is no date and no note that says why, or the basis contradicts this."
    );
    public static readonly ProblemCode DateOrder = new(
        "date-order",
        "The earliest day of publication is after the latest, or the date is not between them."
    );
    public static readonly ProblemCode BadUrl = new("bad-url", "A URL is not an absolute http or https address.");
    public static readonly ProblemCode UrlUnexplained = new("url-unexplained", "There is no URL and no note that says why.");
    public static readonly ProblemCode UrlKind = new(
        "url-kind",
        "There is a urlKind without a URL; or a URL of a kind other than publisher has no note; or, before a release, a URL has no kind."
    );
    public static readonly ProblemCode BadLanguage = new("bad-language", "A language is not a BCP 47 tag.");
    public static readonly ProblemCode WitnessMissing = new(
        "witness-missing",
        "A document has no witness, or an anchor names a witness that does not exist."
    );
    public static readonly ProblemCode BadWitness = new(
        "bad-witness",
        "A witness's file name, lines or hash are malformed, or do not fit its file."
    );
    public static readonly ProblemCode NotFilled = new(
        "not-filled",
        "A hash, a place or an outline has not been filled in; ./indicators anchor does."
    );
    public static readonly ProblemCode TextMissing = new("text-missing", "The folder of texts does not contain the file of a witness.");
    public static readonly ProblemCode TextChanged = new(
        "text-changed",
        "A witness's text, paragraph or sentence is not the one that was filled in."
    );
    public static readonly ProblemCode BadOutline = new(
        "bad-outline",
        "An outline cannot be read, belongs to no document or does not fit its document."
    );

    // Codes and value of a figure
    public static readonly ProblemCode BadFigureKey = new(
        "bad-figure-key",
        "A figure's key is not lower-case words joined by hyphens, or is there twice."
    );
    public static readonly ProblemCode UnknownCode = new(
        "unknown-code",
        "A figure names an indicator, area, item or unit that is not defined."
    );
    public static readonly ProblemCode UnitDimension = new("unit-dimension", "The unit does not measure what the indicator measures.");
    public static readonly ProblemCode Counterpart = new(
        "counterpart",
        "The indicator has a counterpart and the figure none, or the other way round."
    );
    public static readonly ProblemCode CurrencyBasis = new(
        "currency-basis",
        "The basis of the currency does not fit the unit or the printed figure."
    );
    public static readonly ProblemCode ValueMissing = new("value-missing", "A figure has no number, and its shape is not change_only.");
    public static readonly ProblemCode ChangeOnly = new(
        "change-only",
        "A figure of shape change_only states or prints a number, or its indicator is not a change."
    );
    public static readonly ProblemCode ValueAndBounds = new("value-and-bounds", "A figure has both a value and bounds.");
    public static readonly ProblemCode InclusiveMissing = new(
        "inclusive-missing",
        "A bound does not say whether it is included, or the flag has no bound."
    );
    public static readonly ProblemCode RangeEmpty = new("range-empty", "The low end of a range is not below its high end.");
    public static readonly ProblemCode ShareOutside = new("share-outside", "A share is below 0 or above 100 percent.");
    public static readonly ProblemCode DecimalsImpossible = new(
        "decimals-impossible",
        "The number has more digits than its decimals allow."
    );
    public static readonly ProblemCode DirectionOfChange = new(
        "direction-of-change",
        "A change has no direction, something other than a change has one, or the sign contradicts it."
    );

    // Printed text
    public static readonly ProblemCode PrintedTooLong = new(
        "printed-too-long",
        "What is quoted from the text is longer than 80 characters."
    );
    public static readonly ProblemCode PrintedUnreadable = new(
        "printed-unreadable",
        "The printed figure cannot be read; 'reading: manual' and a note say that it is right."
    );
    public static readonly ProblemCode PrintedValue = new(
        "printed-value",
        "The printed figure reads as another number or shape than stated."
    );
    public static readonly ProblemCode PrintedHedge = new("printed-hedge", "The hedge in the printed figure differs from the stated one.");
    public static readonly ProblemCode PrintedDecimals = new("printed-decimals", "The printed figure has another precision than stated.");
    public static readonly ProblemCode PrintedUnit = new("printed-unit", "The printed figure has another unit than stated.");
    public static readonly ProblemCode ReadingManual = new("reading-manual", "'reading: manual' has no note, or is not needed.");

    // Places
    public static readonly ProblemCode BadPlace = new(
        "bad-place",
        "A line or a place is outside its witness, or does not fit what is printed there."
    );
    public static readonly ProblemCode NotInLine = new("not-in-line", "The line does not print this.");
    public static readonly ProblemCode SeveralInLine = new(
        "several-in-line",
        "The line prints this several times, and nth does not say which is meant."
    );
    public static readonly ProblemCode ReadingOrder = new("reading-order", "A figure comes before its predecessor in the text.");
    public static readonly ProblemCode DuplicateAnchor = new("duplicate-anchor", "A figure has one anchor twice.");
    public static readonly ProblemCode DuplicateFigure = new(
        "duplicate-figure",
        "Two figures say the same about the same series and period in the same place."
    );

    // Period and status
    public static readonly ProblemCode BadEdtf = new("bad-edtf", "A date or period is not in the EDTF subset.");
    public static readonly ProblemCode EdtfNotCanonical = new("edtf-not-canonical", "A period could be written more simply.");
    public static readonly ProblemCode PeriodBasis = new(
        "period-basis",
        "A period of unknown basis is given, or one of another basis is missing."
    );
    public static readonly ProblemCode SaidBasis = new(
        "said-basis",
        "A time of saying of unknown basis is given, or one of another basis is missing."
    );
    public static readonly ProblemCode RankUnexplained = new(
        "rank-unexplained",
        "A deprecated figure has no reason, a reason is shorter than 10 or longer than 600 characters, or a normal rank has a reason."
    );
    public static readonly ProblemCode PublicationPeriod = new(
        "publication-period",
        "A period taken from the publication is not approximate, or not in its year."
    );
    public static readonly ProblemCode PeriodAfterPublication = new(
        "period-after-publication",
        "A period begins after the publication, and the figure is no forecast, target or pledge."
    );
    public static readonly ProblemCode ForecastOfPast = new(
        "forecast-of-past",
        "A forecast is about a time that was over when the text was published."
    );

    // Claims and notes
    public static readonly ProblemCode ClaimLength = new("claim-length", "A claim is shorter than 20 or longer than 600 characters.");
    public static readonly ProblemCode ClaimIsPrinted = new("claim-is-printed", "A claim only repeats the printed figure.");
    public static readonly ProblemCode Verbatim = new("verbatim", "Our words repeat nine or more consecutive words of the text.");
    public static readonly ProblemCode BadCredit = new(
        "bad-credit",
        "A credit claims to be the outlet's, or its printed name is not in the text."
    );

    // Relations
    public static readonly ProblemCode UnknownFigure = new("unknown-figure", "A relation leads to a figure that does not exist.");
    public static readonly ProblemCode RelationToItself = new("relation-to-itself", "A figure is related to itself.");
    public static readonly ProblemCode DuplicateRelation = new(
        "duplicate-relation",
        "A relation is written twice, perhaps once from either side."
    );
    public static readonly ProblemCode RelationUnexplained = new(
        "relation-unexplained",
        "A relation gives no reason of at least 10 characters."
    );
    public static readonly ProblemCode UndecidedConflict = new(
        "undecided-conflict",
        "Two figures about one series and overlapping periods cannot both hold, and no relation says how they go together."
    );

    // Ledger
    public static readonly ProblemCode BadLedger = new(
        "bad-ledger",
        "A row of a ledger or of its totals cannot be read, or names no document."
    );
    public static readonly ProblemCode DuplicateRow = new("duplicate-row", "A numeral is in the ledger twice.");
    public static readonly ProblemCode StaleRow = new("stale-row", "A row of a ledger matches no numeral of its text.");
    public static readonly ProblemCode DoubleAccount = new("double-account", "A numeral is part of a figure and in the ledger.");
    public static readonly ProblemCode Unaccounted = new(
        "unaccounted",
        "A numeral of a text is neither part of a figure nor in the ledger."
    );
    public static readonly ProblemCode TotalsChanged = new(
        "totals-changed",
        "The totals are not those of the texts, or have not been made."
    );

    // Withdrawals
    public static readonly ProblemCode BadWithdrawal = new(
        "bad-withdrawal",
        "An entry of the list of withdrawals is malformed or there twice."
    );
    public static readonly ProblemCode WithdrawalUnexplained = new(
        "withdrawal-unexplained",
        "A withdrawal gives no reason of 10 to 600 characters."
    );
    public static readonly ProblemCode NotWithdrawn = new("not-withdrawn", "A figure is listed as withdrawn and still there.");
    public static readonly ProblemCode UnknownSuccessor = new(
        "unknown-successor",
        "The successor of a withdrawn figure is nowhere, or leads back to it."
    );

    /// <summary>Every code, in declaration order.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [.. typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<ProblemCode>()];
}
