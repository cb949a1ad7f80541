using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Indicators.Pages.Tests;

/// <summary>Whoever checks a long draft sees how far it is, with and without script.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class ProgressTests(Chromium chromium, ServedPages served)
{
    /// <summary>Enough for several steps, an eighth of what a draft may be.</summary>
    private const int Size = 60_000;

    /// <summary>Percents between two steps that are said.</summary>
    private const int Quarter = 25;

    /// <summary>What a reader sees of the progress, whether the report has begun, and whether the page is whole.</summary>
    private const string State = """
        () => {
          const seen = [...document.querySelectorAll(".steps > p")].filter((step) => step.checkVisibility());
          const isDone = document.readyState === "complete" && document.querySelector(".report") !== null;
          return [isDone ? "done" : "", ...seen.map((step) => step.innerText.trim() + ` (${step.querySelector("progress")?.value})`)];
        }
        """;

    [BrowserTheory]
    [InlineData(true, "\n\n")]
    [InlineData(false, "\n\n")]
    [InlineData(false, " ")]
    public async Task A_long_draft_shows_how_far_it_is(bool script, string between)
    {
        await using var watched = await chromium.OpenAsync(served.Address, 390, script: script);
        var page = watched.Page;
        await page.GotoAsync("/check");
        // Typing that much takes a browser longer than checking it.
        var text = LongText(between);
        await page.EvaluateAsync("(text) => { document.getElementById('draft-text').value = text; }", text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check every number" }).DispatchEventAsync("click");

        var steps = await StepsAsync(page);
        Assert.True(steps.Count(step => step.Length == 1) >= 2, string.Join("\n", steps.Select(step => string.Join(" | ", step))));
        Assert.DoesNotContain(steps, step => step.Length > 1);
        var percents = steps.Where(step => step.Length == 1).Select(step => Percent(step[0])).ToArray();
        Assert.Equal(percents.Order(), percents);

        Assert.Equal(0, await page.Locator(".steps:visible, .draft-progress:visible").CountAsync());
        Assert.Equal(1, await page.Locator("footer").CountAsync());
        var sentences = Sentences(text);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{2 * sentences:N0} numbers in {(between == " " ? 1 : sentences):N0} paragraph"),
            await page.Locator(".report .lead").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(sentences, await page.Locator(".checked-number").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    /// <summary>A screen reader says a step that is a quarter further than the one it said last, and is silent at the others.</summary>
    [DatabaseFact]
    public async Task A_screen_reader_says_a_step_every_quarter()
    {
        using var form = new MultipartFormDataContent { { new StringContent(LongText(" ")), "text" } };
        using var answer = await served.Client.PostAsync("/check", form);
        var page = await answer.Content.ReadAsStringAsync();
        // What is said must stand in a region that is live.
        Assert.Contains("""<div class="steps" role="status">""", page, StringComparison.Ordinal);
        var steps = Step().Matches(page);
        var last = -Quarter;
        foreach (Match step in steps)
        {
            var percent = int.Parse(step.Groups["percent"].Value, CultureInfo.InvariantCulture);
            var isSaid = !step.Groups["silent"].Success;
            Assert.Equal((percent, percent >= last + Quarter), (percent, isSaid));
            last = isSaid ? percent : last;
        }

        Assert.True(last >= 50, $"The last step that is said is {last} %.");
        Assert.Contains(steps, step => step.Groups["silent"].Success);
    }

    /// <summary>What was seen until the report was whole, each state once.</summary>
    private static async Task<List<string[]>> StepsAsync(IPage page)
    {
        var (steps, watch) = (new List<string[]>(), Stopwatch.StartNew());
        while (watch.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                var state = await page.EvaluateAsync<string[]>(State);
                if (state[0] == "done")
                    return steps;
                var seen = state.Skip(1).ToArray();
                if (steps.Count == 0 || !steps[^1].SequenceEqual(seen))
                    steps.Add(seen);
            }
            // The page of the form makes room for that of the report.
            catch (PlaywrightException) { }

            await Task.Delay(50);
        }

        throw new TimeoutException("There is no report.");
    }

    private static int Percent(string step) => int.Parse(step.Split(" %")[0], CultureInfo.InvariantCulture);

    private static string LongText(string between)
    {
        const string Rest = "The road to the harbour is long, and nobody counted the carts that stood there in the rain.";
        var sentences = Enumerable
            .Range(0, Size / 240)
            .Select(i => $"Brennia sold {i + 3} tonnes of honey to Corland in 2021. {Rest} {Rest}");
        var text = string.Join(between, sentences);
        return text;
    }

    [GeneratedRegex("""<p(?<silent> aria-live="off")?>(?<percent>\d+) % checked\s<progress[^>]*></progress></p>""")]
    private static partial Regex Step();

    private static int Sentences(string text) => text.Split("Brennia").Length - 1;
}
