using System.Text.Json;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>An observation as one flat row. New columns are added at the end.</summary>
internal static class ObservationColumns
{
    private static readonly IReadOnlyList<(string Name, string Description, Func<Observation, ReleaseCodes, object?> Value)> All =
    [
        ("id", "Id of the observation, derived from its content", (o, _) => o.Id),
        ("series", "Key of its series", (o, _) => o.Series),
        ("indicator", "Code of the indicator", (o, _) => o.Indicator),
        ("indicator_name", "Name of the indicator", (o, codes) => codes[CodeLists.Indicators].NameOf(o.Indicator)),
        ("area", "Code of the area", (o, _) => o.Area),
        ("area_name", "Name of the area", (o, codes) => codes[CodeLists.Areas].NameOf(o.Area)),
        ("counterpart", "Code of the counterpart area; _Z if the indicator has none", (o, _) => o.Counterpart),
        ("counterpart_name", "Name of the counterpart area", (o, codes) => codes[CodeLists.Areas].NameOf(o.Counterpart)),
        ("item", "Code of the item; _T total, _Z not applicable", (o, _) => o.Item),
        ("item_name", "Name of the item", (o, codes) => codes[CodeLists.Items].NameOf(o.Item)),
        ("unit", "Code of the unit; ISO 4217 for money", (o, _) => o.Unit),
        ("unit_name", "Name of the unit", (o, codes) => codes[CodeLists.Units].NameOf(o.Unit)),
        ("frequency", "Frequency, SDMX CL_FREQ", (o, _) => o.Series[(o.Series.LastIndexOf('.') + 1)..]),
        ("measure", "Kind of number, such as a level, a share or a change", (o, _) => Codes.Of(o.Measure)),
        ("status", "Whether the text states a fact, an estimate, a forecast, a target or a pledge", (o, _) => Codes.Of(o.Status)),
        ("shape", "Which of value, low and high are set; change_only has a direction and none of them", (o, _) => Codes.Of(o.Shape)),
        ("value", "The number in full units; empty unless the shape is a point", (o, _) => o.Value),
        ("low", "Lower end of a range, or lower bound", (o, _) => o.Low),
        ("high", "Upper end of a range, or upper bound", (o, _) => o.High),
        ("low_inclusive", "Whether the lower end is included", (o, _) => o.LowInclusive),
        ("high_inclusive", "Whether the upper end is included", (o, _) => o.HighInclusive),
        ("hedge", "How the text qualifies the number", (o, _) => Codes.Of(o.Hedge)),
        ("decimals", "Printed precision: -8 for 15.7 billion, 1 for 27.8 percent; 0 without a number", (o, _) => o.Decimals),
        ("direction", "Direction of a change", (o, _) => o.Direction is { } direction ? Codes.Of(direction) : null),
        ("currency_basis", "How the currency is known", (o, _) => o.CurrencyBasis is { } basis ? Codes.Of(basis) : null),
        ("period", "Period of the figure, in EDTF", (o, _) => o.Period.Edtf),
        ("period_start", "First day of the period", (o, _) => o.Period.Start),
        ("period_end", "Last day of the period", (o, _) => o.Period.End),
        ("period_basis", "How the period is known", (o, _) => Codes.Of(o.Period.Basis)),
        ("asserted_at", "When the document was published, in EDTF", (o, _) => o.AssertedAt),
        ("printed", "The figure as printed in the text", (o, _) => o.Printed),
        ("claim", "What the text asserts, in the words of the curators", (o, _) => o.Claim),
        ("note", "What a reader should know about how the text was read", (o, _) => o.Note),
        (
            "credit",
            "Sources that the text credits, starting with the outlet: AGENT (RELATION), separated by semicolons",
            (o, _) => Joined(o.Credit.Select(c => $"{c.Agent} ({Codes.Of(c.Relation)})"))
        ),
        ("document", "Slug of the document", (o, _) => o.Source.Document),
        ("title", "Title of the document", (o, _) => o.Source.Title),
        ("url", "URL of the document; url_kind says what it links to", (o, _) => o.Source.Url),
        ("file", "Name of the file that contains the text", (o, _) => o.Source.File),
        ("line", "Line of the file, from 1", (o, _) => o.Source.Line),
        ("paragraph", "Paragraph of the document, from 1", (o, _) => o.Source.Paragraph),
        ("sentence", "Sentence of the paragraph, from 1", (o, _) => o.Source.Sentence),
        ("start", "First character of the figure: code points within the paragraph, from 0", (o, _) => o.Source.Start),
        ("end", "End (exclusive): one past the last character", (o, _) => o.Source.End),
        (
            "witnesses",
            "Places of the figure in other witnesses: FILE:LINE, separated by semicolons",
            (o, _) => Joined(o.Witnesses.Select(w => $"{w.File}:{w.Line}"))
        ),
        ("relations", "Relations to other observations: KIND ID, separated by semicolons", (o, _) => Joined(o.Relations.Select(Related))),
        (
            "related_by",
            "Relations of other observations to this one: KIND ID, separated by semicolons",
            (o, _) => Joined(o.RelatedBy.Select(Related))
        ),
        ("key", "Name given by the curators, unique within the document", (o, _) => o.Key),
        ("updated", "Day of the release in which the observation last changed", (o, _) => o.Updated),
        ("release", "Version of the release", (o, _) => o.Release),
        ("self", "Path of the observation; append /provenance for its sentence", (o, _) => o.Self),
        ("said", "When the credited source said it, in EDTF", (o, _) => o.Said?.Edtf),
        ("said_basis", "How the date in said is known", (o, _) => o.Said is { } said ? Codes.Of(said.Basis) : null),
        ("rank", "Which of several figures for one series and period to use", (o, _) => Codes.Of(o.Rank)),
        ("rank_reason", "Reason for the rank; empty if none was needed", (o, _) => o.RankReason),
        ("series_title", "Series in words: the names of its codes", (o, codes) => SeriesTitle.Of(codes, o.SeriesKey)),
        ("url_kind", "Kind of page that the URL links to", (o, _) => o.Source.UrlKind is { } kind ? Codes.Of(kind) : null),
    ];

