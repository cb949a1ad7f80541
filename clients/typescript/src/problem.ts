import type { ParameterProblem, Problem } from "./types.js";

/** A failure that the API explains: problem details of RFC 9457 with a stable code. */
export class IndicatorsProblem extends Error {
  override readonly name = "IndicatorsProblem";

  constructor(
    readonly problem: Problem,
    /** Seconds until it is worth trying again; null where the answer does not say. */
    readonly retryAfter: number | null,
  ) {
    super([problem.detail, ...problem.errors.map((error) => `${error.parameter}: ${error.detail}`)].join("\n"));
  }

  /** HTTP status. */
  get status(): number {
    return this.problem.status;
  }

  /** One of the codes of `/v1/problems`; it never changes its meaning. */
  get code(): string {
    return this.problem.code;
  }

  /** What is wrong with each parameter. */
  get errors(): readonly ParameterProblem[] {
    return this.problem.errors;
  }
}

/** A failure of something between here and the API: its body is no problem of ours. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";

  constructor(readonly status: number, readonly url: string) {
    super(`${url} answered ${status} without problem details`);
  }
}

/** The error for an answer that is none of 2xx and 304. */
export function failure(response: Response, body: unknown): IndicatorsProblem | UnexpectedAnswer {
  if (!isProblem(body))
    return new UnexpectedAnswer(response.status, response.url);
  const seconds = Number(response.headers.get("Retry-After") ?? NaN);
  return new IndicatorsProblem(body, Number.isFinite(seconds) ? seconds : null);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "errors" in body && Array.isArray(body.errors);
}
