using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Texts;

namespace Indicators.Bench.Mutants;

/// <summary>Changes one thing of a true claim with one number. All is general: which words are exchanged is data.</summary>
internal sealed partial class Mutations(TraceRelease release, Exchanges exchanges, Names names)
{
    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private static readonly string[] Speakers =
    [
        "the Asian Development Bank",
        "the United Nations",
        "Moody's",
        "Goldman Sachs",
        "Reuters",
        "the statistics office of Japan",
    ];

    /// <summary>The changed texts by kind, each with the code of a name that was put in.</summary>
    public IEnumerable<(string Kind, string Text, string? Code)> Of(string text, TraceCandidate figure)
    {
        foreach (var (changed, code) in names.OtherPlaces(text, figure.Area))
            yield return ("place", changed, code);
        foreach (var (changed, code) in figure.Counterpart == figure.Area ? [] : names.OtherPlaces(text, figure.Counterpart))
            yield return ("counterpart", changed, code);
        foreach (var (changed, code) in names.OtherItems(text, figure.Item))
            yield return ("item", changed, code);
        if (IsDirected(figure) && names.Swapped(text, figure.Area, figure.Counterpart) is { } swapped)
            yield return ("swapped", swapped, null);
        foreach (var kind in exchanges.Kinds)
        {
            foreach (var changed in exchanges.Of(kind, text))
                yield return (kind, changed, null);
        }

        foreach (var (kind, changed) in Times(text, figure).Concat(Sayings(text, figure)).Concat(Numbers(text, figure)))
            yield return (kind, changed, null);
    }

    /// <summary>Whether the two places of a figure have different roles.</summary>
    private bool IsDirected(TraceCandidate figure) =>
        !figure.Counterpart.StartsWith('_')
        && figure.Counterpart != figure.Area
        && release.Vocabulary.Roles.TryGetValue(figure.Indicator, out var roles)
        && roles.Counterpart is { } other
        && !other.Contains("other", StringComparison.Ordinal)
        && !other.Contains("partner", StringComparison.Ordinal)
        && !other.Contains("neighbour", StringComparison.Ordinal);

    private static IEnumerable<(string Kind, string Text)> Times(string text, TraceCandidate figure)
    {
        foreach (Match year in Year().Matches(text))
        {
            var value = int.Parse(year.Value, CultureInfo.InvariantCulture);
            foreach (var other in (int[])[value - 1, value + 1, value - 2, value - 4])
            {
                if (figure.Period is { Start: { } start, End: { } end } && start.Year <= other && other <= end.Year)
                    continue;
                yield return ("year", $"{text[..year.Index]}{other}{text[(year.Index + 4)..]}");
            }
        }

        foreach (Match month in Month().Matches(text))
        {
            var at = Array.IndexOf(Months, month.Value);
            foreach (var other in (int[])[(at + 1) % 12, (at + 5) % 12])
                yield return ("month", text[..month.Index] + Months[other] + text[(month.Index + month.Length)..]);
        }
    }

    private static IEnumerable<(string Kind, string Text)> Sayings(string text, TraceCandidate figure)
    {
        var lower = Regex.IsMatch(
            text,
            @"^(?:The|A|An|In|By|Some|About|Nearly|Over|More|At|From|On|For|Of|Between|Since|Two|Three|Four|Five|Seven)\b"
        )
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
        foreach (var speaker in figure.Credited.Count > 0 || figure.Status is not Status.Actual ? Speakers : [])
            yield return ("speaker", $"According to {speaker}, {lower}");
        foreach (var denial in (string[])["It is not true that", "Nobody can say that", "The minister denied that"])
            yield return ("denied", $"{denial} {lower}");
        if (Be().Match(text) is { Success: true } be)
            yield return ("denied", text.Insert(be.Index + be.Length, " not"));
        if (figure.Status is Status.Actual or Status.Estimate)
        {
            foreach (var plan in (string[])["There are plans that", "Experts hope that"])
                yield return ("planned", $"{plan} {lower}");
            if (Past().Match(text) is { Success: true } past)
                foreach (var plan in (string[])["is going to", "hopes to", "is expected to"])
                    yield return ("planned", text[..past.Index] + plan + " " + Base(past.Value) + text[(past.Index + past.Length)..]);
        }
        else if (Plan().Match(text) is { Success: true } plan)
            yield return ("done", text[..plan.Index] + "has" + text[(plan.Index + plan.Length)..]);
    }

