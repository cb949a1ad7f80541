using System.Text;
using System.Text.Json.Nodes;
using Indicators.Drafts.Reading;
using Indicators.Model;

namespace Indicators.Cli.Drafts;

/// <summary>A draft as the API checked it.</summary>
/// <param name="File">The draft.</param>
/// <param name="Paragraphs">The paragraphs as the API returns them.</param>
/// <param name="Numbers">The numbers as the API returns them.</param>
/// <param name="End">The rest: format, language, summary, release.</param>
internal sealed record CheckedDraft(DraftFile File, IReadOnlyList<JsonNode> Paragraphs, IReadOnlyList<JsonNode> Numbers, JsonNode End)
{
    public JsonNode Summary => End["summary"]!;

    public ILookup<int, JsonNode> NumbersOfParagraphs => Numbers.ToLookup(number => (int)number["paragraph"]!);

    /// <summary>The answer of the API without lines.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["format"] = End["format"]!.DeepClone(),
            ["language"] = End["language"]!.DeepClone(),
            ["summary"] = Summary.DeepClone(),
            ["numbers"] = new JsonArray([.. Numbers.Select(one => one.DeepClone())]),
            ["paragraphs"] = new JsonArray([.. Paragraphs.Select(one => one.DeepClone())]),
            ["release"] = End["release"]!.DeepClone(),
        };

    /// <summary>Sends a draft to a server and reads its answer line by line.</summary>
    /// <param name="server">Address of the server.</param>
    /// <param name="file">The draft.</param>
    /// <param name="progress">Takes the part that is done, from 0 to 1, and the count of numbers.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static async Task<CheckedDraft> AskAsync(Uri server, DraftFile file, Action<double, int> progress, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/trace/document?format=ndjson")
        {
            Content = new StringContent(file.Text, Encoding.UTF8, MediaTypeOf(file.Format)),
        };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (!response.IsSuccessStatusCode)
            await ServerAnswer.ReadAsync(response, cancel);
        return await ReadAsync(response, file, progress, cancel);
    }

    private static async Task<CheckedDraft> ReadAsync(
        HttpResponseMessage response,
        DraftFile file,
        Action<double, int> progress,
        CancellationToken cancel
    )
    {
        var (paragraphs, numbers) = (new List<JsonNode>(), new List<JsonNode>());
        var length = Math.Max(1, Indicators.Texts.CodePoints.Length(file.Text));
        try
        {
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancel), Encoding.UTF8);
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                var one = JsonNode.Parse(line)!.AsObject();
                var type = (string)one["type"]!;
                one.Remove("type");
                if (type == "summary")
                    return new(file, paragraphs, numbers, one);
                if (type == "paragraph")
                    progress((double)one["span"]!["end"]! / length, numbers.Count);
                (type == "paragraph" ? paragraphs : numbers).Add(one);
            }
        }
        catch (Exception broken) when (broken is HttpIOException or IOException or HttpRequestException)
        {
            // Told below: what is missing is the summary.
        }

        throw CommandFailure.Environment("the server ended the answer before the draft was checked; look at its log, and try again");
    }

    private static string MediaTypeOf(DraftFormat format) => format == DraftFormat.Text ? "text/plain" : $"text/{Codes.Of(format)}";
}
