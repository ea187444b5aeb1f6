import type { Pattern } from '../../../../patterns/pattern.ts'
import { type Sensitivity, THRESHOLDS } from '../sensitivity.ts'
import type { Automaton } from './automaton.ts'
import { type Dialled, dialledForms, dialledNumbers } from './dialling.ts'
import { anyOf, byLengthOf, type Plan, planOf } from './plan.ts'
import { OTHER_TOP } from './score.ts'
import { type PhoneWords, phoneWords } from './surroundings.ts'

/** What a pattern and the operator's regions say of telephone numbers, prepared for many runs. */
export interface CompiledPhone {
  readonly pattern: Pattern
  readonly words: PhoneWords
  /** Numbers of the default regions as they are dialled there, in the order of the regions. */
  readonly numbers: Automaton<Dialled>
  /** Whether digits have the form of such a number, given out or not. */
  readonly isDialled: (digits: string) => boolean
  /** The regions elsewhere; compiled when they are asked first. */
  readonly elsewhere: () => Regions
  /** Whether a default region dials 011 for abroad. */
  readonly dialsNorthAmerica: boolean
  /** Whether what a word calls something else may be sure enough to be reported. */
  readonly reportsOthers: boolean
}

/** Some regions' plans, asked all at once first and then those one by one that have numbers of that length. */
export interface Regions {
  readonly any: (digits: string) => boolean
  readonly ofLength: (digits: string) => readonly Plan[]
}

/** `regions`: the default regions, first wins. Nothing of a pattern of another form. */
export function compilePhone(
  pattern: Pattern,
  regions: readonly string[],
  sensitivity: Sensitivity,
): CompiledPhone | undefined {
  const { form } = pattern
  if (form.kind !== 'phone') return undefined
  const plans = plansOfRegions(regions)
  const forms = dialledForms(plans)
  let elsewhere: Regions | undefined
  return {
    pattern,
    words: phoneWords(pattern.entity, form),
    numbers: dialledNumbers(plans),
    isDialled: (digits) => forms.read(digits).length > 0,
    elsewhere: () =>
      (elsewhere ??= regionsOf(
        plansOfRegions(form.elsewhere.split(' ').filter((region) => !regions.includes(region))),
      )),
    dialsNorthAmerica: plans.some((plan) => plan.callingCode === '1'),
    reportsOthers: THRESHOLDS[sensitivity] <= OTHER_TOP,
  }
}

function plansOfRegions(regions: readonly string[]): readonly Plan[] {
  return regions.flatMap((region) => planOf(region) ?? [])
}

function regionsOf(plans: readonly Plan[]): Regions {
  return { any: anyOf(plans), ofLength: byLengthOf(plans) }
}
