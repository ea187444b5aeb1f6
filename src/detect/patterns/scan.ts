import type { Budget } from '../budget.ts'
import type { Field } from '../recogniser.ts'
import type { Span } from '../span.ts'

/** One text being looked at: what every finder sees and where it reports. */
export interface Scan {
  readonly text: string
  readonly field: Field
  readonly budget: Budget
  readonly found: Span[]
}

/**
 * A span that proves itself covers this place already, so a weaker reading of the same characters is not tried.
 * Only the last few finds are looked at: finders report in the order of the text, so an older one cannot reach here.
 */
export function isProven(scan: Scan, start: number, end: number): boolean {
  for (let index = scan.found.length - 1, looked = 0; index >= 0 && looked < 4; index--, looked++) {
    const span = scan.found[index]
    if (span !== undefined && span.start < end && start < span.end && span.score >= 0.9) return true
  }
  return false
}
