using System.Diagnostics;
using Indicators.Api.Http.Caching;
using Indicators.Api.Resources.Trace;
using Indicators.Trace;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests;

/// <summary>A server that asks itself has read what it traces with before anybody else asks.</summary>
public sealed class FirstQuestionsTests(FirstQuestionsTests.AskingItself asking) : IClassFixture<FirstQuestionsTests.AskingItself>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [DatabaseFact]
    public async Task The_index_of_the_release_is_read_though_nobody_asked()
    {
        var cache = asking.Services.GetRequiredService<ReleaseCache>();
        var waiting = Stopwatch.StartNew();
        while (!cache.Has<CandidateIndex>() && waiting.Elapsed < Patience)
            await Task.Delay(20);

        Assert.True(cache.Has<CandidateIndex>());
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("https://127.0.0.1:8443", null)]
    [InlineData("unix:/run/indicators.sock", null)]
    [InlineData("http://unix:/run/indicators.sock", null)]
    [InlineData(null, null)]
    public void It_reaches_itself_where_it_listens(string? listening, string? address) =>
        Assert.Equal(address, FirstQuestions.AddressOf(listening)?.ToString());

    /// <summary>A server as an operator runs it.</summary>
    public sealed class AskingItself : Served
    {
        public IServiceProvider Services { get; private set; } = null!;

        protected override ApiOptions Options => base.Options with { AsksItself = true };

        protected override void Configure(WebApplication app) => Services = app.Services;
    }
}
