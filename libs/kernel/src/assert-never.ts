/**
 * Ends a `switch` over a closed union: a case left out no longer compiles.
 * Throws if a value from outside the union reaches it at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
