import createClient, { type Client } from "openapi-fetch";
import { failure } from "./problem.js";
import type { paths } from "./schema.js";
import type { AnswerOf, EntryOf, ListPath, ParametersOf, Path } from "./types.js";

/** Of the media types of an operation, the ones that this client reads. */
type Json = "application/json" | "application/problem+json";

/** An answer with what is needed to ask again whether it still holds. */
export interface Kept<Body> {
  readonly data: Body;
  /** Strong validator of exactly this answer. */
  readonly etag: string | null;
  /** Whether the URL names a release, so that the answer never changes and need not be asked for again. */
  readonly immutable: boolean;
}

export interface ReadOptions<Body = unknown> {
  /** An earlier answer to the same question: it is given back, the very object, when it still holds (304). */
  kept?: Kept<Body> | undefined;
  signal?: AbortSignal | undefined;
}

type Rest<P extends Path, Options> = {} extends ParametersOf<P>
  ? [parameters?: ParametersOf<P>, options?: Options]
  : [parameters: ParametersOf<P>, options?: Options];

export interface Indicators {
  /** Reads one answer. Throws `IndicatorsProblem` for what the API refuses. */
  read<P extends Path>(path: P, ...rest: Rest<P, ReadOptions<AnswerOf<P>>>): Promise<Kept<AnswerOf<P>>>;
  /** The pages of a list, all from the release of the first. */
  pages<P extends ListPath>(path: P, ...rest: Rest<P, { signal?: AbortSignal }>): AsyncGenerator<AnswerOf<P>, void, undefined>;
  /** The entries of a list, one after the other; the next page is asked for when it is needed. */
  all<P extends ListPath>(path: P, ...rest: Rest<P, { signal?: AbortSignal }>): AsyncGenerator<EntryOf<P>, void, undefined>;
  /** openapi-fetch beneath, for what else there is, such as `POST /v1/trace`. */
  readonly client: Client<paths, Json>;
}

/** A client of the API at this address, e.g. `http://127.0.0.1:8080`. */
export function createIndicators(baseUrl: string, options: { fetch?: (request: Request) => Promise<Response> } = {}): Indicators {
  const client = createClient<paths, Json>({
    ...options,
    baseUrl,
    headers: { Accept: "application/json" },
    // Filters take several values separated by commas.
    querySerializer: { array: { style: "form", explode: false } },
  });

  async function read<P extends Path>(path: P, ...[parameters, { kept, signal } = {}]: Rest<P, ReadOptions<AnswerOf<P>>>): Promise<Kept<AnswerOf<P>>> {
    // The types of path, parameters and answer are those of the signature; openapi-fetch cannot relate them for a path yet unknown.
    const get = client.GET as (path: string, init: object) => Promise<{ data?: AnswerOf<P>; error?: unknown; response: Response }>;
    const headers = kept?.etag ? { "If-None-Match": kept.etag } : {};
    const { data, error, response } = await get(path, { params: parameters ?? {}, headers, signal });
    if (response.status === 304 && kept)
      return kept;
    if (!response.ok || data === undefined)
      throw failure(response, error);
    return { data, etag: response.headers.get("ETag"), immutable: /\bimmutable\b/.test(response.headers.get("Cache-Control") ?? "") };
  }

  async function* pages<P extends ListPath>(path: P, ...[parameters, options]: Rest<P, { signal?: AbortSignal }>) {
    let cursor: string | null = null;
    do {
      const query: object = { ...parameters?.query, ...(cursor === null ? {} : { cursor }) };
      const page: AnswerOf<P> & { next: string | null } = (await read(path, ...([{ ...parameters, query }, options] as never))).data as never;
      yield page;
      cursor = page.next;
    } while (cursor !== null);
  }

  async function* all<P extends ListPath>(path: P, ...rest: Rest<P, { signal?: AbortSignal }>) {
    for await (const page of pages(path, ...rest))
      yield* (page as unknown as { data: EntryOf<P>[] }).data;
  }

  return { read, pages, all, client };
}
