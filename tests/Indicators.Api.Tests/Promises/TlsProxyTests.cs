using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Indicators.Api.Tests.Promises;

public sealed class TlsProxyTests(TlsProxyTests.Proxied proxied) : IClassFixture<TlsProxyTests.Proxied>
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

        protected override ApiOptions Options => base.Options with { Arguments = ["--Indicators:TrustedProxies=127.0.0.1"] };

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            if (TestCluster.Unavailable is not null || CachingProxy.Program is null)
                return;
            var port = CachingProxy.FreePort();
            var configuration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker", "nginx-tls.conf"));
            await File.WriteAllTextAsync(
                Path.Combine(_folder, "nginx.conf"),
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
            _nginx = Process.Start(
                new ProcessStartInfo(CachingProxy.Program, ["-p", _folder, "-c", "nginx.conf", "-e", "stderr"])
                {
                    RedirectStandardError = true,
                }
            )!;
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