    private static readonly IReadOnlyList<(string Part, Column Column)> Included =
    [
        (ObservationIncludes.Sentence, Of("sentence_text", "The sentence; empty if its text is not loaded", one => one.Sentence?.Text)),
        (ObservationIncludes.Sentence, Of("sentence_sha256", "SHA-256 of the sentence", one => one.Sentence?.Sha256)),
        (
            ObservationIncludes.Sentence,
            Of(
                "sentence_status",
                "Whether its text is loaded",
                one => one.Sentence is { } sentence ? JsonSerializer.SerializeToNode(sentence.TextStatus)!.ToString() : null
            )
        ),
        (
            ObservationIncludes.Document,
            Of("document_authors", "Authors of the document, separated by semicolons", one => Joined(one.Document?.Authors ?? []))
        ),
        (ObservationIncludes.Document, Of("document_outlet", "Journal, site or series in which it appeared", one => one.Document?.Outlet)),
        (ObservationIncludes.Document, Of("document_publisher", "Publisher of the outlet", one => one.Document?.Publisher)),
        (ObservationIncludes.Document, Of("document_language", "Language, as a BCP 47 tag", one => one.Document?.Language)),
        (ObservationIncludes.Document, Of("document_rights", "Who owns the text and how it may be used", one => one.Document?.Rights)),
    ];

    private static readonly Dictionary<string, CellKind> Kinds = new()
    {
        ["value"] = CellKind.Number,
        ["low"] = CellKind.Number,
        ["high"] = CellKind.Number,
        ["low_inclusive"] = CellKind.Truth,
        ["high_inclusive"] = CellKind.Truth,
        ["decimals"] = CellKind.Integer,
        ["period_start"] = CellKind.Date,
        ["period_end"] = CellKind.Date,
        ["line"] = CellKind.Integer,
        ["paragraph"] = CellKind.Integer,
        ["sentence"] = CellKind.Integer,
        ["start"] = CellKind.Integer,
        ["end"] = CellKind.Integer,
        ["updated"] = CellKind.Date,
    };

    /// <summary>The columns, with names from this release, followed by those of the requested parts.</summary>
    public static IReadOnlyList<Column> Of(ApiRequest request) =>
        [
            .. All.Select(column =>
                Column.Of<Observation>(
                    column.Name,
                    column.Description,
                    observation => column.Value(observation, request.Codes),
                    Kinds.GetValueOrDefault(column.Name)
                )
            ),
            .. Included.Where(included => ObservationIncludes.IsRequested(request, included.Part)).Select(included => included.Column),
        ];

    /// <summary>Names, descriptions and kinds of the columns, for descriptions that need no values.</summary>
    public static IReadOnlyList<Column> Described =>
        [.. All.Select(column => new Column(column.Name, column.Description, _ => null, Kinds.GetValueOrDefault(column.Name)))];

    private static Column Of(string name, string description, Func<ObservationIncluded, object?> value) =>
        Column.Of<Observation>(name, description, observation => observation.Included is { } included ? value(included) : null);

    private static string Related(Relation relation) => $"{Codes.Of(relation.Kind)} {relation.Observation}";

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;
}
