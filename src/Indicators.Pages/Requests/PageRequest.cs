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
    private readonly List<string> _asked = [];

    internal PageRequest(HttpContext context, AnswerReader reader) => (_context, _reader) = (context, reader);

    /// <summary>Names of codes, for people.</summary>
    public required Names Names { get; init; }

    public HttpContext Context => _context;

    /// <summary>Version of the release that the page shows.</summary>
    public string Release => _reader.Release.Version;

    /// <summary>Whether the address names the release.</summary>
    public bool NamesRelease => Query("release") is not null;

    /// <summary>Addresses of the API that hold what the page shows.</summary>
    public IReadOnlyList<string> Asked => _asked;

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
        var pinned = Pinned(address);
        if (!_asked.Contains(pinned))
            _asked.Add(pinned);
        return await _reader.AskAsync<T>(address);
    }

    /// <summary>Returns the API's answer to a request body, or its problem.</summary>
    public async Task<(T? Answer, Problem? Problem)> SendAsync<T>(string address, JsonObject body)
        where T : class => await _reader.SendAsync<T>(address, body);

    /// <summary>Returns a value computed from answers once per release, such as the content of the front page.</summary>
    public Task<T> CachedAsync<T>(Func<Task<T>> read, long kilobytes)
        where T : class => _reader.CachedAsync(read, _ => kilobytes);

    /// <summary>Returns a path within the service, with the release if the address of this page names one.</summary>
    public string Link(string path) => !NamesRelease || path.StartsWith("/releases", StringComparison.Ordinal) ? path : WithRelease(path);

    /// <summary>An address of the API that shows the same release as this page.</summary>
    public string Pinned(string address) =>
        NamesRelease && !address.StartsWith("/v1/releases", StringComparison.Ordinal) ? WithRelease(address) : address;

    /// <summary>Returns a path with the release, so that its content never changes.</summary>
    public string WithRelease(string path)
    {
        var (before, fragment) = path.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (path[..at], path[at..]) : (path, "");
        return $"{before}{(before.Contains('?', StringComparison.Ordinal) ? '&' : '?')}release={Uri.EscapeDataString(Release)}{fragment}";
    }

    /// <summary>The address with scheme and host.</summary>
    public string Absolute(string path) => new PageAddress(_context.Request).Absolute(path);

    /// <summary>A value as a segment of a path.</summary>
    public static string Segment(string value) => Uri.EscapeDataString(value);
}
