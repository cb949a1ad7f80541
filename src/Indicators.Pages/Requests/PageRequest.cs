using System.Text.Json.Nodes;
using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Problems;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Requests;

/// <summary>A request for a page: reads answers of the API and writes the page's links.</summary>
public sealed class PageRequest
{
    private readonly HttpContext _context;
    private readonly AnswerReader _reader;
    private readonly List<(string Address, string Pinned)> _asked = [];

    internal PageRequest(HttpContext context, AnswerReader reader) => (_context, _reader) = (context, reader);

    /// <summary>Names of codes, for people.</summary>
    public required Names Names { get; init; }

    public HttpContext Context => _context;

    /// <summary>Version of the release that the page shows.</summary>
    public string Release => _reader.Release.Version;

    /// <summary>Whether the address names the release.</summary>
    public bool NamesRelease => Query("release") is not null;

    /// <summary>Keeps links in the release, if the address names it.</summary>
    public ReleasePin Pin => new(NamesRelease ? Release : null);

    /// <summary>Addresses of the API that hold what the page shows.</summary>
    public IReadOnlyList<string> Asked => [.. _asked.Select(asked => asked.Pinned)];

    public string Path(string parameter) => (string?)_context.Request.RouteValues[parameter] ?? "";

    /// <summary>A parameter of the query; null if it is missing or empty.</summary>
    public string? Query(string name) => _context.Request.Query[name].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    /// <summary>All values of a parameter of the query, those joined by commas apart.</summary>
    public IReadOnlyList<string> QueryList(string name) =>
        [
            .. _context
                .Request.Query[name]
                .OfType<string>()
                .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Returns the API's answer for an address. A problem becomes the page.</summary>
    public async Task<T> GetAsync<T>(string address)
        where T : class
    {
        var (answer, problem) = await TryAsync<T>(address);
        return answer ?? throw new PageProblem(problem!);
    }

    /// <summary>Returns the API's answer for an address, or its problem.</summary>
    public async Task<(T? Answer, Problem? Problem)> TryAsync<T>(string address)
        where T : class
    {
        Remember(address);
        return await _reader.AskAsync<T>(address);
    }

    /// <summary>Returns the API's answer to a request body, or its problem.</summary>
    public async Task<(T? Answer, Problem? Problem)> SendAsync<T>(string address, JsonObject body)
        where T : class => await _reader.SendAsync<T>(address, body);

    /// <summary>
    /// What is made of answers once for a release, such as what the front page shows. The addresses that it was made of count as asked.
    /// </summary>
    public async Task<T> CachedAsync<T>(Func<Task<T>> read, long kilobytes)
        where T : class
    {
        var made = await _reader.CachedAsync(
            async () =>
            {
                var before = _asked.Count;
                var value = await read();
                return new MadeOnce<T>(value, [.. _asked.Skip(before).Select(asked => asked.Address)]);
            },
            _ => kilobytes
        );
        foreach (var address in made.Asked)
            Remember(address);
        return made.Value;
    }

    /// <summary>A path within the service, with the release if the address of this page names it.</summary>
    public string Link(string path) => Pin.Link(path);

    /// <summary>An address of the API that shows the same release as this page.</summary>
    public string Pinned(string address) => Pin.Api(address);

    /// <summary>A path with the release, so that what it shows never changes.</summary>
    public string WithRelease(string path) => ReleasePin.WithRelease(path, Release);

    /// <summary>The address with scheme and host.</summary>
    public string Absolute(string path) => new PageAddress(_context.Request).Absolute(path);

    /// <summary>A value as a segment of a path.</summary>
    public static string Segment(string value) => Uri.EscapeDataString(value);

    private void Remember(string address)
    {
        if (!_asked.Any(asked => asked.Address == address))
            _asked.Add((address, Pinned(address)));
    }

    private sealed record MadeOnce<T>(T Value, IReadOnlyList<string> Asked);
}
