import { groupAt, lastGroupWithin, type Stretch, stretchOf } from '../number-run.ts'
import { withExtension } from './extension.ts'
import type { Regions } from './form.ts'
import { significantOf } from './judge.ts'
import { bracketStart } from './marks.ts'
import {
  around,
  better,
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
  const home = readAt(reading, first, reading.phone.home, dates)
  if (isSure(home)) return home
  if (!isCalled(around(reading))) return home
  const away = readAt(reading, first, reading.phone.away, dates)
  return better(home, away)
}

/** What is read as an extension is not read as a number of its own: "ticket 4267530 poste 1212 …". */
function hasExtension({ scan, run }: Reading): boolean {
  return withExtension(scan.text, run.end) > run.end
}

/** The best reading by any of the plans; one that takes the whole rest of the run goes before one that takes a part. */
function readAt(reading: Reading, first: number, regions: Regions, dates: number): Match | undefined {
  const { scan, run, phone } = reading
  const home = regions === phone.home
  const from = groupAt(run, first).before
  let match: Match | undefined
  for (let last = lastGroupWithin(run, first, NATIONAL_MAX); last >= first; last--) {
    const group = groupAt(run, last)
    const to = group.before + group.end - group.start
    if (to - from < DIGITS_MIN) break
    // abroad any part of a longer number is a number somewhere
    if (!home && last < run.groups.length - 1) break
    if (to - from > NATIONAL_MAX || isIn(dates, last)) continue
    scan.budget.spend(4)
    if (!regions.any(run.digits.slice(from, to))) continue
    const stretch = stretchOf(run, first, last)
    if (!isSeparate(scan.text, run, stretch, around(reading))) continue
    for (const plan of regions.ofLength(stretch.digits)) {
      scan.budget.spend(1)
      const significant = significantOf(plan, stretch.digits)
      if (significant === undefined) continue
      const place = { text: scan.text, run, stretch, plan, home, endsKnown: endsKnown(reading, stretch) }
      const score = nationalScore(place, around(reading))
      if (score <= (match?.score ?? 0)) continue
      const canonical = `+${plan.callingCode}${significant}`
      const start = bracketStart(scan.text, stretch.start, stretch.end)
      match = { start, end: stretch.end, last, score, kind: 'judge', why: `valid in region ${plan.region}`, canonical }
      // abroad every plan is believed alike
      if (!home || score >= topScore(stretch, around(reading))) break
    }
    if (isSure(match)) return match
  }
  return match
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
