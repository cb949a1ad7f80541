using System.IO.Compression;
using System.Net;

namespace Indicators.Api.Tests;

public sealed class CompressionTests(Served served) : IClassFixture<Served>
{
    [DatabaseTheory]
    [InlineData("/v1/observations")]
    [InlineData("/v1/observations.csv")]
    [InlineData("/v1/series.ndjson")]
    [InlineData("/openapi/v1.json")]
    public async Task Each_coding_has_its_own_tag_and_the_same_content(string path)
    {
        var plain = await RawAsync(path, null);
        var tags = new HashSet<string> { plain.Tag };
        Assert.Null(plain.Coding);
        foreach (var coding in new[] { "br", "gzip" })
        {
            var coded = await RawAsync(path, coding);
            Assert.Equal((coding, "Accept, Accept-Encoding"), (coded.Coding, coded.Vary));
            Assert.True(tags.Add(coded.Tag), $"{coding} has the tag of another coding");
            Assert.True(coded.Body.Length < plain.Body.Length / 2);
            Assert.Equal(plain.Body, Decoded(coded.Body, coding));
            Assert.Equal(coded.Body, (await RawAsync(path, coding)).Body);

            Assert.Equal(
                HttpStatusCode.NotModified,
                (await served.GetAsync(path, ("Accept-Encoding", coding), ("If-None-Match", coded.Tag))).Status
            );
            Assert.Equal(
                HttpStatusCode.OK,
                (await served.GetAsync(path, ("Accept-Encoding", coding), ("If-None-Match", plain.Tag))).Status
            );
        }

        Assert.Equal("br", (await RawAsync(path, "gzip;q=0.5, br;q=0.9")).Coding);
        Assert.Null((await RawAsync(path, "br;q=0, gzip;q=0")).Coding);
    }

    [DatabaseFact]
    public async Task A_range_is_answered_with_the_whole()
    {
        var whole = await served.GetAsync("/v1/observations.csv");
        var part = await served.GetAsync("/v1/observations.csv", ("Range", "bytes=0-9"), ("If-Range", whole["ETag"]!));
        Assert.Equal((HttpStatusCode.OK, "none", whole.Text), (part.Status, part["Accept-Ranges"], part.Text));
    }

    private static byte[] Decoded(byte[] body, string coding)
    {
        using var coded = new MemoryStream(body);
        using Stream decoding =
            coding == "br" ? new BrotliStream(coded, CompressionMode.Decompress) : new GZipStream(coded, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        decoding.CopyTo(plain);
        return plain.ToArray();
    }

    private async Task<(byte[] Body, string Tag, string? Coding, string Vary)> RawAsync(string path, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (
            await response.Content.ReadAsByteArrayAsync(),
            response.Headers.ETag!.Tag,
            response.Content.Headers.ContentEncoding.SingleOrDefault(),
            string.Join(", ", response.Headers.Vary)
        );
    }
}
