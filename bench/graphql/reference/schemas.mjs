// Schemas, right and wrong: ones written by hand, and the big one with something changed.
const handMade = [
  'type Query { a: Int }', 'schema { query: Q } type Q { a: Int }', 'type A { a: Int }', 'type Query', 'type Query { }', 'type Query { a: B }',
  'type Query { a: Int } type Query { b: Int }', 'type Query { a: Int a: Int }', 'type Query { a(x: Int, x: Int): Int }', 'enum E { A A } type Query { e: E }',
  'interface I { a: Int! } type Query implements I { a: Int }', 'interface I { a: Int } type Query implements I { b: Int }', 'interface I { a(x: Int): Int } type Query implements I { a: Int }',
  'interface I { a: Int } type Query implements I { a(x: Int!): Int }', 'interface I implements I { a: Int } type Query { a: Int }', 'interface I implements J { a: Int } interface J implements I { a: Int } type Query { a: Int }',
  'interface I { a: Int } interface J implements I { a: Int } type Query implements J { a: Int }', 'type T { a: Int } type Query implements T { a: Int }', 'interface I { a: Int } type Query implements I & I { a: Int }',
  'union U type Query { u: U }', 'union U = Query | Query type Query { u: U }', 'union U = Int type Query { u: U }', 'enum E type Query { e: E }', 'input I type Query { a(i: I): Int }',
  'input I { a: I! } type Query { a(i: I): Int }', 'input I { j: J! } input J { i: I! k: [I!]! } type Query { a(i: I): Int }', 'input I { q: Query } type Query { a(i: I): Int }', 'input I { a: Int } type Query { a: I }', 'type Query { a(q: Query): Int }',
  'input I @oneOf { a: Int! b: Int = 1 } type Query { a(i: I): Int }', 'input I { a: Int! @deprecated } type Query { a(i: Int! @deprecated, j: Int! = 1 @deprecated): Int }', 'type Query { __a: Int } type __T { a: Int } enum E { __A } input I { __i: Int }',
  'directive @d(a: Query) on FIELD type Query { a: Int }', 'directive @__d on FIELD type Query { a: Int }', 'directive @d on FIELD directive @d on FIELD type Query { a: Int }', 'directive @d on NOPE', 'directive @d repeatable on | FIELD | OBJECT type Query @d @d { a: Int }',
  'type Query @d { a: Int } directive @d on FIELD', 'type Query { a: Int @deprecated @deprecated }', 'type Query @nope { a: Int }', 'type Query { a: Int @deprecated(reason: 1, nope: 2) }', 'scalar S @specifiedBy type Query { s: S }',
  'extend type Query { b: Int } type Query { a: Int }', 'extend type Nope { b: Int } type Query { a: Int }', 'extend enum Query { B } type Query { a: Int }', 'type Query { a: Int } extend type Query { a: Int }', 'type Query { a: Int } extend type Query implements I interface I { a: Int }',
  'schema { query: Query } schema { query: Query } type Query { a: Int }', 'schema { query: Query query: Query } type Query { a: Int }', 'schema { query: E } enum E { A }', 'schema { query: Query mutation: I } input I { a: Int } type Query { a: Int }', 'extend schema { mutation: M } type Query { a: Int } type M { a: Int }',
  'schema @nope { query: Query } type Query { a: Int }', '"""d""" schema { query: Query } "t" type Query { "f" a("x" x: Int = 1): Int }', 'extend input I { b: Int = "x" } input I { a: Int = 1 } type Query { a(i: I = { a: 3 }): Int }',
  'enum E { true }', 'enum E { A @deprecated(reason: "x") B } type Query { e(x: [E!] = [A, B], y: E = A): E }', 'type Query { a: String } type String { a: Int }', 'scalar Int type Query { a: Int }', 'input I { a: String = "\\"q\\"\\n" b: Float = 1.50 c: ID = 5 d: [[Int]] = 1 } type Query { a(i: I): Int }',
  'type Query { a(x: Int = "no"): Int }', 'extend union U = Query union U = A type A { a: Int } type Query { u: U }', 'scalar S @specifiedBy(url: "u") type Query { s: S }', 'extend scalar S @specifiedBy(url: "u") scalar S type Query { s: S }', 'type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }', 'directive @include(if: Boolean!) on FIELD type Query { a: Int }',
  'type Query { a: Int } { a }', 'query { a } type Query { a: Int }', '"d" extend type Query { a: Int }', '"d" { a }', '', '   ', '# only a comment', 'type Query { a: [Int!]! b: [[Int]!] c: Int! }', 'type Query implements { a: Int }', 'union U = | A | B type A { a: Int } type B { b: Int } type Query { u: U }',
];

export function makeSchemas(sdl, r, count) {
  const tokens = sdl.match(/"""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d[\w.+-]*|[^\s]/g);
  const names = tokens.filter((t) => /^[A-Za-z]/.test(t));
  const made = [...handMade, sdl];
  while (made.length < count + handMade.length + 1) {
    const copy = [...tokens];
    for (let i = 1 + r.int(2); i > 0; i--) {
      const at = r.int(copy.length);
      const name = copy.findIndex((t, k) => k >= at && /^[A-Za-z]/.test(t));
      switch (r.int(8)) {
        case 0: copy.splice(at, 1); break;
        case 1: copy.splice(at, 0, copy[at]); break;
        case 2: copy.splice(at, 0, r.pick(['!', '@deprecated', '[', ']', '= 1', 'extend', '& Node', '| Person'])); break;
        default: if (name >= 0) copy[name] = r.pick(names);
      }
    }
    made.push(copy.join(r.pick([' ', '\n'])));
  }
  return made;
}
