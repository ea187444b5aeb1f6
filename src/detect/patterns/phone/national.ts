import { groupAt, lastGroupWithin, type NumberRun, type Stretch, stretchOf } from '../number-run.ts'
import type { Scan } from '../scan.ts'
import type { Automaton } from './automaton.ts'
import { type Dialled, e164Of } from './dialling.ts'
import { withExtension } from './extension.ts'
import { trunkOf } from './judge.ts'
import { bracketStart } from './marks.ts'
import type { Plan } from './plan.ts'
import {
  around,
  DIGITS_MAX,
  DIGITS_MIN,
  isCalled,
  isIn,
  isSure,
  type Match,
  NATIONAL_MAX,
  type Reading,
} from './reading.ts'
import { isSeparate, nationalScore, topScore } from './score.ts'

/** A number that begins at a group as it is dialled at home: in a default region, or elsewhere if the place speaks of phones. */
export function national(reading: Reading, first: number, dates: number): Match | undefined {
  if (!reading.phone.reportsOthers && around(reading) === 'other' && !hasExtension(reading)) return undefined
  const home = readAtHome(reading, first, dates)
  if (isSure(home)) return home
  if (!isCalled(around(reading))) return home
  return readAway(reading, first, dates, home?.score ?? 0) ?? home
}

/** What is read as an extension is not read as a number of its own: "ticket 4267530 poste 1212 …". */
function hasExtension({ scan, run }: Reading): boolean {
  return withExtension(scan.text, run.end) > run.end
}

/** The best reading in a default region; one that takes the whole rest of the run goes before one that takes a part. */
function readAtHome(reading: Reading, first: number, dates: number): Match | undefined {
  const { scan, run, phone } = reading
  let match: Match | undefined
  for (const { last, dialled } of endsOf(scan, run, first, phone.numbers)) {
    if (isIn(dates, last)) continue
    const stretch = stretchOf(run, first, last)
    if (!isSeparate(scan.text, run, stretch, around(reading))) continue
    const top = topScore(stretch, around(reading))
    for (const one of dialled) {
      const score = scoreOf(reading, stretch, one.plan)
      if (score <= (match?.score ?? 0)) continue
      match = matchOf(reading, stretch, one, score)
      if (score >= top) break
    }
    if (isSure(match)) return match
  }
  return match
}

interface End {
  /** Index of the last group. */
  readonly last: number
  readonly dialled: readonly Dialled[]
}

/** The groups at which a number that begins at `first` may end, the furthest first. */
function endsOf(scan: Scan, run: NumberRun, first: number, numbers: Automaton<Dialled>): readonly End[] {
  const { text, budget } = scan
  let ends: End[] | undefined
  let state = numbers.start
  let size = 0
  for (let last = first; last < run.groups.length && state.isOpen; last++) {
    const { start, end } = groupAt(run, last)
    if (size + end - start > NATIONAL_MAX) break
    size += end - start
    for (let at = start; at < end; at++) state = numbers.after(state, text.charCodeAt(at) - ZERO)
    if (size >= DIGITS_MIN && state.values.length > 0) (ends ??= []).unshift({ last, dialled: state.values })
  }
  budget.spend(size)
  return ends ?? NONE
}

const NONE: readonly End[] = []
const ZERO = 48

/**
 * The reading of all the rest of the run elsewhere, if it is believed more than `least`: any part of a longer number is
 * a number somewhere.
 */
function readAway(reading: Reading, first: number, dates: number, least: number): Match | undefined {
  const { scan, run, phone } = reading
  const last = run.groups.length - 1
  const size = run.size - groupAt(run, first).before
  if (size < DIGITS_MIN || size > NATIONAL_MAX || isIn(dates, last)) return undefined
  const stretch = stretchOf(run, first, last)
  const score = scoreOf(reading, stretch, undefined)
  if (score <= least) return undefined
  const { any, ofLength } = phone.elsewhere()
  scan.budget.spend(4)
  if (!any(stretch.digits) || !isSeparate(scan.text, run, stretch, around(reading))) return undefined
  for (const plan of ofLength(stretch.digits)) {
    scan.budget.spend(1)
    const trunk = trunkOf(plan, stretch.digits)
    if (trunk !== undefined) return matchOf(reading, stretch, { plan, trunk }, score)
  }
  return undefined
}

/** `plan`: of the default region that reads it; nothing for one elsewhere. */
function scoreOf(reading: Reading, stretch: Stretch, plan: Plan | undefined): number {
  const { scan, run } = reading
  const place = { text: scan.text, run, stretch, plan, endsKnown: endsKnown(reading, stretch) }
  return nationalScore(place, around(reading))
}

function matchOf({ scan }: Reading, { start, end, last, digits }: Stretch, dialled: Dialled, score: number): Match {
  return {
    start: bracketStart(scan.text, start, end),
    end,
    last,
    score,
    kind: 'judge',
    why: `valid in region ${dialled.plan.region}`,
    canonical: e164Of(dialled, digits),
  }
}

/** Whether the number in front of this one was reported as a phone. */
function endsKnown({ scan, run }: Reading, stretch: Stretch): boolean {
  return stretch.first > 0 && scan.found.at(-1)?.end === groupAt(run, stretch.first - 1).end
}

/** A plausible number that no plan reads, called a phone by a word. */
export function called(reading: Reading, first: number, dates: number): Match | undefined {
  const { scan, run } = reading
  if (first !== 0 || dates !== 0 || around(reading) !== 'named') return undefined
  const stretch = stretchOf(run, first, lastGroupWithin(run, first, DIGITS_MAX))
  const { length } = stretch.digits
  if (length > DIGITS_MAX || !isSeparate(scan.text, run, stretch, around(reading))) return undefined
  const score = length >= 8 ? 0.6 : length === 7 ? 0.5 : 0.35
  return {
    start: bracketStart(scan.text, stretch.start, stretch.end),
    end: stretch.end,
    last: stretch.last,
    score,
    kind: 'form',
    why: 'a plausible number',
  }
}
