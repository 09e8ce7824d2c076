using System.Text.Json;
using HealthGraph.Exporting.Rdf;

namespace HealthGraph.Tests.Exporting.Rdf;

public sealed class RdfFormatTests
{
    [Theory]
    [InlineData("<urn:healthgraph:organization/甲省卫生健康委员会> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/GovernmentOrganization> .")]
    [InlineData("<urn:healthgraph:organization/甲省卫生健康委员会> <https://schema.org/alternateName> \"甲省卫健委\" .")]
    [InlineData("<urn:healthgraph:event/1> <https://schema.org/name> \"签约\\\"平台\\\"\" .")]
    [InlineData("<urn:healthgraph:event/1> <https://schema.org/startDate> \"2024-01\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> .")]
    [InlineData("<urn:healthgraph:event/1> <https://schema.org/contributor> <urn:healthgraph:organization/乙市第一医院> .")]
    [InlineData("<urn:healthgraph:indicator/1> <https://schema.org/value> \"-12.5\"^^<http://www.w3.org/2001/XMLSchema#decimal> .")]
    [InlineData("<urn:healthgraph:issue/测试周报%231> <https://schema.org/hasPart> <urn:healthgraph:article/a> .")]
    [InlineData("<urn:healthgraph:article/b> <https://schema.org/headline> \"=题目\" .")]
    public async Task WriteNt_Example_HoldsTheTriple(string triple)
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        (await graph.TextAsync(new NTriplesFormat())).Split('\n').ShouldContain(triple);
    }

    [Fact]
    public async Task WriteNt_Statement_LeadsToItsArticleSentenceAndRule()
    {
        await using var graph = await TemporaryGraph.WithAsync(TemporaryGraph.Example);
        var id = $"<urn:healthgraph:statement/{TemporaryGraph.Example[2].Statements[0].Id}> ";
        var lines = (await graph.TextAsync(new NTriplesFormat())).Split('\n').Where(l => l.StartsWith(id, StringComparison.Ordinal)).Select(l => l[id.Length..]).ToList();
        lines.ShouldContain("<http://www.w3.org/ns/prov#wasDerivedFrom> <urn:healthgraph:article/c> .");
        lines.ShouldContain("<http://www.w3.org/ns/prov#value> \"题目c\" .");
        lines.ShouldContain("<urn:healthgraph:vocabulary/rule> \"test.rule\" .");
        lines.ShouldContain("<urn:healthgraph:vocabulary/end> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .");
    }

    [Fact]
    public async Task WriteJsonLd_Empty_IsADocument()
    {
        await using var graph = await TemporaryGraph.WithAsync([]);
        using var json = JsonDocument.Parse(await graph.TextAsync(new JsonLdFormat()));
        json.RootElement.GetProperty("@graph").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("organization/甲（乙）", "urn:healthgraph:organization/甲（乙）")]
    [InlineData("issue/甲 乙#1", "urn:healthgraph:issue/甲%20乙%231")]
    [InlineData("policy/a<b>\"%", "urn:healthgraph:policy/a%3Cb%3E%22%25")]
    [InlineData("topic/甲\u3000\u0001𠮷", "urn:healthgraph:topic/甲%E3%80%80%01𠮷")]
    public void IriOf_Id_HoldsOnlyWhatAnIriMay(string id, string iri) => Vocabulary.IriOf(id).ShouldBe(iri);
}
