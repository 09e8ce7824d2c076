using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace HealthGraph.Stores.Neo4j;

/// <summary>Makes the HTTP client of one database: authentication, certificates, time-outs.</summary>
internal static class Neo4jHttp
{
    /// <summary>A client that speaks to the server of <paramref name="options"/>.</summary>
    /// <exception cref="IOException">The file of the certificate authority cannot be read.</exception>
    public static HttpClient Create(Neo4jOptions options) => Create(options, Handler(options));

    /// <summary>The same over a handler of one's own.</summary>
    public static HttpClient Create(Neo4jOptions options, HttpMessageHandler handler)
    {
        var client = new HttpClient(handler)
        {
            BaseAddress = options.Address.Server,

            // The server drops the statement first and says so; this only ends a wait for a server that is gone.
            Timeout = options.Timeout + TimeSpan.FromSeconds(10),
            DefaultRequestVersion = HttpVersion.Version11,
        };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (options.Password is { } password)
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Address.User}:{password}"));
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }

        return client;
    }

    private static SocketsHttpHandler Handler(Neo4jOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = DecompressionMethods.GZip,
            AllowAutoRedirect = false,
        };
        if (options.CaFile is { } file)
        {
            handler.SslOptions.CertificateChainPolicy = Trusting(file);
        }

        return handler;
    }

    private static X509ChainPolicy Trusting(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new IOException($"The file of the certificate authority '{file}' holds no PEM certificate.", e);
        }

        return policy.CustomTrustStore.Count > 0 ? policy : throw new IOException($"The file of the certificate authority '{file}' holds no certificate.");
    }
}
