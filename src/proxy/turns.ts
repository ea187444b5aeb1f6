import { ParaventError } from '../errors.ts'
import type { InSteps } from '../text/in-steps.ts'

/**
 * How long work goes on before whoever else is served gets a turn: one large body takes seconds to look at, and
 * thousands of streams would stand still meanwhile. An ordinary message is done within one turn.
 */
export interface Turns {
  /** A turn begins. What it returns is told how many units each step went through and says whether the turn is over. */
  begin(): (units: number) => boolean
  /** Resolves when everybody else had a turn. */
  rest(): Promise<void>
}

/** The client that work is done for. */
export interface Waiting {
  readonly turns: Turns
  /** Nobody waits any more. */
  isGone(): boolean
}

/** Does the work in turns. Rejects with `client_gone` when nobody waits for it any more; then it is left undone. */
export async function inTurns<T>(work: InSteps<T>, client: Waiting): Promise<T> {
  const { turns } = client
  let isOver = turns.begin()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (!isOver(step.value)) continue
    await turns.rest()
    if (client.isGone()) throw new ParaventError('client_gone')
    isOver = turns.begin()
  }
}

/** Units gone through in one turn where no clock runs while work is done, as in Workers: some milliseconds' worth. */
const UNITS = 65_536

/** Turns from Web APIs alone. */
export const countedTurns: Turns = {
  begin() {
    let units = 0
    return (more) => (units += more) > UNITS
  },
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
}
