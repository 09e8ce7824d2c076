// node clients.mjs PEERS_FOLDER URL: every audit of npm graphql-http, and the npm clients of SSE and WebSocket, against `serve PORT`.
// PEERS_FOLDER's node_modules hold graphql-http, graphql-sse, graphql-ws and ws.
import { createRequire } from 'node:module';
const [peers, url] = process.argv.slice(2);
const require = createRequire(peers + '/');
const { auditServer } = require('graphql-http');
const sse = require('graphql-sse');
const ws = require('graphql-ws');
let failed = 0;
const check = (name, ok, detail = '') => { failed += ok ? 0 : 1; console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${ok ? '' : detail}`); };

const audits = await auditServer({ url });
for (const a of audits.filter((a) => a.status !== 'ok')) check(`${a.status} ${a.id} ${a.name}`, false, a.reason);
check(`graphql-http: ${audits.filter((a) => a.status === 'ok').length} of ${audits.length} audits`, audits.every((a) => a.status === 'ok'));

const collect = (client, query) => new Promise((resolve, reject) => {
  const results = [];
  client.subscribe({ query }, { next: (r) => results.push(r), error: reject, complete: () => resolve(results) });
});
for (const [name, client] of [
  ['graphql-sse', sse.createClient({ url, retryAttempts: 0 })],
  ['graphql-ws', ws.createClient({ url: url.replace('http', 'ws'), webSocketImpl: require('ws'), retryAttempts: 0 })],
]) {
  check(`${name}: subscription`, JSON.stringify(await collect(client, 'subscription { ticks(to: 3) }')).match(/"ticks":\d/g).join() === '"ticks":1,"ticks":2,"ticks":3');
  check(`${name}: query`, (await collect(client, '{ entity(id: "e1") { id } }'))[0].data.entity.id === 'e1');
  check(`${name}: many at once`, (await Promise.all(Array.from({ length: 20 }, () => collect(client, 'subscription { ticks(to: 5) }')))).every((r) => r.length === 5));
  check(`${name}: wrong document`, await collect(client, '{ nope }').then((r) => Boolean(r[0]?.errors), () => true));
  client.dispose();
}
process.exit(failed === 0 ? 0 : 1);
