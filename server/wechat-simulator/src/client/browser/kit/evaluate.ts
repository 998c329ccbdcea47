/**
 * Makes a function from text. Running the code of a mini-program is what this client is for: it comes from the build
 * that the person at the desk has chosen to run.
 */
export function functionFrom(parameters: readonly string[], body: string): (...values: unknown[]) => unknown {
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function(...parameters, body) as (...values: unknown[]) => unknown;
}
