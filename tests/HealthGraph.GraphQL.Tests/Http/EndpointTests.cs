using System.Security.Cryptography;
using System.Text;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Http;

namespace HealthGraph.GraphQL.Tests.Http;

public sealed class EndpointTests
{
    private const string GraphQLJson = "application/graphql-response+json";

    [Theory]
    [InlineData("""{"query":"{ cat { name } }"}""", null, "application/json", 200, "application/json; charset=utf-8", """{"data":{"cat":{"name":"汤姆"}}}""")]
    [InlineData("""{"query":"{ cat { name } }"}""", GraphQLJson, "application/json; charset=UTF-8", 200, "application/graphql-response+json; charset=utf-8", """{"data":{"cat":{"name":"汤姆"}}}""")]
    [InlineData("""{"query":"{ cat { name } }"}""", "text/html, application/json;q=0.5, */*;q=0.1", "application/json", 200, "application/json; charset=utf-8", "汤姆")]
    [InlineData("\uFEFF{\"query\":\"{ cat { name } }\"}", null, "application/json", 200, null, "汤姆")]
    [InlineData("""{"query":"{ c\u0061t { name } }","operationName":null,"variables":null,"extensions":null}""", null, "application/json", 200, null, "汤姆")]
    [InlineData("""{"query":"query A { cat { name } } query B { cat { lives } }","operationName":"B"}""", null, "application/json", 200, null, """{"cat":{"lives":9}}""")]
    [InlineData("""{"query":"query ($t: String) { echo(text: $t) }","variables":{"t":"文\n"}}""", null, "application/json", 200, null, "文")]
    [InlineData("""{"query":"{ nope }"}""", "application/json", "application/json", 200, null, "Cannot query field")]
    [InlineData("""{"query":"{ nope }"}""", GraphQLJson, "application/json", 400, null, "Cannot query field")]
    [InlineData("""{"query":"{ nodes { fails } }"}""", GraphQLJson, "application/json", 200, null, "no 1")]
    [InlineData("""{"query":"mutation { add(n: 1) }"}""", GraphQLJson, "application/json", 200, null, """{"data":{"add":1}}""")]
    [InlineData("""{"query":"subscription { count(to: 1) }"}""", GraphQLJson, "application/json", 400, null, "SSE")]
    [InlineData("""[{"query":"{ cat { lives } }"},{"query":"{ nope }"}]""", null, "application/json", 200, null, """[{"data":{"cat":{"lives":9}}},{"errors":""")]
    [InlineData("[]", null, "application/json", 400, null, "BAD_REQUEST")]
    [InlineData("""{"query":"{ cat { name } }"} x""", null, "application/json", 400, null, "BAD_REQUEST")]
    [InlineData("""{"query":"{ cat { name } }" """, null, "application/json", 400, null, "no JSON")]
    [InlineData("""{"query":1}""", null, "application/json", 400, null, "must be a string")]
    [InlineData("""{"query":"{ cat { name } }","variables":[]}""", null, "application/json", 400, null, "must be an object")]
    [InlineData("""{"query":"{ cat { name } }"}""", null, "text/plain", 415, null, "BAD_REQUEST")]
    [InlineData("""{"query":"{ cat { name } }"}""", null, "application/json; charset=gb2312", 415, null, "BAD_REQUEST")]
    [InlineData("""{"query":"{ cat { name } }"}""", "text/html", "application/json", 406, null, "Accept")]
    public async Task Post_Request_IsAnsweredAsTheSpecificationSays(string body, string? accept, string contentType, int status, string? type, string contains)
    {
        await using var site = await Site.StartAsync();
        var answer = await site.PostAsync(body, accept, contentType);
        answer.Status.ShouldBe(status);
        answer.Body.ShouldContain(contains);
        answer.Type.ShouldBe(type ?? answer.Type);
    }

    [Theory]
    [InlineData("query=%7B%20cat%20%7B%20name%20%7D%20%7D", 200, "汤姆")]
    [InlineData("query=query(%24t%3AString)%7Becho(text%3A%24t)%7D&variables=%7B%22t%22%3A%22x%22%7D", 200, "x|")]
    [InlineData("query=mutation%7Badd(n%3A1)%7D", 405, "POST")]
    [InlineData("query=%7Bcat%7Bname%7D%7D&variables=5", 400, "must be an object")]
    [InlineData("query=%7Bcat%7Bname%7D%7D&variables=%7B", 400, "BAD_REQUEST")]
    [InlineData("", 400, "query")]
    [InlineData("sdl", 200, "interface Pet {")]
    public async Task Get_Request_IsAnsweredAsTheSpecificationSays(string query, int status, string contains)
    {
        await using var site = await Site.StartAsync();
        var answer = await site.GetAsync(query);
        answer.Status.ShouldBe(status);
        answer.Body.ShouldContain(contains);
    }

