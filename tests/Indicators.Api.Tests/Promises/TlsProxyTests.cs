using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Indicators.Api.Tests.Promises;

public sealed class TlsProxyTests(TlsProxyTests.Proxied proxied, TlsProxyTests.Named named)
    : IClassFixture<TlsProxyTests.Proxied>,
        IClassFixture<TlsProxyTests.Named>
{
    [ProxyFact]
    public async Task Behind_the_documented_proxy_links_name_the_address_and_scheme_that_the_client_used()
    {
        using var answer = await proxied.Front.GetAsync(new Uri("/v1/observations?limit=1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            $"<{proxied.Front.BaseAddress}v1/observations?",
            Assert.Single(answer.Headers.GetValues("Link")),
            StringComparison.Ordinal
        );
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [ProxyFact]
    public async Task What_a_client_says_of_itself_is_not_believed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/observations?limit=1", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "evil.example");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "http");
        request.Headers.TryAddWithoutValidation("Forwarded", "host=evil.example");
        using var answer = await proxied.Front.SendAsync(request);
        var all = $"{answer.Headers}{await answer.Content.ReadAsStringAsync()}";
        Assert.DoesNotContain("evil.example", all, StringComparison.Ordinal);
        Assert.Contains($"<{proxied.Front.BaseAddress}v1/observations?", all, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task With_the_documented_settings_links_begin_with_the_public_address()
    {
        foreach (var host in new[] { "127.0.0.1", "evil.example", "figures.example.org" })
        {
            var answer = await named.GetAsync("/v1/observations?limit=1", ("Host", host), ("X-Forwarded-Host", host));
            Assert.Contains("<https://figures.example.org/v1/observations?", answer["Link"], StringComparison.Ordinal);
        }
    }

    public sealed class Named : Served
    {
        protected override ApiOptions Options => base.Options with { Arguments = Proxied.Arguments(Proxied.Settings) };
    }

    public sealed class Proxied : Served
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("nginx-tls-").FullName;
        private Process? _nginx;

        public HttpClient Front { get; } =
            new(
                new HttpClientHandler
                {
                    ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
                }
            );

        /// <summary>The blocks of the section: the commands, and the settings.</summary>
        private static readonly string[] Blocks =
        [
            .. File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"))
                .Split("\n## ")
                .Single(section => section.StartsWith("Behind a proxy with TLS\n", StringComparison.Ordinal))
                .Split("```")
                .Where((_, index) => index % 2 == 1),
        ];

        internal static readonly string[] Settings = Blocks[1].Trim().Split('\n');

        protected override ApiOptions Options => base.Options with { Arguments = Arguments(Settings[..1]) };

        internal static string[] Arguments(IEnumerable<string> settings) =>
            [.. settings.Select(one => $"--{one.Replace("__", ":", StringComparison.Ordinal)}")];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            if (TestCluster.Unavailable is not null || CachingProxy.Program is null)
                return;
            var port = CachingProxy.FreePort();
            var configuration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker", "nginx-tls.conf"));
            var written = Path.Combine(_folder, "written.conf");
            await File.WriteAllTextAsync(
                written,
                configuration
                    .Replace("127.0.0.1:8080", Address.Authority, StringComparison.Ordinal)
                    .Replace("127.0.0.1:8443", $"127.0.0.1:{port}", StringComparison.Ordinal)
            );
            using var key = RSA.Create(2048);
            var asked = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = asked.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllTextAsync(Path.Combine(_folder, "certificate.pem"), certificate.ExportCertificatePem());
            await File.WriteAllTextAsync(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
            // Started by root, its workers are nobody.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
            // The commands of the page, in a folder of this test.
            var commands = Blocks[0]
                .Replace("/etc/indicators/tls", _folder, StringComparison.Ordinal)
                .Replace("cp docker/nginx-tls.conf ", $"cp '{written}' ", StringComparison.Ordinal)
                .Replace("\nnginx ", $"\nexec '{CachingProxy.Program}' -e stderr ", StringComparison.Ordinal);
            Assert.Contains("exec ", commands, StringComparison.Ordinal);
            _nginx = Process.Start(new ProcessStartInfo("bash", ["-euc", commands]) { RedirectStandardError = true })!;
            var errors = _nginx.StandardError.ReadToEndAsync();
            Front.BaseAddress = new Uri($"https://127.0.0.1:{port}/");
            for (var tries = 0; !await CachingProxy.ListensAsync(port); tries++)
            {
                Assert.False(_nginx.HasExited, _nginx.HasExited ? await errors : "");
                Assert.True(tries < 200, "nginx does not listen");
                await Task.Delay(50);
            }
        }

        public override async Task DisposeAsync()
        {
            Front.Dispose();
            if (_nginx is not null)
            {
                _nginx.Kill(entireProcessTree: true);
                await _nginx.WaitForExitAsync();
                _nginx.Dispose();
            }

            Directory.Delete(_folder, recursive: true);
            await base.DisposeAsync();
        }
    }
}
