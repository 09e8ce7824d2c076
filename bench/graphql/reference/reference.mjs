// node reference.mjs OUT.jsonl COUNT SEED   (PEERS: a folder whose node_modules hold graphql)
// Writes one case a line: a document, and what graphql-js says of it: syntax, each rule's verdict with locations, the answer.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { random } from './random.mjs';
import { makeGenerator } from './documents.mjs';
import { makeSchemas } from './schemas.mjs';
const require = createRequire(process.env.PEERS + '/');
const g = require('graphql');
const { validateSDL } = require('graphql/validation/validate.js');
const { specifiedSDLRules } = require('graphql/validation/specifiedRules.js');
const here = path.dirname(new URL(import.meta.url).pathname);
const [out, count, seed] = [process.argv[2], +process.argv[3], +process.argv[4]];
const sdl = fs.readFileSync(path.join(here, 'schema.graphql'), 'utf8');
const data = JSON.parse(fs.readFileSync(path.join(here, 'data.json'), 'utf8'));
const schema = g.buildSchema(sdl);
const places = (errors) => errors.map((e) => (e.locations ?? []).map((l) => `${l.line}:${l.column}`).join(' '));

const find = (v) => Array.isArray(v) ? v.map(find) : typeof v === 'string' && v.startsWith('@') ? data[v.slice(1)] : v;
function fieldResolver(source, args, context, info) {
  if (['echo', 'need'].includes(info.fieldName)) return JSON.stringify(args);
  const value = (source ?? data.root)[info.fieldName];
  if (value && value.$error) throw new Error(value.$error);
  return find(value);
}

async function answer(c) {
  const document = g.parse(c.query);
  const args = { schema, document, variableValues: c.variables, operationName: c.operationName, fieldResolver, rootValue: data.root };
  const result = await g.execute(args);
  return { data: result.data, errors: (result.errors ?? []).map((e) => `${(e.path ?? []).join('.')} @ ${places([e])[0]}`).sort() };
}

async function expected(c) {
  let document;
  try { document = g.parse(c.query); } catch (e) { return { syntax: places([e])[0], message: e.message }; }
  const rules = {};
  for (const rule of g.specifiedRules) {
    let errors;
    try { errors = g.validate(schema, document, [rule]); } catch (e) { return { skip: `${rule.name} throws: ${e.message}` }; }
    if (errors.length > 0) rules[rule.name] = places(errors);
  }
  const all = g.validate(schema, document);
  const result = { printed: g.print(document), rules, order: places(all), messages: all.map((e) => e.message) };
  return all.length > 0 ? result : { ...result, ...(await answer(c)) };
}

function expectedOfSdl(text) {
  let document;
  try { document = g.parse(text); } catch (e) { return { syntax: places([e])[0], message: e.message }; }
  const rules = {};
  for (const rule of specifiedSDLRules) {
    const errors = validateSDL(document, undefined, [rule]);
    if (errors.length > 0) rules[rule.name] = places(errors);
  }
  const result = { printed: g.print(document), rules };
  if (Object.keys(rules).length > 0) return result;
  let built;
  try { built = g.buildASTSchema(document, { assumeValidSDL: true, assumeValid: false }); } catch (e) { return { skip: e.message }; }
  const faults = g.validateSchema(built);
  result.faults = places(faults).sort();
  result.messages = faults.map((e) => e.message);
  if (faults.length === 0) result.introspection = g.introspectionFromSchema(built, { descriptions: true, specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
  return result;
}

const file = fs.createWriteStream(out);
const write = (line) => file.write(JSON.stringify(line) + '\n');
const r = random(seed);
const make = makeGenerator(schema, r);
const handMade = fs.readFileSync(path.join(here, 'documents.txt'), 'utf8').split(/^---.*\n/m).filter((t) => t.trim() !== '');
for (const query of handMade) write({ query, ...(await expected({ query, variables: {} })) });
for (let i = 0; i < count; i++) { const c = make(); write({ ...c, ...(await expected(c)) }); }
for (const text of makeSchemas(sdl, r, Math.floor(count / 5))) write({ sdl: text, ...expectedOfSdl(text) });
file.end();
