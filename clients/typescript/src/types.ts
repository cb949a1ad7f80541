import type { components, paths } from "./schema.js";

/** The named objects of the API, as the OpenAPI document has them. */
export type Schemas = components["schemas"];
export type Observation = Schemas["Observation"];
export type Series = Schemas["Series"];
export type Provenance = Schemas["Provenance"];
export type Problem = Schemas["Problem"];
export type ParameterProblem = Schemas["ParameterProblem"];

/** Every path that can be read. */
export type Path = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];

/** What a path answers in JSON. */
export type AnswerOf<P extends Path> = paths[P] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
} ? Body : never;

/** Every path that answers a list in pages. */
export type ListPath = { [P in Path]: AnswerOf<P> extends Page ? P : never }[Path];

export type EntryOf<P extends ListPath> = AnswerOf<P> extends { data: (infer Entry)[] } ? Entry : never;

/** What all pages have in common. */
export interface Page {
  release: string | null;
  total: number;
  next: string | null;
  data: unknown[];
}

type Declared<P extends Path> = paths[P] extends { get: { parameters: infer Parameters } } ? Parameters : never;

/** `format` is left out: this client reads JSON; for other formats put the suffix (`.csv`, `.xlsx`) behind the URL. */
type QueryOf<P extends Path> = Declared<P> extends { query?: infer Query } ? Omit<NonNullable<Query>, "format"> : never;
type PathOf<P extends Path> = Declared<P> extends { path: infer InPath } ? { path: InPath } : { path?: never };
type InQuery<P extends Path> = Declared<P> extends { query: object } ? { query: QueryOf<P> } : { query?: QueryOf<P> };

/** What a path takes: `path` for the parts in braces, `query` for the parameters. */
export type ParametersOf<P extends Path> = PathOf<P> & InQuery<P>;
