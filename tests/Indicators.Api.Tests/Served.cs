using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Indicators.Api.Tests;

/// <summary>The made-up release on a real server, its texts at hand.</summary>
public class Served : TestServer
{
    protected override string TemplateKey => "served-with-texts";

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        await SettleAsync();
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public virtual async Task ExecuteAsync(string sql)
    {
        // Published figures never change but here, so what the import has counted is counted again.
        await using var command = Owner.CreateCommand(
            $"""
            {sql};
            update indicators.observation o set asserted_from = d.said_from, asserted_by = d.said_by
              from indicators.document d where d.release_id = o.release_id and d.slug = o.document;
            delete from indicators.release_count;
            delete from indicators.document_summary;
            delete from indicators.series_summary;
            delete from indicators.relation_summary;
            delete from indicators.observation_choice;
            delete from indicators.left_out_choice;
            select indicators.summarise_release(release_id) from indicators.release order by release_id
            """
        );
        await command.ExecuteNonQueryAsync();
        Service<Http.Caching.KeptAnswers>().Clear();
    }

    /// <summary>Sessions of an application that have done the same thing, or held a transaction, for a second.</summary>
    public async Task<IReadOnlyList<string>> BusySessionsAsync(string application)
    {
        await using var command = Owner.CreateCommand(
            """
            select format('%s for %s (%s): %s', state, now() - state_change, coalesce(wait_event, 'no wait'), left(query, 200))
            from pg_stat_activity
            where datname = current_database() and application_name = $1 and state <> 'idle'
              and clock_timestamp() - state_change > interval '1 second'
            order by state_change
            """
        );
        command.Parameters.AddWithValue(application);
        await using var rows = await command.ExecuteReaderAsync();
        var sessions = new List<string>();
        while (await rows.ReadAsync())
            sessions.Add(rows.GetString(0));
        return sessions;
    }

    /// <summary>A part of the running server.</summary>
    internal T Service<T>()
        where T : notnull => Server!.Services.GetRequiredService<T>();

    /// <summary>Waits until the server knows what a test has changed. How long that takes is a test of its own.</summary>
    private async Task SettleAsync()
    {
        if (!Settles || Service<Http.Operations.IReleaseSource>().Unready is not null)
            return;
        await using var connection = await Owner.OpenConnectionAsync();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                await Service<Http.Operations.IReleaseSource>().VerifyAsync(connection, Service<Http.Operations.IReleaseSource>().Known!);
                return;
            }
            catch (Http.Sessions.ReleaseMovedException)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Whether requests wait until the server knows of changes.</summary>
    protected virtual bool Settles => true;

    /// <summary>
    /// The made-up release under another version, perhaps changed. What the change leaves out of it is listed as withdrawn, where the
    /// change does not list it itself.
    /// </summary>
    public virtual async Task ImportAsync(string version, string published, Func<Model.Release, Model.Release>? change = null)
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder)) with
        {
            Version = version,
            Published = DateOnly.Parse(published),
        };
        var changed = change is null ? release : change(release);
        var unlisted = MissingWithdrawals
            .Between(release, changed)
            .Select(w => w with { LastRelease = "2026.1", Reason = "Left out by a test." });
        var result = await new ReleaseImport(Owner).RunAsync(
            changed with
            {
                Withdrawals = Model.Withdrawal.Sort([.. changed.Withdrawals, .. unlisted]),
            }
        );
        Assert.True(result.IsThere, result.Message);
        await SettleAsync();
    }
}

/// <summary>The made-up release on a real server, without its texts.</summary>
public sealed class ServedWithoutTexts : Served
{
    protected override string TemplateKey => "served-without-texts";

    protected override Task FillAsync(NpgsqlDataSource owner) => ImportMadeUpAsync(owner);
}
