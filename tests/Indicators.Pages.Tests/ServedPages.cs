using Indicators.Api;
using Indicators.Import;
using Indicators.Model;
using Indicators.Seeds;
using Npgsql;

namespace Indicators.Pages.Tests;

/// <summary>The made-up release with its texts on a real server that has the explorer.</summary>
public class ServedPages : TestServer
{
    protected override string TemplateKey => "pages-with-texts";

    protected override ApiOptions Options => base.Options with { Parts = [new Explorer()] };

    protected override async Task FillAsync(NpgsqlDataSource owner)
    {
        await ImportMadeUpAsync(owner);
        await new TextsImport(owner) { Ledgers = [Ledger] }.LoadAsync(MadeUp.TextsFolder);
    }

    /// <summary>Why some numerals of a text are no figures.</summary>
    private static readonly SeedLedger Ledger = new(
        "ledger/made-up-valley.csv",
        [new(2, 5, "2021", null, LedgerReason.Year, null), new(3, 10, "2010", null, LedgerReason.Year, "start of the comparison")]
    );

    /// <summary>What a browser gets.</summary>
    public Task<HttpResponseMessage> GetPageAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, [("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), .. headers]);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }
}

/// <summary>The made-up release without its texts.</summary>
public sealed class ServedPagesWithoutTexts : ServedPages
{
    protected override string TemplateKey => "pages-without-texts";

    protected override Task FillAsync(NpgsqlDataSource owner) => ImportMadeUpAsync(owner);
}

/// <summary>The project's own seeds without texts.</summary>
public sealed class ServedSeedPages : ServedPages
{
    protected override string TemplateKey => ProjectSeeds.TemplateKey;

    protected override ApiOptions Options => base.Options.WithProjectWords();

    protected override Task FillAsync(NpgsqlDataSource owner) => ProjectSeeds.ImportAsync(owner);
}

/// <summary>A server whose database does not answer.</summary>
public sealed class ServedWithoutDatabase : ServedPages
{
    private readonly NpgsqlDataSource _nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2");

    protected override NpgsqlDataSource ServerConnections => _nowhere;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _nowhere.DisposeAsync();
    }
}
