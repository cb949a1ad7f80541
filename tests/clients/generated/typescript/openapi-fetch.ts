import createClient from "openapi-fetch";
import type { paths } from "../out/openapi-typescript.js";
import { address, area, beginning, firstLine, id, laterVersion, noArea, otherArea, print, series } from "./seen.js";

const indicators = createClient<paths>({ baseUrl: address });
const list = await indicators.GET("/v1/observations", {
  params: { query: { area: [area, otherArea], status: ["actual", "estimate"], sort: "period", limit: 5 } },
});
const one = await indicators.GET("/v1/observations/{id}", { params: { path: { id } } });
// The types call a binary body a string; parseAs says what it is to be.
const csv = await indicators.GET("/v1/observations.csv", { params: { query: { area: [area] } }, parseAs: "blob" });
const picture = await indicators.GET("/v1/series/{key}/chart.svg", { params: { path: { key: series } }, parseAs: "blob" });
const refused = await indicators.GET("/v1/observations", { params: { query: { area: [noArea] } } });
const later = createClient<paths>({ baseUrl: address, fetch: laterVersion });
const future = await later.GET("/v1/observations/{id}", { params: { path: { id } } });

print({
  total: list.data!.total,
  ids: list.data!.data.map((observation) => observation.id),
  printed: one.data!.printed,
  value: one.data!.value,
  direction: one.data!.direction,
  csv: await firstLine(csv.data!),
  picture: await beginning(picture.data!),
  code: refused.error!.code,
  parameter: refused.error!.errors[0]!.parameter,
  message: refused.error!.detail,
  future: future.data!.shape,
});
