import { ParaventError } from '../errors.ts'

/**
 * Steps a recogniser may take on one text. A step is one character looked at, or one candidate judged at the
 * price its recogniser names. Counted, not timed: the same text costs the same on every machine.
 */
export interface Budget {
  /** Takes `steps` from the budget. Throws `detection_budget` when it is spent: the text then is not sent. */
  spend(steps: number): void
  readonly spent: number
}

/** Steps allowed for each UTF-16 unit of text, and the floor every text gets. Measured worst inputs stay 4x below. */
const STEPS_PER_UNIT = 64
const STEPS_FLOOR = 16_384

/** The steps that all recognisers may take together on a text of `length` UTF-16 units. */
export function budgetFor(length: number): Budget {
  return new Steps(STEPS_FLOOR + STEPS_PER_UNIT * length)
}

/** A class, and not closures over a count: one is made for every text. */
class Steps implements Budget {
  readonly #limit: number
  spent = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  spend(steps: number): void {
    this.spent += steps
    if (this.spent > this.#limit) throw new ParaventError('detection_budget')
  }
}
