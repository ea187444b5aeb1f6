import { Automaton, type Candidate } from './automaton.ts'
import { type Language, languageOf, ofLengths, union } from './language.ts'
import type { Plan } from './plan.ts'

/** A number as it is dialled at home. */
export interface Dialled {
  readonly plan: Plan
  /** Digits of the trunk prefix in front of its national number. */
  readonly trunk: number
}

/** E.164 of `digits`, which are dialled so. */
export function e164Of({ plan, trunk }: Dialled, digits: string): string {
  return `+${plan.callingCode}${digits.slice(trunk)}`
}

/** E.164 of `digits` by the first plan that has such a number. */
export function firstE164(numbers: Automaton<Dialled>, digits: string): string | undefined {
  const [first] = numbers.read(digits)
  return first === undefined ? undefined : e164Of(first, digits)
}

/** The numbers that some plans have given out, as they are dialled at home. `kept`: as an automaton has it. */
export function dialledNumbers(plans: readonly Plan[], kept?: number): Automaton<Dialled> {
  return new Automaton(
    () =>
      plans.flatMap((plan): Candidate<Dialled>[] => {
        const { trunk } = plan
        const languages = languagesOf(plan)
        const without = { value: { plan, trunk: 0 }, languages }
        if (trunk === undefined) return [without]
        const withTrunk = {
          value: { plan, trunk: trunk.length },
          languages: languages.map((language) => languageOf(trunk, language)),
        }
        return trunk === '0' ? [withTrunk] : [withTrunk, without]
      }),
    kept,
  )
}

/** Digits that have the length and the form of what is dialled under any of some plans, given out or not. */
export function dialledForms(plans: readonly Plan[]): Automaton<true> {
  return new Automaton(() => [
    {
      value: true,
      languages: [
        ofLengths(plans.flatMap((plan) => plan.dialledLengths)),
        union(plans.map((plan) => languageOf(plan.dialled))),
      ],
    },
  ])
}

const known = new Map<Plan, readonly Language[]>()

/** What a national number is in, each of them. */
function languagesOf(plan: Plan): readonly Language[] {
  let languages = known.get(plan)
  if (languages === undefined) {
    languages = [ofLengths(plan.lengths), languageOf(plan.form), languageOf(plan.given)]
    known.set(plan, languages)
  }
  return languages
}
