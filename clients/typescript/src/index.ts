export { amountOf, type Amount } from "./amount.js";
export { createIndicators, type Indicators, type Kept, type ReadOptions } from "./client.js";
export { IndicatorsProblem, UnexpectedAnswer } from "./problem.js";
export type * from "./types.js";
