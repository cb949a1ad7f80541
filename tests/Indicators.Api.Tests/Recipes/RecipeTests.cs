using System.Globalization;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The code of <c>docs/recipes</c>, run as it stands there; only the address of the server is another.</summary>
public sealed class RecipeTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>, IDisposable
{
    /// <summary>Debian's, which has Debian's pandas, whatever else is on the path.</summary>
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-recipe-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ToolFact("there is no Rscript ('./indicators test' installs it)", "Rscript", "--version")]
    public async Task R_reads_every_field_draws_a_picture_and_downloads_once()
    {
        var code =
            Code("r.md", "r")
            + """

                stopifnot(is.character(d$period), is.character(d$asserted_at), is.character(d$release), is.logical(d$low_inclusive), is.numeric(d$value))
                number <- function(n) ifelse(is.na(n), "", format(n, digits = 15, scientific = FALSE, trim = TRUE))
                truth <- function(l) ifelse(is.na(l), "", ifelse(l, "true", "false"))
                text <- function(t) ifelse(is.na(t), "", t)
                writeLines(with(d, paste(id, shape, number(value), number(low), number(high), truth(low_inclusive), truth(high_inclusive),
                                         text(period), text(asserted_at), release, printed, document, line, sep = "|")), "read.txt", useBytes = TRUE)
                writeLines(where, "where.txt", useBytes = TRUE)
                writeLines(tolower(downloaded), "downloaded.txt")
                cells <- which(!is.na(debts[, -1]), arr.ind = TRUE)
                writeLines(sort(paste(debts$period[cells[, 1]], names(debts)[cells[, 2] + 1], number(debts[, -1][cells]), sep = "|"), method = "radix"), "grid.txt")
                """;
        (await ProgramRun.OfAsync(_folder, "Rscript", ["--vanilla", Written("recipe.R", code)])).Succeeded();

        Assert.Equal(await FightersAsync(), Lines("read.txt"));
        Assert.Equal(4, Lines("where.txt").Length);
        Assert.Equal(["true", "false"], Lines("downloaded.txt"));
        Assert.Equal(await DebtsAsync(), Lines("grid.txt"));
        Assert.Equal(
            (await served.GetAsync("/v1/observations.csv?indicator=fighters")).Text,
            File.ReadAllText(Path.Combine(_folder, "fighters.csv"))
        );
        Assert.StartsWith("%PDF-", File.ReadAllText(Path.Combine(_folder, "fighters.pdf")), StringComparison.Ordinal);
    }

    [ToolFact("there is no Python with pandas ('./indicators test' installs it)", "/usr/bin/python3", "-c", "import pandas")]
    public async Task Pandas_reads_every_field_and_downloads_once()
    {
        var code =
            Code("pandas.md", "python")
            + """

                assert all(d[c].map(type).eq(str).all() for c in ["period", "asserted_at", "release"]), d.dtypes
                assert d["low_inclusive"].dtype == "boolean", d.dtypes
                def shown(v):
                    return "" if pandas.isna(v) else str(bool(v)).lower() if v in (True, False) and not isinstance(v, float) else f"{v:.15g}" if isinstance(v, float) else str(v)

                columns = ["id", "shape", "value", "low", "high", "low_inclusive", "high_inclusive", "period", "asserted_at", "release", "printed", "document", "line"]
                pathlib.Path("read.txt").write_text("\n".join("|".join(shown(row[c]) if c != "line" else str(row[c]) for c in columns) for _, row in d.iterrows()), "utf-8")
                pathlib.Path("whole.txt").write_text("\n".join(f"{o.id}|{o.period['edtf']}|{o.assertedAt}|{o.release}|{s.document}|{s.line}" for o, s in zip(whole.itertuples(), sources.itertuples())), "utf-8")
                pathlib.Path("ends.txt").write_text("\n".join(f"{shown(row['from'])} {shown(row['to'])}" for _, row in d.iterrows()))
                pathlib.Path("downloaded.txt").write_text("\n".join(str(one) for one in downloaded + [len(points)]))
                def cells(table):
                    return sorted(f"{period}|{series}|{value:.15g}" for (period, series), value in table.stack().dropna().items())

                pathlib.Path("grid.txt").write_text("\n".join(cells(debts)))
                assert cells(same) == cells(debts)
                """;
        (await ProgramRun.OfAsync(_folder, Python, [Written("recipe.py", code)])).Succeeded();

        var fighters = await FightersAsync();
        Assert.Equal(fighters, Lines("read.txt"));
        Assert.Equal(
            fighters.Select(line => line.Split('|')).Select(f => string.Join('|', f[0], f[7], f[8], f[9], f[11], f[12])),
            Lines("whole.txt")
        );
        Assert.Equal(["100 100", " 700", "200 ", "25 150"], Lines("ends.txt"));
        Assert.Equal(["True", "False", "1"], Lines("downloaded.txt"));
        Assert.Equal(await DebtsAsync(), Lines("grid.txt"));
        Assert.Equal(
            (await served.GetAsync("/v1/observations.csv?indicator=fighters")).Text,
            File.ReadAllText(Path.Combine(_folder, "fighters.csv"))
        );
    }

    [ToolFact("there is no curl", "curl", "--version")]
    public async Task Curl_downloads_once_and_keeps_the_file_when_it_still_holds()
    {
        var run = (await ProgramRun.OfAsync(_folder, "bash", [Written("recipe.sh", Code("README.md", "bash"))])).Succeeded();

        Assert.Matches(@"^first: 200, [1-9]\d* bytes\nsecond: 304, 0 bytes\n$", run.Output);
        Assert.Equal(
            (await served.GetAsync("/v1/observations.csv?indicator=fighters")).Text,
            File.ReadAllText(Path.Combine(_folder, "fighters.csv"))
        );
    }

    private static string Code(string page, string language, Uri address) => Fenced.Code($"docs/recipes/{page}", language, address);

    private string Code(string page, string language) => Code(page, language, served.Address);

    private string Written(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    private string[] Lines(string name) => File.ReadAllText(Path.Combine(_folder, name)).TrimEnd('\n').Split('\n');

    /// <summary>What the recipes read, from the JSON answer: one line an observation, empty for null.</summary>
    private async Task<string[]> FightersAsync()
    {
        var data = (await served.GetAsync("/v1/observations?indicator=fighters&release=2026.5")).Body["data"]!.AsArray();
        Assert.Equal(4, data.Select(observation => (string?)observation!["shape"]).Distinct().Count());
        return
        [
            .. data.Select(observation =>
                string.Join(
                    '|',
                    new[]
                    {
                        observation!["id"],
                        observation["shape"],
                        observation["value"],
                        observation["low"],
                        observation["high"],
                        observation["lowInclusive"],
                        observation["highInclusive"],
                        observation["period"]!["edtf"],
                        observation["assertedAt"],
                        observation["release"],
                        observation["printed"],
                        observation["source"]!["document"],
                        observation["source"]!["line"],
                    }.Select(Shown)
                )
            ),
        ];
    }

    /// <summary>The cells of the grid of debts, from the long JSON answer: period, series and number.</summary>
    private async Task<string[]> DebtsAsync()
    {
        var data = (await served.GetAsync("/v1/observations?indicator=debt-to-creditor&unit=USD&release=2026.5")).Body["data"]!.AsArray();
        Assert.True(data.Count > 5);
        return [.. data.Select(one => $"{one!["period"]!["edtf"]}|{one["series"]}|{one["value"]}").Order(StringComparer.Ordinal)];
    }

    private static string Shown(JsonNode? node) =>
        node switch
        {
            null => "",
            JsonValue value when value.TryGetValue(out bool truth) => truth ? "true" : "false",
            JsonValue value when value.TryGetValue(out decimal number) => number.ToString(CultureInfo.InvariantCulture),
            _ => node.ToString(),
        };
}