    [Fact]
    public async Task Send_OtherMethod_IsRefused()
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, site.GraphQL);
        (await site.SendAsync(request)).Status.ShouldBe(405);
    }

    [Fact]
    public async Task Post_PersistedQuery_IsKnownTheSecondTime()
    {
        const string Query = "{ cat { lives } }";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";
        await using var site = await Site.StartAsync();
        (await site.PostAsync($$"""{"extensions":{{extensions}}}""")).Body.ShouldContain("PERSISTED_QUERY_NOT_FOUND");
        (await site.PostAsync($$"""{"query":"{ cat { name } }","extensions":{{extensions}}}""")).Body.ShouldContain("PERSISTED_QUERY_HASH_MISMATCH");
        (await site.PostAsync($$"""{"query":"{{Query}}","extensions":{{extensions}}}""")).Body.ShouldBe("""{"data":{"cat":{"lives":9}}}""");
        (await site.GetAsync("extensions=" + Uri.EscapeDataString(extensions))).Body.ShouldBe("""{"data":{"cat":{"lives":9}}}""");
        (await site.GetAsync("extensions=" + Uri.EscapeDataString(extensions.Replace(hash, hash.ToUpperInvariant(), StringComparison.Ordinal)))).Status.ShouldBe(200);
        (await site.GetAsync("documentId=" + hash)).Body.ShouldBe("""{"data":{"cat":{"lives":9}}}""");
        var unknown = await site.GetAsync("documentId=nope");
        (unknown.Status, unknown.Body.Contains("PERSISTED_DOCUMENT_NOT_FOUND")).ShouldBe((400, true));
    }

    [Fact]
    public async Task Post_OnlyTrusted_OthersAreRefused()
    {
        var trusted = new TrustedOperations();
        trusted.Add("lives", "{ cat { lives } }"u8.ToArray());
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { Trusted = trusted, OnlyTrusted = true });
        (await site.PostAsync("""{"documentId":"lives"}""")).Body.ShouldBe("""{"data":{"cat":{"lives":9}}}""");
        (await site.PostAsync("""{"query":"{ cat { lives } }"}""")).Status.ShouldBe(200);
        (await site.PostAsync("""{"query":"{ cat { name } }"}""")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Post_TooMuch_IsRefused()
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { MaxBodyBytes = 1000, MaxBatch = 2 });
        var body = await site.PostAsync($$"""{"query":"{ cat { name } } #{{new string('x', 1000)}}"}""");
        body.Status.ShouldBe(413);
        body.Body.ShouldContain("\"limit\":\"bodyBytes\",\"allowed\":1000,\"asked\":1030,\"change\":");
        var list = await site.PostAsync("""[{"query":"{ a }"},{"query":"{ a }"},{"query":"{ a }"},{"query":"{ a }"}]""");
        list.Status.ShouldBe(400);
        list.Body.ShouldContain("\"limit\":\"requestsInOneBody\",\"allowed\":2,\"asked\":4,\"change\":");
    }

    [Fact]
    public async Task Post_WithoutRights_IsRefused()
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { Authorize = c => new GraphQLAccess(c.Request.Headers.ContainsKey("key"), MayWrite: false) });
        (await site.PostAsync("""{"query":"{ cat { name } }"}""")).Status.ShouldBe(401);
        site.Client.DefaultRequestHeaders.Add("key", "1");
        (await site.PostAsync("""{"query":"{ cat { name } }"}""")).Status.ShouldBe(200);
        (await site.PostAsync("""{"query":"mutation { add(n: 1) }"}""")).Body.ShouldContain("MUTATION_NOT_ALLOWED");
    }

    [Theory]
    [InlineData(null, 401, 401)]
    [InlineData("reader", 200, 403)]
    [InlineData("writer", 200, 200)]
    [InlineData("Reader", 401, 401)]
    [InlineData("writer2", 401, 401)]
    public async Task Post_WithKey_MayWhatTheKeyMay(string? key, int read, int write)
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { Authorize = c => new ApiKeys(["reader", "other"], ["writer"]).Access(c) });
        foreach (var header in (string[])["X-Api-Key", "Authorization"])
        {
            site.Client.DefaultRequestHeaders.Clear();
            if (key is not null)
            {
                site.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, header is "Authorization" ? "Bearer " + key : key);
            }

            (await site.PostAsync("""{"query":"{ cat { name } }"}""")).Status.ShouldBe(read);
            (await site.PostAsync("""{"query":"mutation { add(n: 1) }"}""")).Status.ShouldBe(write);
        }
    }

    [Theory]
    [InlineData("abc-1", "abc-1")]
    [InlineData("evil value", null)]
    [InlineData(null, null)]
    public async Task Post_RequestId_ComesBack(string? id, string? expected)
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.GraphQL, "?query=%7Bcat%7Bname%7D%7D"));
        request.Headers.TryAddWithoutValidation("X-Request-Id", id);
        using var response = await site.Client.SendAsync(request);
        var answer = response.Headers.GetValues("X-Request-Id").Single();
        answer.ShouldNotBeEmpty();
        (expected is null ? answer != id : answer == expected).ShouldBeTrue();
    }

    [Fact]
    public async Task Options_OfAnAllowedOrigin_AreAnswered()
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { AllowedOrigins = ["https://notebook.example"] });
        using var preflight = new HttpRequestMessage(HttpMethod.Options, site.GraphQL);
        preflight.Headers.Add("Origin", "https://notebook.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        using var response = await site.Client.SendAsync(preflight);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://notebook.example"]);
        response.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("graphql-preflight");
    }

    [Theory]
    [InlineData(PreflightRule.Browsers, null, null, true)]
    [InlineData(PreflightRule.Browsers, "Origin", "https://evil.example", false)]
    [InlineData(PreflightRule.Browsers, "Origin", "null", false)]
    [InlineData(PreflightRule.Browsers, "Origin", "https://notebook.example", true)]
    [InlineData(PreflightRule.Browsers, "Origin", "own", true)]
    [InlineData(PreflightRule.Browsers, "Sec-Fetch-Site", "cross-site", false)]
    [InlineData(PreflightRule.Browsers, "Sec-Fetch-Site", "same-site", false)]
    [InlineData(PreflightRule.Browsers, "Sec-Fetch-Site", "same-origin", true)]
    [InlineData(PreflightRule.Browsers, "Sec-Fetch-Site", "none", true)]
    [InlineData(PreflightRule.Browsers, "Referer", "http://evil.example/page", false)]
    [InlineData(PreflightRule.Browsers, "Referer", "own", true)]
    [InlineData(PreflightRule.Always, null, null, false)]
    [InlineData(PreflightRule.Always, "Sec-Fetch-Site", "same-origin", false)]
    [InlineData(PreflightRule.Never, "Origin", "https://evil.example", true)]
    public async Task Get_ForAPage_NeedsThePreflightHeaderUnlessItMay(PreflightRule rule, string? header, string? value, bool answered)
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { AllowedOrigins = ["https://notebook.example"], Preflight = rule });
        if (header is not null)
        {
            site.Client.DefaultRequestHeaders.Add(header, value is "own" ? site.Address.GetLeftPart(UriPartial.Authority) : value);
        }

        var answer = await site.GetAsync("query=%7Bcat%7Bname%7D%7D");
        answer.Status.ShouldBe(answered ? 200 : 400);
        answer.Body.Contains("PREFLIGHT_HEADER_MISSING").ShouldBe(!answered);
        (await site.GetAsync("sdl")).Status.ShouldBe(200);
        site.Client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        (await site.GetAsync("query=%7Bcat%7Bname%7D%7D")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Post_SlowAnswer_IsGivenUp()
    {
        await using var site = await Site.StartAsync(new GraphQLHttpOptions { TimeoutSeconds = 0.0001 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.PostAsync("""{"query":"{ nodes { slow children { slow children { slow } } } }"}""")));
        answers.ShouldContain(a => a.Status == 503);
        answers[0].Body.ShouldNotContain("   at ");
        answers.First(a => a.Status == 503).Body.ShouldContain("\"limit\":\"seconds\"");
    }

    [Theory]
    [InlineData("""{"query":"{ cat { name later } }"}""", GraphQLJson, """{"errors":[{"message":"Not yet.","extensions":{"code":"NOT_READY","retryAfterSeconds":3}}]}""")]
    [InlineData("""{"query":"{ cat { name later } }"}""", "application/json", "NOT_READY")]
    [InlineData("""{"query":"{ cat { later } nodes { slow } }"}""", GraphQLJson, """{"errors":[{"message":"Not yet.""")]
    [InlineData("""{"query":"{ cat { laterStill } }"}""", GraphQLJson, """{"errors":[{"message":"Not yet.""")]
    [InlineData("""[{"query":"{ cat { later } }"}]""", "application/json", """[{"errors":[{"message":"Not yet.""")]
    public async Task Post_WhatCannotBeAnsweredYet_IsRefusedWithTheTimeToAskAgain(string body, string accept, string contains)
    {
        await using var site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, site.GraphQL) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd(accept);
        using var response = await site.Client.SendAsync(request);
        ((int)response.StatusCode).ShouldBe(503);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        (await response.Content.ReadAsStringAsync()).ShouldContain(contains);
    }

    [Fact]
    public async Task Post_ListOfWhichSomeCanBeAnswered_IsAnswered()
    {
        await using var site = await Site.StartAsync();
        var answer = await site.PostAsync("""[{"query":"{ cat { later } }"},{"query":"{ cat { lives } }"}]""");
        answer.Status.ShouldBe(200);
        answer.Body.ShouldContain("NOT_READY");
        answer.Body.ShouldContain("""{"data":{"cat":{"lives":9}}}""");
    }

    [Fact]
    public async Task Post_Answered_TellsItsCost()
    {
        await using var site = await Site.StartAsync(limits: new ExecutorOptions());
        using var content = new StringContent("""{"query":"{ nodes { id } }"}""", Encoding.UTF8, "application/json");
        using var response = await site.Client.PostAsync(site.GraphQL, content);
        response.Headers.GetValues("GraphQL-Cost").ShouldBe(["10"]);
    }
}
