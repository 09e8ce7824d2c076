// node hostile.mjs URL SECONDS CONNECTIONS [KIND]: sends hostile documents as fast as they are refused; prints how many and what came back.
// They fit the schema of `serve PORT`; each is another one, so that no cache helps.
import http from 'node:http';
const [url, seconds, connections, only] = [process.argv[2], +process.argv[3], +process.argv[4], process.argv[5]];
const spreads = (body, n) => '{ entity(id: "e1") { ...F0 } } ' + Array.from({ length: n }, (_, i) => `fragment F${i} on Entity { ${i === n - 1 ? 'id' : body(i + 1)} } `).join('');
const many = (n, text) => Array.from({ length: n }, (_, i) => text(i)).join(' ');
const kinds = [
  (k) => `{ ${many(1500, () => 'entity(id: "e1") { id }')} } # ${k}`,
  (k) => `{ entity(id: "e1") { ${many(8000, () => 'id')} } } # ${k}`,
  (k) => `{ ${many(90, (i) => `a${i}: entities(first: 1000) { id neighbours(first: 1000) { id } }`)} } # ${k}`,
  (k) => spreads((i) => `neighbours { ...F${i} } more: neighbours { ...F${i} }`, 24) + '# ' + k,
  (k) => spreads((i) => `...F${i} neighbours { ...F${i} } n${i}: neighbours(first: 1) { ...F${i} }`, 24) + '# ' + k,
  (k) => spreads((i) => `...F${(i * 7) % 900} ...F${(i * 13) % 900}`, 900) + '# ' + k,
  (k) => `{ ${many(700, (i) => `entities(first: ${i % 5}) { id }`)} } # ${k}`,
  (k) => '{ entity'.repeat(200) + ' # ' + k,
  (k) => `{ entities(first: ${'['.repeat(30000)}) { id } } # ${k}`,
  (k) => `{ entity(id: """${'\\n'.repeat(9000)}""") { nope${k} } }`,
  (k) => `{ __schema { ${'types { fields { type { '.repeat(8)} name ${'} } }'.repeat(8)} } } # ${k}`,
  (k) => 'x'.repeat(10_000_000) + k,
];
const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
const answers = {};
let serial = 0;
const end = Date.now() + seconds * 1000;
const send = () => new Promise((resolve) => {
  const k = serial++;
  const body = JSON.stringify({ query: kinds[only === undefined ? k % kinds.length : +only](k) });
  const request = http.request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
    answers[response.statusCode] = (answers[response.statusCode] ?? 0) + 1;
    response.resume();
    response.on('end', resolve);
  });
  request.on('error', () => { answers.closed = (answers.closed ?? 0) + 1; resolve(); });
  request.end(body);
});
await Promise.all(Array.from({ length: connections }, async () => { while (Date.now() < end) await send(); }));
console.log(JSON.stringify({ sent: serial, answers }));
process.exit(0);