    private IEnumerable<(string Kind, string Text)> Numbers(string text, TraceCandidate figure)
    {
        var statement = QueryReader.Read(text, release.Vocabulary).Statements[0];
        if (statement is not { Span: { } span, Quantity: { } quantity })
            yield break;
        var (before, number, after) = (
            CodePoints.Slice(text, new(0, span.Start)),
            CodePoints.Slice(text, span),
            CodePoints.Slice(text, new(span.End, CodePoints.Length(text)))
        );
        var isMoney = MoneyUnit().IsMatch(number);
        if (isMoney)
            foreach (var other in (string[])["euros", "roubles", "yen"])
                yield return ("unit", before + Currency().Replace(number, "") + " " + other + after);
        foreach (var (unit, other) in Units)
            if (number.EndsWith(unit, StringComparison.Ordinal) && !(unit == "percent" && figure.Measure == Measure.PpChange))
                yield return ("unit", before + number[..^unit.Length] + other + after);
        var isLevel = figure.Measure == Measure.Level;
        var noun = Regex.Match(after, @"^(?:\s+(?:of|in)\s+\p{L}+|\s+\p{Ll}+s\b)?").Value;
        var rest = after[noun.Length..];
        if (isLevel && !Rate().IsMatch(text))
        {
            foreach (var rate in (string[])["every month", "a week"])
                yield return ("rate", before + number + noun + " " + rate + rest);
            if (figure.Period is not { Start: not null } || !isMoney)
                yield return ("rate", before + number + noun + " a year" + rest);
        }

        if (isLevel && isMoney && !figure.Unit.Contains('_') && !Head().IsMatch(text))
            foreach (var head in (string[])["per head", "for each inhabitant", "per household"])
                yield return ("head", before + number + noun + " " + head + rest);
        if (isLevel && quantity.Unit.Kind != Quantities.UnitKind.Duration)
            foreach (var more in (string[])["more than the year before", "less than a year earlier"])
                yield return ("change", before + number + noun + " " + more + rest);
        if (By().Match(before) is { Success: true } by)
        {
            yield return ("by and to", before[..by.Index] + "to " + number + after);
            yield return ("by and to", before[..by.Index] + "from " + number + after);
        }
        else if (To().Match(before) is { Success: true } to)
        {
            yield return ("by and to", before[..to.Index] + "by " + number + after);
            yield return ("by and to", before[..to.Index] + "from " + number + after);
        }

        if (
            Digits().Match(number) is { Success: true } digits
            && decimal.TryParse(digits.Value.Replace(",", ""), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
        )
        {
            var sign = Regex.Replace(number[..digits.Index], @"^.*?(?=(?:US\s?)?\$|$)", "");
            string Put(decimal other, string bound) =>
                $"{before}{bound}{sign}{other.ToString("#,0.###", CultureInfo.InvariantCulture)}"
                + $"{number[(digits.Index + digits.Length)..]}{after}";

            if (figure.Stated.Shape == Shape.LowerBound)
            {
                yield return ("exaggerated", Put(Rounded(value * 1.5m), "over "));
                yield return ("exaggerated", Put(Rounded(value * 1.6m), ""));
                yield return ("exaggerated", Put(Rounded(value * 2.1m), "about "));
            }
            else if (figure.Stated.Hedge == Hedge.Nearly)
                yield return ("exaggerated", Put(value, "more than "));
            else if (figure.Stated.Hedge == Hedge.None)
            {
                yield return ("exaggerated", Put(value, "more than "));
                yield return ("exaggerated", Put(value, "fewer than "));
            }
        }
    }

    private static readonly (string, string)[] Units =
    [
        ("kilometres", "miles"),
        ("kilometers", "miles"),
        ("km", "miles"),
        ("hectares", "acres"),
        ("years", "months"),
        ("months", "weeks"),
        ("days", "weeks"),
        ("percent", "percentage points"),
        ("metres", "feet"),
        ("months", "years"),
        ("days", "hours"),
    ];

    private static decimal Rounded(decimal value) => value >= 20 ? Math.Round(value) : Math.Round(value, 1);

    private static string Base(string past) =>
        past switch
        {
            "grew" => "grow",
            "rose" => "rise",
            "fell" => "fall",
            "lent" => "lend",
            "gave" => "give",
            "sold" => "sell",
            "bought" => "buy",
            "built" => "build",
            "lost" => "lose",
            "had" => "have",
            "owed" or "owes" => "owe",
            "drew" => "draw",
            "took" => "take",
            "hosted" or "killed" or "signed" or "opened" or "joined" => past[..^2],
            "exported" => "export",
            "arrested" => "arrest",
            _ => past.TrimEnd('d'),
        };

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:is|was|are|were|has|have|had|will|would)\b")]
    private static partial Regex Be();

    [GeneratedRegex(
        @"\b(?:grew|rose|fell|lent|gave|sold|bought|built|lost|owed|owes|drew|took|hosted|killed|signed|opened|joined|exported"
            + @"|arrested|invested)\b"
    )]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:is expected to|will|would|was to|is to|plans to|promised to|wants to)\b")]
    private static partial Regex Plan();

    [GeneratedRegex(@"\bby(?:\s+(?:some|about|nearly|around|almost))?\s+$")]
    private static partial Regex By();

    [GeneratedRegex(@"\bto(?:\s+(?:some|about|nearly|around|almost))?\s+$")]
    private static partial Regex To();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"dollars?|\$|yuan|RMB|USD")]
    private static partial Regex MoneyUnit();

    [GeneratedRegex(@"\s*(?:US |Singapore |S)?(?:dollars?|\$)|\s*(?:yuan|RMB|USD)\s*")]
    private static partial Regex Currency();

    [GeneratedRegex(@"\b(?:a|each|every|per|one) (?:year|month|week)|annual|yearly|monthly")]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?:each|every|head|capita|citizen|inhabitant|person)\b")]
    private static partial Regex Head();
}
