// Reads a JSON-LD document from standard input and prints the RDF triples of it, one a line, sorted. Contexts come from this folder, never from the network.
import { readFileSync } from "node:fs";
import jsonld from "jsonld";

const contexts = JSON.parse(readFileSync(new URL("contexts.json", import.meta.url), "utf8"));
const documentLoader = async (url) => {
  if (!(url in contexts)) throw new Error(`no context is kept for ${url}`);
  return { contextUrl: null, documentUrl: url, document: { "@context": contexts[url] } };
};
const document = JSON.parse(readFileSync(0, "utf8"));
// What no context defines would be dropped in silence: safe mode refuses it.
const quads = await jsonld.toRDF(document, { documentLoader, format: "application/n-quads", safe: true });
console.log(quads.trim().split("\n").sort().join("\n"));
