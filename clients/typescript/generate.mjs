// Writes src/schema.ts: the types of the API, from an OpenAPI document (a file or a URL).
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const [from] = process.argv.slice(2);
if (!from) {
  console.error("usage: node generate.mjs OPENAPI");
  process.exit(64);
}
const text = /^https?:/.test(from) ? await (await fetch(from)).text() : await readFile(from, "utf8");
// Examples of whole answers would be comments of half a megabyte.
const document = JSON.parse(text, (name, value) => (name === "example" ? undefined : value));
const types = astToString(await openapiTS(document, { silent: true, transform: openList }));
await writeFile(new URL("src/schema.ts", import.meta.url), `// Generated from the OpenAPI document. Do not edit.\n${types}`);

// An open list of codes: the known ones, which editors complete, and any other string, since later versions may add codes.
function openList(schema) {
  const codes = schema["x-extensible-enum"];
  if (!codes) return undefined;
  const { factory } = ts;
  const anyOther = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  const known = codes.map((code) => factory.createLiteralTypeNode(factory.createStringLiteral(code)));
  return factory.createUnionTypeNode([...known, anyOther]);
}
