import { createClient } from "../out/hey-api/client/index.js";
import { getObservation, getSeriesChart, listObservations, listObservationsCsv } from "../out/hey-api/sdk.gen.js";
import { address, area, beginning, firstLine, id, laterVersion, noArea, otherArea, print, series } from "./seen.js";

const client = createClient({ baseUrl: address });
const list = await listObservations({
  client,
  query: { area: [area, otherArea], status: ["actual", "estimate"], sort: "period", limit: 5 },
});
const one = await getObservation({ client, path: { id } });
const csv = await listObservationsCsv({ client, query: { area: [area] }, parseAs: "blob" });
const picture = await getSeriesChart({ client, path: { key: series }, parseAs: "blob" });
const refused = await listObservations({ client, query: { area: [noArea] } });
const future = await getObservation({ client: createClient({ baseUrl: address, fetch: laterVersion }), path: { id } });

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
