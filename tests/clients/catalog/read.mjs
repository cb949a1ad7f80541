// Reads a catalogue as Turtle and as JSON-LD, compares the two, and validates them by SHACL shapes.
import { readFileSync } from "node:fs";
import rdf from "@zazuko/env";
import jsonld from "jsonld";
import { Parser } from "n3";
import SHACLValidator from "rdf-validate-shacl";

const { turtle, json, shapes } = JSON.parse(readFileSync(0, "utf8"));

// Only what the document itself carries may be read.
const documentLoader = (url) => {
  throw new Error(`the document refers to ${url}`);
};
const canonical = (input, options) => jsonld.canonize(input, { algorithm: "RDFC-1.0", format: "application/n-quads", ...options });

const quads = new Parser({ format: "text/turtle" }).parse(turtle);
const fromJson = await canonical(json, { documentLoader, safe: true });
const nquads = await jsonld.toRDF(json, { format: "application/n-quads", documentLoader, safe: true });
const { Writer } = await import("n3");
const written = new Writer({ format: "N-Quads" }).quadsToString(quads);
const fromTurtle = await canonical(written, { inputFormat: "application/n-quads" });

const report = [];
for (const text of shapes) {
  const validator = new SHACLValidator(rdf.dataset(new Parser().parse(text)), { factory: rdf });
  const { results } = await validator.validate(rdf.dataset(new Parser({ format: "N-Quads" }).parse(nquads)));
  for (const result of results)
    report.push(
      [result.severity, result.focusNode, result.path, result.sourceConstraintComponent, ...result.message, result.value]
        .map((term) => term?.value ?? "")
        .join(" | "),
    );
}
process.stdout.write(JSON.stringify({ quads: quads.length, same: fromJson === fromTurtle, report }));
