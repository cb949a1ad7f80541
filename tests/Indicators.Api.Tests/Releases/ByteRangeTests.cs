using System.Net;

namespace Indicators.Api.Tests;

public sealed class ByteRangeTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Package = "/v1/releases/2026.1/datapackage.zip";

    [DatabaseTheory]
    [InlineData("bytes=0-9", 0, 9)]
    [InlineData("bytes=100-1099", 100, 1099)]
    [InlineData("bytes=-20", -20, -1)]
    [InlineData("bytes=5000-", 5000, -1)]
    [InlineData("bytes=10-999999999", 10, -1)]
    [InlineData("bytes=-999999999", 0, -1)]
    public async Task A_range_is_that_part_of_the_whole(string range, int first, int last)
    {
        foreach (var path in new[] { Package, "/v1/observations" })
        {
            var (whole, headers) = await RawAsync(path);
            var (from, to) = (first < 0 ? whole.Length + first : first, last < 0 ? whole.Length + last : last);

            var (part, answer) = await RawAsync(path, range);

            Assert.Equal(
                (HttpStatusCode.PartialContent, $"bytes {from}-{to}/{whole.Length}"),
                (answer.StatusCode, answer.Content.Headers.ContentRange!.ToString())
            );
            Assert.Equal(whole[from..(to + 1)], part);
            Assert.Equal((headers.Headers.ETag, "bytes"), (answer.Headers.ETag, answer.Headers.AcceptRanges.Single()));
        }
    }

    [DatabaseFact]
    public async Task A_download_that_broke_off_is_resumed()
    {
        var (whole, headers) = await RawAsync(Package);
        using var request = new HttpRequestMessage(HttpMethod.Get, Package);
        using var broken = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var start = new byte[whole.Length / 3];
        await (await broken.Content.ReadAsStreamAsync()).ReadExactlyAsync(start);
        broken.Dispose();

        var (rest, answer) = await RawAsync(Package, $"bytes={start.Length}-", broken.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(whole, (byte[])[.. start, .. rest]);
        Assert.Equal(headers.Headers.ETag, broken.Headers.ETag);
    }

    [DatabaseTheory]
    [InlineData("bytes=0-9", "\"another\"")]
    [InlineData("bytes=0-9", "Sun, 01 Nov 2026 00:00:00 GMT")]
    [InlineData("bytes=0-9,20-29", null)]
    [InlineData("lines=0-9", null)]
    [InlineData("bytes=9-0", null)]
    [InlineData("bytes=a-b", null)]
    [InlineData("bytes", null)]
    public async Task What_is_no_single_range_of_this_very_answer_gets_the_whole(string range, string? condition)
    {
        var (whole, _) = await RawAsync(Package);
        var (body, answer) = await RawAsync(Package, range, condition);
        Assert.Equal((HttpStatusCode.OK, whole.Length), (answer.StatusCode, body.Length));
    }

    [DatabaseTheory]
    [InlineData("bytes=999999999-")]
    [InlineData("bytes=-0")]
    public async Task A_range_behind_the_end_is_refused_with_the_length(string range)
    {
        var length = (await RawAsync(Package)).Body.Length;
        var answer = await served.GetAsync(Package, ("Range", range));
        answer.AssertProblem(416, "range-not-satisfiable");
        Assert.Equal($"bytes */{length}", answer["Content-Range"]);
        Assert.Null(answer["Content-Disposition"]);
    }

    [DatabaseFact]
    public async Task A_copy_that_still_holds_is_not_sent_again_in_parts_and_HEAD_has_no_parts()
    {
        var tag = (await served.SendAsync(HttpMethod.Head, Package))["ETag"]!;
        Assert.Equal(HttpStatusCode.NotModified, (await served.GetAsync(Package, ("Range", "bytes=0-9"), ("If-None-Match", tag))).Status);
        var head = await served.SendAsync(HttpMethod.Head, Package, ("Range", "bytes=0-9"));
        Assert.Equal((HttpStatusCode.OK, null, "bytes"), (head.Status, head["Content-Range"], head["Accept-Ranges"]));
    }

    [DatabaseFact]
    public async Task A_coded_answer_has_no_ranges()
    {
        var answer = await served.GetAsync("/v1/observations", ("Range", "bytes=0-9"), ("Accept-Encoding", "gzip"));
        Assert.Equal((HttpStatusCode.OK, "gzip", "none"), (answer.Status, answer["Content-Encoding"], answer["Accept-Ranges"]));
    }

    private async Task<(byte[] Body, HttpResponseMessage Answer)> RawAsync(string path, string? range = null, string? condition = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (range is not null)
            request.Headers.TryAddWithoutValidation("Range", range);
        if (condition is not null)
            request.Headers.TryAddWithoutValidation("If-Range", condition);
        var answer = await served.Client.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync(), answer);
    }
}
