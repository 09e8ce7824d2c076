namespace HealthGraph.Scenarios.Exporting;

/// <summary>What the programs that exports are made for read out of them.</summary>
public sealed class PythonExportTests(SampleGraph graph) : IClassFixture<SampleGraph>
{
    [PythonFact("pandas")]
    public async Task ExportCsv_Pandas_ReadsEveryTableWithItsRows()
    {
        var folder = await graph.ExportAsync("csv");
        var read = await DebianPython.ReadAsync(folder, """
            import glob, pandas
            tables = {f[:-4]: pandas.read_csv(f) for f in sorted(glob.glob('*.csv'))}
            articles, statements, relations = tables['articles'], tables['statements'], tables['relations']
            nodes = set(pandas.concat([t['id'] for n, t in tables.items() if 'id' in t]).tolist()) | set(articles['articleId'])
            assert set(relations['subjectId']) | set(relations['objectId']) <= nodes
            assert set(statements['article']) == set(articles['articleId'])
            assert statements['sentence'].notna().all() and (statements['end'] > statements['start']).all()
            assert articles['body'].str.contains('\n').any()
            assert 'organization/昆明医科大学' not in nodes
            assert '云南日报社' in set(tables['organizations']['name'])
            print(len(tables), len(articles), tables['indicators']['value'].dtype)
            """);
        read.ShouldBe("11 21 float64");
    }

    [PythonFact("networkx")]
    public async Task ExportGraphs_Networkx_ReadsTheSameGraphOutOfBoth()
    {
        var (graphml, gexf) = (await graph.ExportAsync("graphml"), await graph.ExportAsync("gexf"));
        var read = await DebianPython.ReadAsync(graph.Folder, $$"""
            import networkx
            a, b = networkx.read_graphml(r'{{graphml}}/graph.graphml'), networkx.read_gexf(r'{{gexf}}/graph.gexf')
            assert set(a.nodes) == set(b.nodes) and sorted(a.edges()) == sorted(b.edges())
            assert a.nodes['organization/云南日报']['name'] == b.nodes['organization/云南日报']['label'] == '云南日报社'
            dated = [d for _, d in b.nodes(data=True) if 'start' in d]
            assert len(dated) == len(b) and all(len(d['start']) == 10 and d['start'] <= d['end'] for d in dated)
            assert all(d.get('sentence') and d.get('rule') for _, _, d in a.edges(data=True) if d['type'] != 'CONTAINS')
            print(a.is_directed(), a.is_multigraph(), len(a) > 400, a.number_of_edges() > 800)
            """);
        read.ShouldBe("True True True True");
    }

    [PythonFact("rdflib")]
    public async Task ExportRdf_Rdflib_ReadsTheSameTriplesOutOfBoth_AndFindsTheEvidence()
    {
        var (nt, jsonld) = (await graph.ExportAsync("nt"), await graph.ExportAsync("jsonld"));
        var read = await DebianPython.ReadAsync(graph.Folder, $$"""
            import rdflib
            a, b = rdflib.Graph().parse(r'{{nt}}/graph.nt'), rdflib.Graph().parse(r'{{jsonld}}/graph.jsonld')
            assert set(a) == set(b)
            rows = list(a.query('''
                PREFIX schema: <https://schema.org/> PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX hg: <urn:healthgraph:vocabulary/>
                SELECT ?sentence ?title ?rule WHERE {
                  ?person schema:name "木增荣" ; schema:affiliation ?body .
                  ?claim rdf:subject ?person ; rdf:predicate hg:AFFILIATED_WITH ; rdf:object ?body ;
                    prov:value ?sentence ; hg:rule ?rule ; prov:wasDerivedFrom ?article .
                  ?article schema:headline ?title }'''))
            assert len(rows) == 1 and '木增荣' in rows[0][0]
            print(rows[0][1])
            """);
        read.ShouldBe("云南印发县域医共体信息化建设指引");
    }

    [Fact]
    public async Task Export_Twice_SameBytes_AndNothingUnfinished()
    {
        foreach (var format in new[] { "csv", "html" })
        {
            var first = Read(await graph.ExportAsync(format));
            first.ShouldBe(Read(await graph.ExportAsync(format)));
            first.Keys.ShouldAllBe(f => !f.EndsWith(".part", StringComparison.Ordinal));
        }
    }

    private static SortedDictionary<string, string> Read(string folder) =>
        new(Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllText), StringComparer.Ordinal);
}
