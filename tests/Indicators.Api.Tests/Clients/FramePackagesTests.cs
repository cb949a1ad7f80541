using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The packages for R and Python, with the code of their pages, against a server.</summary>
public sealed class FramePackagesTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ToolFact("there is no Python with pandas ('./indicators test' installs it)", "/usr/bin/python3", "-c", "import pandas")]
    public async Task Python_keeps_hedges_bounds_and_provenance_and_cites()
    {
        var code =
            Fenced.Code("clients/python/README.md", "python", served.Address)
            + """

                import pathlib
                from indicators_client import IndicatorsError

                whole = indicators.observations()
                assert whole["low_inclusive"].dtype == "boolean" and whole["release"].eq("2026.5").all(), whole.dtypes
                shown = lambda v: "" if v != v else f"{v:.15g}"
                numbers = lambda r: "|".join(shown(r[c]) for c in ("value", "low", "high"))
                rows = [f"{r['id']}|{numbers(r)}|{r['hedge']}|{r['stated']}" for _, r in whole.iterrows()]
                pathlib.Path("rows.txt").write_text("\n".join(rows), "utf-8")
                pathlib.Path("cited.txt").write_text("\n".join(indicators.cite(fighters)), "utf-8")
                series = indicators.series(whole["series"].iloc[0])
                assert set(series["series"]) == {whole["series"].iloc[0]}
                traced = indicators.trace(whole["claim"].iloc[0])
                assert whole["id"].iloc[0] in set(traced["id"]), traced
                assert indicators.provenance(whole["id"].iloc[0])["sentence"]["ordinal"] == whole["sentence"].iloc[0]
                assert len(indicators.observations(q="zzzz")) == 0
                try:
                    indicators.observations(area="KRG")
                    raise AssertionError("an unknown area was accepted")
                except IndicatorsError as refused:
                    assert refused.code == "unknown-code" and "KRG" in refused.detail, refused
                """;
        var run = await ProgramRun.OfAsync(
            _folder,
            "/usr/bin/python3",
            [Written("use.py", code)],
            ("PYTHONPATH", Path.Combine(Repository.Root, "clients", "python", "src"))
        );
        run.Succeeded();
        AssertShown("clients/python/README.md", run.Output);
        await AssertRowsAsync();
    }

    [ToolFact("there is no Rscript ('./indicators test' installs it)", "Rscript", "--version")]
    public async Task R_keeps_hedges_bounds_and_provenance_and_cites()
    {
        var package = Path.Combine(Repository.Root, "clients", "r");
        (await ProgramRun.OfAsync(_folder, "R", ["CMD", "INSTALL", "--no-docs", "-l", _folder, package])).Succeeded();
        var code =
            Fenced.Code("clients/r/README.md", "r", served.Address)
            + """

                whole <- figures(client)
                stopifnot(is.logical(whole$low_inclusive), is.character(whole$period), all(whole$release == "2026.5"))
                number <- function(n) ifelse(is.na(n), "", sprintf("%.15g", n))
                rows <- paste(whole$id, number(whole$value), number(whole$low), number(whole$high), whole$hedge, whole$stated, sep = "|")
                writeLines(rows, "rows.txt", useBytes = TRUE)
                writeLines(cite(client, fighters), "cited.txt", useBytes = TRUE)
                stopifnot(all(series_figures(client, whole$series[1])$series == whole$series[1]), nrow(figures(client, q = "zzzz")) == 0)
                refused <- tryCatch(figures(client, area = "KRG"), error = conditionMessage)
                stopifnot(is.character(refused), grepl("KRG", refused))
                """;
        var run = await ProgramRun.OfAsync(_folder, "Rscript", ["--vanilla", Written("use.R", code)], ("R_LIBS", _folder));
        run.Succeeded();
        AssertShown("clients/r/README.md", run.Output);
        await AssertRowsAsync();
    }

    private string Written(string name, string code)
    {
        File.WriteAllText(Path.Combine(_folder, name), code);
        return name;
    }

    /// <summary>The page shows what its code prints, but for the address and trailing spaces.</summary>
    private void AssertShown(string page, string output)
    {
        var printed = output.Replace(served.Address.ToString().TrimEnd('/'), Fenced.DocumentedAddress, StringComparison.Ordinal);
        var shown = Fenced.Blocks(page).Single(block => block.Language == "").Code;
        Assert.Equal(Lines(shown), Lines(printed));

        static IEnumerable<string> Lines(string text) => text.Trim('\n').Split('\n').Select(line => line.TrimEnd());
    }

    /// <summary>What both packages wrote: every figure with its numbers, and the words of its hedge or bounds.</summary>
    private async Task AssertRowsAsync()
    {
        var data = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        var rows = (await File.ReadAllLinesAsync(Path.Combine(_folder, "rows.txt"))).Select(line => line.Split('|')).ToArray();
        Assert.Equal(data.Select(one => string.Join('|', Columns(one!))), rows.Select(row => string.Join('|', row[..5])));
        foreach (var (one, row) in data.Zip(rows))
            Assert.StartsWith(Beginning(one!), row[5], StringComparison.Ordinal);

        var cited = await File.ReadAllLinesAsync(Path.Combine(_folder, "cited.txt"));
        var fighters = (await served.GetAsync("/v1/observations?indicator=fighters")).Column("id");
        Assert.Equal(fighters.Count, cited.Length);
        Assert.All(fighters.Zip(cited), pair => Assert.Contains(pair.First!, pair.Second, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Columns(JsonNode one) =>
        [(string)one["id"]!, Number(one["value"]), Number(one["low"]), Number(one["high"]), (string)one["hedge"]!];

    private static string Number(JsonNode? value) =>
        value is null ? "" : ((decimal)value).ToString("0.########", System.Globalization.CultureInfo.InvariantCulture);

    private static string Beginning(JsonNode one)
    {
        var bound = (string)one["shape"]! switch
        {
            "lower_bound" => (bool)one["lowInclusive"]! ? "at least " : "more than ",
            "upper_bound" => (bool)one["highInclusive"]! ? "at most " : "less than ",
            _ => "",
        };
        return (string)one["hedge"]! is "none" ? bound : $"{((string)one["hedge"]!).Replace('_', ' ')} {bound}";
    }
}
