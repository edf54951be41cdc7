// @ts-check

/** The most partners that stand side by side, as a number and in words. */
export const MOST = 4;
export const MOST_IN_WORDS = "four";
