import { getObservation, getSeriesChart, listObservations, listObservationsCsv } from "../out/orval.js";
import { area, beginning, firstLine, id, noArea, otherArea, print, series } from "./seen.js";

const list = await listObservations({ area: [area, otherArea], status: ["actual", "estimate"], sort: "period", limit: 5 });
const one = await getObservation(id);
const csv = await listObservationsCsv({ area: [area] });
const picture = await getSeriesChart(series);
const refused = await listObservations({ area: [noArea] });
const future = await getObservation(id, undefined, { later: true } as RequestInit);
if (list.status !== 200 || one.status !== 200 || csv.status !== 200 || picture.status !== 200 || future.status !== 200)
  throw new Error("an answer was refused");
if (refused.status !== 400)
  throw new Error("an unknown area was not refused");

print({
  total: list.data.total,
  ids: list.data.data.map((observation) => observation.id),
  printed: one.data.printed,
  value: one.data.value,
  direction: one.data.direction,
  csv: await firstLine(csv.data),
  picture: await beginning(picture.data),
  code: refused.data.code,
  parameter: refused.data.errors[0]!.parameter,
  message: refused.data.detail,
  future: future.data.shape,
});
