// node clients.mjs URL KEY: the clients that people use against a running healthgraph serve with the samples in it.
import { GraphQLClient, gql } from 'graphql-request';
import * as apollo from '@apollo/client/core/core.cjs';
import { createClient, cacheExchange, fetchExchange } from '@urql/core';
import { codegen } from '@graphql-codegen/core';
import * as introspection from '@graphql-codegen/introspection';
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from 'graphql';
import { auditServer } from 'graphql-http';
import * as sse from 'graphql-sse';
import * as ws from 'graphql-ws';
import WebSocket from 'ws';

const [url, key] = process.argv.slice(2);
let failed = 0;
const check = (name, ok, detail = '') => { failed += ok ? 0 : 1; console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${ok ? '' : detail}`); };
const attempt = async (name, action) => { try { await action(); } catch (e) { check(name, false, e.stack); } };
const document = gql`query Top($first: Int!) { top(type: TOPIC, by: MENTIONS, first: $first) { rank node { __typename id name } count } }`;
const isTop = (data) => data.top.length === 2 && data.top[0].rank === 1 && data.top[0].node.__typename === 'Topic';

await attempt('graphql-request', async () => {
  const client = new GraphQLClient(url, { headers: { 'X-Api-Key': key } });
  check('graphql-request: query with variables', isTop(await client.request(document, { first: 2 })));
  const refused = await client.request('{ nope }').then(() => null, (e) => e);
  check('graphql-request: errors', refused?.response?.errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED', JSON.stringify(refused?.response));
  const batch = await client.batchRequests([{ document: '{ stats { nodes { name } } }' }, { document: '{ dictionaryVersion }' }]);
  check('graphql-request: batch', batch.length === 2 && batch[1].data.dictionaryVersion.length > 0);
});

await attempt('@apollo/client', async () => {
  const { ApolloClient, InMemoryCache, HttpLink } = apollo.default ?? apollo;
  const client = new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache: new InMemoryCache({ possibleTypes: { Entity: ['Organization', 'Person', 'Region', 'Policy', 'Topic'] } }) });
  const { data } = await client.query({ query: parse('query Top($first: Int!) { top(type: TOPIC, by: MENTIONS, first: $first) { rank node { id name } count } }'), variables: { first: 2 } });
  check('@apollo/client: query', isTop(data));
  const entity = await client.query({ query: parse('{ entity(name: "国家卫健委") { id name ... on Organization { kind } } }') });
  check('@apollo/client: interface', entity.data.entity.kind === 'government' && entity.data.entity.__typename === 'Organization');
});

await attempt('urql', async () => {
  const client = createClient({ url, exchanges: [cacheExchange, fetchExchange] });
  const result = await client.query('query Top($first: Int!) { top(type: TOPIC, by: MENTIONS, first: $first) { rank node { __typename id name } count } }', { first: 2 }).toPromise();
  check('urql: query', !result.error && isTop(result.data), String(result.error));
});

await attempt('graphql-codegen', async () => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }) }) });
  const { data } = await response.json();
  const schema = buildClientSchema(data);
  check('graphql: introspection builds the schema', schema.getType('Organization') !== undefined && printSchema(schema).length > 50_000);
  const output = await codegen({ filename: 'schema.json', schema: parse(printSchema(schema)), documents: [], config: {}, plugins: [{ introspection: {} }], pluginMap: { introspection } });
  check('graphql-codegen: introspection', JSON.parse(output).__schema.queryType.name === 'Query');
});

const first = (client, query) => new Promise((resolve, reject) => {
  const results = [];
  client.subscribe({ query }, { next: (r) => results.push(r), error: reject, complete: () => resolve(results) });
});
for (const [name, client] of [
  ['graphql-sse', sse.createClient({ url, retryAttempts: 0 })],
  ['graphql-ws', ws.createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })],
]) {
  await attempt(name, async () => {
    const [result] = await first(client, '{ topics(first: 1) { totalCount nodes { name } } }');
    check(`${name}: query`, result.data.topics.totalCount > 1);
    const told = new Promise((resolve, reject) => client.subscribe({ query: 'subscription { articleIngested { title } }' }, { next: resolve, error: reject, complete: () => {} }));
    await new Promise((r) => setTimeout(r, 300));
    const title = `某市医院启用${name}`;
    const text = `# 客户端周报 第1期\n\n2026年1月5日\n\n## 1. ${title}\n\n来源：某市日报 2026-01-04\n\n1月4日，某市医院启用新平台。\n`;
    const ingested = await new GraphQLClient(url, { headers: { Authorization: `Bearer ${key}` } })
      .request('mutation($input: IngestInput!) { ingest(input: $input) { document { state } articles { title } } }', { input: { name: `${name}.md`, text } });
    check(`${name}: ingest`, ingested.ingest.document.state === 'DONE' && ingested.ingest.articles.length === 1, JSON.stringify(ingested));
    check(`${name}: subscription`, (await told).data.articleIngested.title === ingested.ingest.articles[0].title);
    client.dispose();
  });
}

