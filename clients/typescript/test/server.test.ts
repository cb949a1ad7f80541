// Runs against the server that INDICATORS_URL names, on the made-up release of the tests.
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountOf, createIndicators, IndicatorsProblem, UnexpectedAnswer, type Observation } from "indicators-client";

const url = process.env["INDICATORS_URL"];
if (!url)
  throw new Error("INDICATORS_URL is not set");

/** Every request that was sent, as path and query with its answer's status. */
const sent: { path: string; status: number }[] = [];
const indicators = createIndicators(url, {
  fetch: async (request) => {
    const response = await fetch(request);
    sent.push({ path: decodeURIComponent(request.url.slice(url.length)), status: response.status });
    return response;
  },
});

const key = "exports.XBR.XCO.honey.USD.A";

test("a series is read with its observations, each with its source", async () => {
  const { data } = await indicators.read("/v1/series/{key}", { path: { key } });
  const first: Observation = data.observations[0]!;
  assert.equal(data.names.indicator, "Exports");
  assert.deepEqual(amountOf(first), { shape: "point", value: 120_000_000 });
  assert.equal(first.printed, "US$ 120 million");
  assert.equal(first.source.document, "ash-2023-honey");
});

test("a list is followed to its end, entry by entry and page by page", async () => {
  const total = (await indicators.read("/v1/observations")).data.total;
  sent.length = 0;
  const ids = new Set<string>();
  for await (const observation of indicators.all("/v1/observations", { query: { limit: 5 } }))
    ids.add(observation.id);
  assert.equal(ids.size, total);
  assert.equal(sent.length, Math.ceil(total / 5));

  const sizes: number[] = [];
  for await (const page of indicators.pages("/v1/areas", { query: { limit: 2 } }))
    sizes.push(page.data.length);
  assert.ok(sizes.length > 1 && sizes.slice(0, -1).every((size) => size === 2));
});

test("the next page is not asked for before it is needed", async () => {
  sent.length = 0;
  for await (const observation of indicators.all("/v1/observations", { query: { limit: 1 } })) {
    assert.ok(observation.id);
    break;
  }
  assert.equal(sent.length, 1);
});

test("several values of a filter are separated by commas", async () => {
  sent.length = 0;
  const { data } = await indicators.read("/v1/observations", { query: { shape: ["range", "lower_bound"], indicator: ["hives"] } });
  assert.deepEqual(sent.map((one) => one.path), ["/v1/observations?shape=range,lower_bound&indicator=hives"]);
  assert.deepEqual(data.data.map(amountOf), [
    { shape: "lower_bound", low: 900, lowInclusive: true },
    { shape: "range", low: 20_000, lowInclusive: true, high: 30_000, highInclusive: true },
  ]);
});

test("a kept answer that still holds is given back, and another is read anew", async () => {
  const first = await indicators.read("/v1/series/{key}", { path: { key } });
  sent.length = 0;
  const again = await indicators.read("/v1/series/{key}", { path: { key } }, { kept: first });
  assert.equal(again, first);
  const stale = await indicators.read("/v1/series/{key}", { path: { key } }, { kept: { ...first, etag: '"of-another-answer"' } });
  assert.notEqual(stale, first);
  assert.deepEqual(stale.data, first.data);
  assert.deepEqual(sent.map((one) => one.status), [304, 200]);
});

test("only an answer pinned to a release is immutable", async () => {
  const { data, immutable } = await indicators.read("/v1");
  assert.equal(immutable, false);
  const pinned = await indicators.read("/v1/observations", { query: { release: data.release } });
  assert.equal(pinned.immutable, true);
});

test("a problem has its code and names each parameter", async () => {
  const refused = await indicators.read("/v1/observations", { query: { asOf: "soon", from: "yesterday" } }).catch((problem: unknown) => problem);
  assert.ok(refused instanceof IndicatorsProblem);
  assert.equal(refused.status, 400);
  assert.deepEqual(refused.errors.map((error) => error.parameter).sort(), ["asOf", "from"]);
  assert.match(refused.message, /yesterday/);

  const missing = await indicators.read("/v1/series/{key}", { path: { key: "a.b.c.d.e.f" } }).catch((problem: unknown) => problem);
  assert.ok(missing instanceof IndicatorsProblem);
  assert.equal(missing.code, "no-such-resource");
});

test("seconds to wait are read, and what is no problem of the API is not taken for one", async () => {
  const problem = { type: "/v1/problems#x", title: "t", status: 503, detail: "away", instance: "/v1", code: "database-unavailable", errors: [], traceId: "1" };
  const away = createIndicators(url, { fetch: async () => Response.json(problem, { status: 503, headers: { "Retry-After": "5" } }) });
  const refused = await away.read("/v1").catch((error: unknown) => error);
  assert.ok(refused instanceof IndicatorsProblem);
  assert.equal(refused.retryAfter, 5);

  const proxy = createIndicators(url, { fetch: async () => new Response("<h1>Bad gateway</h1>", { status: 502 }) });
  await assert.rejects(proxy.read("/v1"), (error) => error instanceof UnexpectedAnswer && error.status === 502);
});

test("a request can be called off", async () => {
  await assert.rejects(indicators.read("/v1", {}, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

test("a long text is traced by POST", async () => {
  const { data } = await indicators.client.POST("/v1/trace", { body: { q: "Brennia sold honey worth nearly 150 million US dollars" } });
  assert.equal(data?.matches[0]?.observation.printed, "nearly US$ 150 million");
});

test("what the API does not have does not compile", () => {
  const refused = [
    // @ts-expect-error: no such path
    () => indicators.read("/v1/figures"),
    // @ts-expect-error: the part in braces is missing
    () => indicators.read("/v1/series/{key}"),
    // @ts-expect-error: no such parameter
    () => indicators.read("/v1/observations", { query: { country: ["XBR"] } }),
    // @ts-expect-error: no such code
    () => indicators.read("/v1/observations", { query: { shape: ["midpoint"] } }),
    // @ts-expect-error: this client reads JSON
    () => indicators.read("/v1/observations", { query: { format: "csv" } }),
    // @ts-expect-error: a provenance is no list
    () => indicators.all("/v1/observations/{id}/provenance", { path: { id: "" } }),
    // @ts-expect-error: q is required
    () => indicators.read("/v1/trace", {}),
    // @ts-expect-error: a range has no value
    (observation: Observation) => { const amount = amountOf(observation); return amount.shape === "range" ? amount.value : 0; },
    // @ts-expect-error: it may be null
    (observation: Observation): number => observation.value,
  ];
  assert.equal(refused.length, 9);
});
