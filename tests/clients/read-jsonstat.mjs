// Reads a JSON-stat dataset from standard input and prints what jsonstat-toolkit understands of it.
import { readFileSync } from "node:fs";
import JSONstat from "jsonstat-toolkit";

const dataset = JSONstat(JSON.parse(readFileSync(0, "utf8")));
const dimensions = Object.fromEntries(dataset.id.map((id) => {
  const dimension = dataset.Dimension(id);
  return [id, {
    label: dimension.label,
    role: dimension.role,
    categories: dimension.id.map((code) => [code, dimension.Category(code).label, dimension.Category(code).unit ?? null]),
  }];
}));
const rows = dataset.n === 0 ? [] : dataset.toTable({ type: "arrobj", content: "id", status: true }).filter((row) => row.value !== null);
console.log(JSON.stringify({
  class: dataset.class,
  label: dataset.label,
  source: dataset.source ?? null,
  updated: dataset.updated ?? null,
  size: dataset.size,
  role: dataset.role,
  dimensions,
  rows,
}));