await attempt('graphql-ws with connectionParams', async () => {
  const undo = 'mutation { undo(input: { decision: "d0000000000", who: "x" }) { decision { id } } }';
  const ask = async (connectionParams) => {
    const client = ws.createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
    const [result] = await first(client, undo).catch((e) => [{ errors: e }]);
    client.dispose();
    return result.errors?.[0]?.extensions?.code;
  };
  check('graphql-ws: the key goes with connection_init', await ask({ apiKey: key }) === 'NOT_FOUND' && await ask({ Authorization: `Bearer ${key}` }) === 'NOT_FOUND');
  check('graphql-ws: without it nothing is changed', await ask(undefined) === 'MUTATION_NOT_ALLOWED' && await ask({ apiKey: 'another-key-0123456789' }) === 'MUTATION_NOT_ALLOWED');
});

// What a subscription is told passes its filter, and what does not is left out.
for (const [name, day, client] of [
  ['graphql-sse', 4, sse.createClient({ url, retryAttempts: 0 })],
  ['graphql-ws', 5, ws.createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })],
]) {
  await attempt(`${name} with a filter`, async () => {
    const told = [];
    client.subscribe({ query: `subscription($w: EventFilterInput) { eventFound(where: $w) { type regions { name } articles(first: 1) { nodes { title } } } }`, variables: { w: { region: { in: '云南省' } } } }, { next: (r) => told.push(r.data.eventFound), error: (e) => told.push(e), complete: () => {} });
    await new Promise((r) => setTimeout(r, 300));
    const text = ([province, city]) => `# 信息周报 第${day}期\n\n2026年2月${day}日\n\n## 1. ${city.slice(0, 2)}上线智慧医院平台\n\n来源：${province.slice(0, 2)}日报 2026-02-0${day}\n\n2月${day}日，${province}卫生健康委员会在${city}上线智慧医院平台。\n`;
    const ingest = (where) => new GraphQLClient(url, { headers: { Authorization: `Bearer ${key}` } })
      .request('mutation($input: IngestInput!) { ingest(input: $input) { document { state } } }', { input: { name: `${name}-${where[1]}.md`, text: text(where) } });
    await ingest(['浙江省', '杭州市']);
    await ingest(['云南省', '昆明市']);
    for (let i = 0; i < 50 && told.length === 0; i++) await new Promise((r) => setTimeout(r, 100));
    check(`${name}: only what fits the filter`, told.length === 1 && told[0].regions?.[0]?.name.startsWith('云南省'), JSON.stringify(told));
    const refused = await first(client, 'subscription { eventFound(where: { region: { in: "无此地" } }) { name } }').then((r) => r[0].errors, (e) => e);
    check(`${name}: a filter that cannot be is refused`, refused?.[0]?.extensions?.code === 'NOT_FOUND', JSON.stringify(refused));
    client.dispose();
  });
}

await attempt('graphql-http', async () => {
  const audits = await auditServer({ url });
  const bad = audits.filter((a) => a.status !== 'ok');
  check(`graphql-http: ${audits.length - bad.length} of ${audits.length} audits`, bad.length === 0, bad.map((a) => `${a.status} ${a.id} ${a.name} ${a.reason}`).join('\n'));
});
process.exit(failed === 0 ? 0 : 1);
