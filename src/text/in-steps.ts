/**
 * Work that can rest between two of its steps and comes to the same result however often it does. It yields about how
 * many UTF-16 units of text the step went through.
 */
export type InSteps<T> = Generator<number, T, undefined>

/** All of it, without a rest. */
export function atOnce<T>(work: InSteps<T>): T {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

/** Units of one text that are gone through without a rest. */
export const STEP = 16_384

/** Finds that are judged without a rest: one costs as much as reading some dozens of units. */
export const FINDS = 256
