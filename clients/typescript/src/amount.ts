import type { Observation } from "./types.js";

/** What a text says of a number: with its shape, so that a bound is never taken for a point, nor a range for its middle. */
export type Amount =
  | { shape: "point"; value: number }
  | { shape: "range"; low: number; lowInclusive: boolean; high: number; highInclusive: boolean }
  | { shape: "lower_bound"; low: number; lowInclusive: boolean }
  | { shape: "upper_bound"; high: number; highInclusive: boolean };

/** The number of an observation, in full units. */
export function amountOf(observation: Pick<Observation, "shape" | "value" | "low" | "high" | "lowInclusive" | "highInclusive">): Amount {
  const { shape, value, low, high, lowInclusive, highInclusive } = observation;
  switch (shape) {
    case "point":
      return { shape: "point", value: stated(value) };
    case "range":
      return { shape: "range", low: stated(low), lowInclusive: stated(lowInclusive), high: stated(high), highInclusive: stated(highInclusive) };
    case "lower_bound":
      return { shape: "lower_bound", low: stated(low), lowInclusive: stated(lowInclusive) };
    case "upper_bound":
      return { shape: "upper_bound", high: stated(high), highInclusive: stated(highInclusive) };
    default:
      // A shape that this client does not know yet must not be drawn as one that it knows.
      throw new TypeError(`unknown shape ${shape}`);
  }
}

function stated<T>(part: T | null): T {
  if (part === null)
    throw new TypeError("the observation lacks a number that its shape promises");
  return part;
}
