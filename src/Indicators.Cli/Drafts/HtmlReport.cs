using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Cli.Drafts;

/// <summary>
/// A report as one HTML file: the draft with its numbers marked, and a list of what the texts have on them. It has no script and loads
/// nothing; its policy allows its own style alone.
/// </summary>
internal static class HtmlReport
{
    private const string Style = """
        :root {
          color-scheme: light dark;
          --ink: #1d1b18; --paper: #fff; --soft: #575147; --line: #bbb;
          --bad: #a0203c; --warn: #8a4300; --good: #1c6338; --none: #7b2a86;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #ecebe6; --paper: #15171b; --soft: #b5b4ad; --line: #555;
            --bad: #ff9aae; --warn: #ffb77a; --good: #7fd3a0; --none: #dda4ec;
          }
        }
        body {
          font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper);
          max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere;
        }
        h1, .heading { font-family: Georgia, serif; line-height: 1.2 }
        .heading { font-size: 1.2rem; font-weight: 600 }
        .quiet { color: var(--soft); font-size: .9rem }
        .quote { border-left: 4px solid var(--line); padding-left: 1rem }
        .code { white-space: pre-wrap; font-family: monospace }
        .list_item::before { content: "• " }
        li { margin-bottom: 1rem; break-inside: avoid }
        table { border-collapse: collapse }
        th, td { text-align: left; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid var(--line) }
        a { color: inherit }
        a.n { text-decoration: none; border-bottom: 3px solid; padding: 0 .1em }
        a.n sup { font-size: .7em }
        blockquote { margin: .3rem 0; color: var(--soft) }
        a.contradicted, a.differs { border-color: var(--bad) }
        a.beyond, a.hedged_differently { border-color: var(--warn); border-bottom-style: double }
        a.supported, a.rounded { border-color: var(--good) }
        a.no_source { border-color: var(--none); border-bottom-style: dotted }
        @media print { body { max-width: none; margin: 0 } }
        """;

    public static string Of(CheckedDraft draft)
    {
        // The style as it stands between the tags is what its hash is of.
        var style = Style.ReplaceLineEndings("\n");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var title = $"Numbers of {Text(draft.File.Name)}";
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append($"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n");
        page.Append($"<p>{Text(DraftWords.Summary(draft.Summary))}. Release {draft.End["release"]}.</p>\n");
        page.Append("<p class=\"quiet\">The report shows what the texts say. It does not judge what is true.</p>\n");
        Summary(page, draft.Summary);
        page.Append("<section aria-labelledby=\"draft\">\n<h2 id=\"draft\">The draft</h2>\n");
        var numbers = draft.NumbersOfParagraphs;
        foreach (var paragraph in draft.Paragraphs)
            Paragraph(page, paragraph, numbers[(int)paragraph["number"]!]);
        page.Append("</section>\n<section aria-labelledby=\"numbers\">\n<h2 id=\"numbers\">The numbers</h2>\n<ul>\n");
        foreach (var status in DraftWords.Statuses)
        {
            foreach (var number in DraftWords.Claims(draft).Where(number => (string)number["status"]! == status.Code))
                Number(page, number);
        }

        return page.Append("</ul>\n</section>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Summary(StringBuilder page, JsonNode summary)
    {
        page.Append("<table><thead><tr><th scope=\"col\">Status</th><th scope=\"col\">Numbers</th></tr></thead><tbody>\n");
        foreach (var status in DraftWords.Statuses)
            page.Append($"<tr><td>{status.Sign} {status.Words}</td><td>{summary[status.Member]}</td></tr>\n");
        page.Append("</tbody></table>\n");
    }

    private static void Paragraph(StringBuilder page, JsonNode paragraph, IEnumerable<JsonNode> numbers)
    {
        var text = (string)paragraph["text"]!;
        page.Append($"<p class=\"{paragraph["kind"]}\">");
        var at = 0;
        foreach (var number in numbers.Where(number => (string)number["status"]! != "not_a_claim"))
        {
            var span = number["inParagraph"]!;
            var (start, end) = CodePoints.ToUtf16(text, new CodePointSpan((int)span["start"]!, (int)span["end"]!));
            var status = DraftWords.Of(number);
            page.Append(Text(text[at..start]));
            page.Append(
                $"<a class=\"n {status.Code}\" id=\"in{number["number"]}\" href=\"#n{number["number"]}\" title=\"{status.Words}\">"
            );
            page.Append($"{Text(text[start..end])}<sup>{status.Sign}{number["number"]}</sup></a>");
            at = end;
        }

        page.Append(Text(text[at..])).Append("</p>\n");
    }

    private static void Number(StringBuilder page, JsonNode number)
    {
        var status = DraftWords.Of(number);
        page.Append($"<li id=\"n{number["number"]}\"><a href=\"#in{number["number"]}\">{number["number"]}</a> ");
        page.Append($"<strong>{status.Sign} {status.Words}</strong>: {Text((string)number["text"]!)}\n");
        if ((string?)number["reason"] is { } reason)
            page.Append($"<br>{Text(reason)}\n");
        if (number["figure"] is { } figure)
        {
            page.Append($"<br>“{Text((string)figure["printed"]!)}”: {Text((string)figure["claim"]!)}\n");
            if ((string?)figure["sentence"] is { } sentence)
                page.Append($"<blockquote>{Text(sentence)}</blockquote>\n");
            page.Append($"<br>{Text((string)number["explanation"]!)}\n<br><span class=\"quiet\">{Place(figure)}; ");
            page.Append($"{Text(DraftWords.Credit(figure))}; {figure["id"]}</span>\n");
            if (figure["contradictedBy"]!.AsArray() is { Count: > 0 } against)
                page.Append($"<br>Contradicted in the texts by {string.Join(", ", against)}\n");
        }

        page.Append("</li>\n");
    }

    private static string Place(JsonNode figure)
    {
        var place = Text(DraftWords.Source(figure));
        return
            (string?)figure["source"]!["url"] is { } url
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? $"<a href=\"{Text(url)}\">{place}</a>"
            : place;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
