/**
 * Proof for the compiler that a switch has named every case. Reached only when data from outside
 * breaks its type; then the value is named.
 */
export function never(value: never, what: string): never {
  throw new Error(`unknown ${what}: ${JSON.stringify(value)}`);
}
