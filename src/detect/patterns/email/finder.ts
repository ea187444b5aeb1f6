import type { Pattern } from '../../../../patterns/pattern.ts'
import { isLetter } from '../characters.ts'
import type { Scan } from '../scan.ts'
import { readAtSign } from './at-sign.ts'
import { compileEmail } from './form.ts'
import { ANIMALS, AROBASE, BARE, RARE, readBareAts, readBracket, readWritten } from './written.ts'

export interface EmailFinder {
  /** Reads the address around an `@` of the text. */
  atSign(scan: Scan, at: number): void
  /** Reads the address around a bracket that may hold a stand-in for `@`: "[at]", "(arobase)". */
  bracket(scan: Scan, at: number): void
  /** Reads all addresses whose `@` is a word without brackets: "arobase", "at … dot …"; `ends`: where `words` may stand. */
  written(scan: Scan, ends: readonly number[]): void
  /** What every such word holds. */
  readonly words: readonly string[]
}

/** E-mail addresses, found from their `@` or from what stands in for it. */
export function emailFinder(patterns: readonly Pattern[]): EmailFinder {
  const forms = patterns.flatMap((pattern) =>
    pattern.form.kind === 'email' ? [compileEmail(pattern, pattern.form)] : [],
  )
  return {
    atSign(scan, at) {
      for (const form of forms) readAtSign(scan, at, form)
    },
    bracket(scan, at) {
      for (const form of forms) if (form.openings.has(scan.text.charCodeAt(at + 1))) readBracket(scan, at, form)
    },
    words: forms.length === 0 ? [] : [...BARE, ...RARE],
    written(scan, ends) {
      if (ends.length === 0) return
      const isRare = ends.some((end) => isLetter(scan.text.charCodeAt(end)))
      for (const form of forms) {
        readBareAts(scan, form, ends)
        if (!isRare) continue
        readWritten(scan, form, AROBASE)
        readWritten(scan, form, ANIMALS)
      }
    },
  }
}
