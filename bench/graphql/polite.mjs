// node polite.mjs URL SECONDS: one client that asks a question every 20 ms and waits for the answer; prints its p50 and p99 in milliseconds.
import http from 'node:http';
const [url, seconds] = [process.argv[2], +process.argv[3]];
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const body = JSON.stringify({ query: '{ entity(id: "e1") { id name neighbours(first: 20) { id name } } }' });
const times = [];
const ask = () => new Promise((resolve, reject) => {
  const start = performance.now();
  const request = http.request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (part) => { text += part; });
    response.on('end', () => {
      if (response.statusCode !== 200 || JSON.parse(text).errors) return reject(new Error(`${response.statusCode} ${text.slice(0, 300)}`));
      times.push(performance.now() - start);
      resolve();
    });
  });
  request.on('error', reject);
  request.end(body);
});
for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
  await ask();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
times.sort((a, b) => a - b);
const at = (share) => +times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
console.log(JSON.stringify({ asked: times.length, p50: at(0.5), p99: at(0.99), most: at(1) }));
process.exit(0);
