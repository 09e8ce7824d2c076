// Random documents over a schema: mostly right ones, with faults of every kind sprinkled in, then damaged as text now and then.
import { createRequire } from 'node:module';
const require = createRequire(process.env.PEERS + '/');
const g = require('graphql');

export function makeGenerator(schema, r) {
  const types = Object.values(schema.getTypeMap()).filter((t) => !t.name.startsWith('__'));
  const composites = types.filter(g.isCompositeType);
  const inputs = types.filter(g.isInputType);
  const names = ['name', 'id', 'kind', 'why', 'near', 'first', 'nope', 'Person', 'Body', 'Why', 'Kind', 'HOSPITAL', 'title', 'on', 'query', 'F1', 'x', '__typename', 'Int', 'text'];
  let doc;
  let neat = false;
  let serial = 0;
  const oops = (p) => !neat && r.chance(p);

  function literal(type, depth, constant) {
    if (oops(0.03)) return r.pick(['"odd"', '1', '1.5', 'true', 'null', 'NOPE', '[]', '{}', '[1, "a"]', '{ text: 1 }', '{ nope: 1 }', '-0', '99999999999', '"""block"""']);
    if (!constant && r.chance(0.15)) return variable(type);
    if (g.isNonNullType(type)) return literal(type.ofType, depth, constant);
    if (!neat && r.chance(0.05)) return 'null';
    if (g.isListType(type)) {
      if (r.chance(0.2)) return literal(type.ofType, depth + 1, constant);
      return '[' + Array.from({ length: r.int(3) }, () => literal(type.ofType, depth + 1, constant)).join(', ') + ']';
    }
    if (g.isEnumType(type)) return r.pick(type.getValues()).name;
    if (g.isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf ? [r.pick(fields)] : fields.filter((f) => (g.isRequiredInputField(f) && !oops(0.05)) || (depth < 3 && r.chance(0.35)));
      if (type.isOneOf && oops(0.1)) chosen.push(r.pick(fields));
      return '{' + chosen.map((f) => f.name + ': ' + literal(f.type, depth + 1, constant)).join(', ') + '}';
    }
    switch (type.name) {
      case 'Int': return String(r.int(9) - 2);
      case 'Float': return r.pick(['1', '2.5', '-1e3', '0.1']);
      case 'Boolean': return r.pick(['true', 'false']);
      case 'ID': return r.pick(['"b1"', '"p1"', '7', '"文"']);
      case 'String': return r.pick(['"a"', '"中文"', '"\\u4e2d\\n\\"q\\""', '"""\n    block\n      text\n"""', '""', '"😀"']);
      default: return r.pick(['1', '{a: [1, "b"]}', '"s"', 'true', 'NAME', '2.5']);
    }
  }

  function variable(type) {
    const known = doc.variables.filter((v) => String(v.type) === String(type));
    if (known.length > 0 && r.chance(0.5)) return '$' + r.pick(known).name;
    if (doc.variables.length > 0 && oops(0.05)) return '$' + r.pick(doc.variables).name;
    if (oops(0.02)) return '$undefined';
    const name = 'v' + doc.variables.length;
    let text = String(type);
    if (oops(0.05)) text = text.endsWith('!') ? text.slice(0, -1) : text + '!';
    if (oops(0.02)) text = String(r.pick(r.chance(0.5) ? inputs : types));
    const definition = r.chance(0.25) ? ' = ' + literal(type, 1, true) : '';
    doc.variables.push({ name, type, text, definition });
    return '$' + name;
  }

  const argumentsOf = (definitions) => {
    const given = definitions.filter((a) => (g.isRequiredArgument(a) && !oops(0.04)) || r.chance(0.3)).map((a) => a.name + ': ' + literal(a.type, 0, false));
    if (oops(0.015)) given.push('nope: 1');
    if (given.length > 0 && oops(0.015)) given.push(given[0]);
    if (given.length > 1 && r.chance(0.2)) given.reverse();
    return given.length === 0 ? '' : '(' + given.join(', ') + ')';
  };

  function directives(constant) {
    let text = '';
    if (r.chance(0.08)) text += ' @' + r.pick(['skip', 'include']) + '(if: ' + (constant || r.chance(0.7) ? r.pick(['true', 'false']) : variable(new g.GraphQLNonNull(g.GraphQLBoolean))) + ')';
    if (r.chance(0.04)) text += ' @tag' + r.pick(['', '(name: "n")', '(kinds: [HOSPITAL])', ...(neat ? [] : ['(name: 1)', '(nope: 1)'])]);
    if (oops(0.02)) text += r.pick([' @once', ' @once @once', ' @must', ' @must(be: 1)', ' @nope', ' @skip', ' @deprecated', ' @skip(if: true) @skip(if: false)', ' @tag @tag']);
    return text;
  }

  function field(type, depth) {
    const fields = g.isUnionType(type) ? [] : Object.values(type.getFields());
    if (fields.length === 0 || r.chance(0.07)) return '__typename';
    if (oops(0.02)) return r.pick(names);
    let usable = fields;
    if (depth >= 4) usable = fields.filter((f) => g.isLeafType(g.getNamedType(f.type)));
    const f = r.pick(usable.length > 0 ? usable : fields);
    const alias = neat ? (f.args.length > 0 || g.isCompositeType(g.getNamedType(f.type)) || r.chance(0.1) ? 'k' + serial++ + ': ' : '') : r.chance(0.12) ? r.pick(['a', 'b', 'name', 'id', 'other']) + ': ' : '';
    const named = g.getNamedType(f.type);
    let selection = g.isCompositeType(named) ? ' ' + selections(named, depth + 1) : '';
    if (oops(0.01)) selection = selection === '' ? ' { x }' : '';
    return alias + f.name + argumentsOf(f.args) + directives(false) + selection;
  }

  function selections(type, depth) {
    const parts = [];
    const count = 1 + r.int(depth > 3 ? 2 : 4);
    for (let i = 0; i < count; i++) {
      const roll = r.next();
      if (roll < 0.12 || (g.isUnionType(type) && roll < 0.8)) {
        const possible = !oops(0.1) ? (g.isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type, ...type.getInterfaces()]) : composites;
        const on = r.pick(possible);
        if (depth > 5) parts.push('__typename');
        else parts.push('...' + (r.chance(0.15) && on === type ? '' : ' on ' + (oops(0.01) ? r.pick(['Nope', 'Int', 'Why']) : on.name)) + directives(false) + ' ' + selections(on, depth + 1));
      } else if (roll < 0.22) {
        parts.push('...' + fragment(type) + directives(false));
      } else {
        parts.push(field(type, depth));
      }
    }
    return '{ ' + parts.join(' ') + ' }';
  }

  function fragment(type) {
    if (oops(0.02)) return 'Missing';
    if (doc.fragments.length > 0 && r.chance(0.4)) {
      const fits = doc.fragments.filter((f) => neat ? f.body !== '' && g.doTypesOverlap(schema, f.type, type) : r.chance(0.1) || g.doTypesOverlap(schema, f.type, type));
      if (fits.length > 0) return r.pick(fits).name;
    }
    if (!neat && doc.fragments.length > 5) return r.pick(doc.fragments).name;
    const possible = g.isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    const made = { name: 'F' + doc.fragments.length, type: r.pick(possible), body: '' };
    doc.fragments.push(made);
    made.body = directives(false) + ' ' + selections(made.type, 3);
    return made.name;
  }

  function value(type, wrong) {
    if (wrong && r.chance(0.4)) return r.pick(['x', 1, 1.5, true, null, [], {}, [[1]], { text: 1 }, { nope: 1 }, 99999999999]);
    if (g.isNonNullType(type)) return value(type.ofType, wrong);
    if (r.chance(0.08)) return null;
    if (g.isListType(type)) return r.chance(0.2) ? value(type.ofType, wrong) : Array.from({ length: r.int(3) }, () => value(type.ofType, wrong));
    if (g.isEnumType(type)) return r.pick(type.getValues()).name;
    if (g.isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf ? [r.pick(fields)] : fields.filter((f) => g.isRequiredInputField(f) || (f.name !== 'nested' && r.chance(0.4)));
      return Object.fromEntries(chosen.map((f) => [f.name, value(f.type, wrong)]));
    }
    switch (type.name) {
      case 'Int': return r.int(9);
      case 'Float': return r.pick([1, 2.5, -0.125]);
      case 'Boolean': return r.chance(0.5);
      case 'ID': return r.pick(['b1', 7]);
      case 'String': return r.pick(['a', '中', '']);
      default: return r.pick([1, 'x', { a: [1] }, true]);
    }
  }

  function operation(name, kind) {
    doc.variables = [];
    const root = kind === 'query' ? schema.getQueryType() : kind === 'mutation' ? schema.getMutationType() : schema.getSubscriptionType();
    let body = kind === 'subscription' && (neat || r.chance(0.7)) ? '{ ' + field(root, 0) + ' }' : selections(root, 0);
    if (kind === 'query' && r.chance(0.04)) body = body.replace('{', '{ ' + r.pick(['__schema { queryType { name } }', '__type(name: "Why") { name kind inputFields { name defaultValue type { name ofType { name } } } }', '__schema { types { fields { type { fields { name } } } } }', '__type { name }', '__type(name: "Person") { fields(includeDeprecated: true) { name args { name defaultValue } isDeprecated } }']));
    const heading = directives(false);
    const extra = oops(0.03) ? ['$unused: Int'] : [];
    const variables = [...doc.variables.map((v) => '$' + v.name + ': ' + v.text + v.definition), ...extra];
    if (variables.length > 0 && oops(0.02)) variables.push(variables[0]);
    const head = kind + (name ? ' ' + name : '') + (variables.length > 0 ? '(' + variables.join(', ') + ')' : '') + heading;
    return { text: (head === 'query' && r.chance(0.7) ? '' : head + ' ') + body, variables: doc.variables };
  }

  function damage(text) {
    const tokens = text.match(/"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d[\w.+-]*|[^\s]/g) ?? [];
    for (let i = 1 + r.int(2); i > 0; i--) {
      const at = r.int(tokens.length);
      switch (r.int(6)) {
        case 0: tokens.splice(at, 1); break;
        case 1: tokens.splice(at, 0, tokens[at]); break;
        case 2: tokens.splice(at, 0, r.pick(['{', '}', '(', ')', ':', '!', '$', '@', '...', '"', '#', '&', '=', '|', '01', '1.', '"\\q"', '"""', '中', "'", '\u0007', '..'])); break;
        case 3: tokens[at] = r.pick(names); break;
        case 4: { const other = r.int(tokens.length); [tokens[at], tokens[other]] = [tokens[other], tokens[at]]; break; }
        default: { const name = tokens.findIndex((t, i) => i >= at && /^[A-Za-z]/.test(t)); if (name >= 0) tokens[name] = r.pick(names); }
      }
    }
    return tokens.join(r.pick([' ', ' ', '\n', '\r\n', ' ,']));
  }

  return function document() {
    doc = { variables: [], fragments: [] };
    neat = r.chance(0.55);
    serial = 0;
    const kind = r.pick(['query', 'query', 'query', 'query', 'query', 'mutation', 'subscription']);
    const operations = [operation(neat || r.chance(0.3) ? 'Q' : null, kind)];
    if (r.chance(0.05)) operations.push(operation(neat || r.chance(0.5) ? 'R' : r.chance(0.5) ? 'Q' : null, 'query'));
    for (const f of doc.fragments) if (f.body === '') f.body = '{ __typename }';
    const parts = [...operations.map((o) => o.text), ...doc.fragments.map((f) => `fragment ${f.name} on ${f.type.name}${f.body}`)];
    if (oops(0.03)) parts.push(r.pick(['fragment Unused on Person { name }', 'type T { a: Int }', 'fragment F0 on Person { id }', '"d" query D { me { id } }', 'extend type Person { b: Int }']));
    let query = parts.join(r.pick(['\n', ' ', '\n\n']));
    if (oops(0.35)) query = damage(query);
    else if (r.chance(0.3)) { try { query = g.print(g.parse(query)); } catch { /* as it was */ } }
    const variables = {};
    const wrong = r.chance(0.15);
    for (const v of operations.flatMap((o) => o.variables)) if (r.chance(g.isNonNullType(v.type) ? 0.95 : 0.7)) variables[v.name] = value(v.type, wrong);
    const result = { query, variables };
    if (operations.length > 1 || r.chance(0.05)) result.operationName = r.pick(['Q', 'R', 'Nope', undefined]);
    return result;
  };
}
