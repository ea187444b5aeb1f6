import { getCountries } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import type { Automaton, State } from '../../../../src/detect/patterns/phone/automaton.ts'
import { type Dialled, dialledForms, dialledNumbers, e164Of } from '../../../../src/detect/patterns/phone/dialling.ts'
import { trunkOf } from '../../../../src/detect/patterns/phone/judge.ts'
import { type Plan, planOf } from '../../../../src/detect/patterns/phone/plan.ts'

const HOME = ['FR', 'BE', 'CH', 'LU', 'DE', 'AT', 'GB', 'IE', 'ES', 'IT', 'NL', 'PT', 'US']
const WORLD = getCountries()

function plansOf(regions: readonly string[]): readonly Plan[] {
  return regions.flatMap((region) => planOf(region) ?? [])
}

/** What the plans' own expressions say, one plan after the other. */
function asked(plans: readonly Plan[], digits: string): string[] {
  return plans.flatMap((plan) => {
    const trunk = trunkOf(plan, digits)
    return trunk === undefined ? [] : [`${plan.region} ${e164Of({ plan, trunk }, digits)}`]
  })
}

/** The same of an automaton; a plan that reads digits in two ways is asked for its first. */
function read(dialled: readonly Dialled[], digits: string): string[] {
  const first = dialled.filter(({ plan }, index) => plan !== dialled[index - 1]?.plan)
  return first.map((one) => `${one.plan.region} ${e164Of(one, digits)}`)
}

function differs(numbers: Automaton<Dialled>, plans: readonly Plan[], digits: string): boolean {
  return read(numbers.read(digits), digits).join() !== asked(plans, digits).join()
}

/** Digits that are drawn one by one, so that some plan goes on with each: numbers, and what is nearly one. */
function* drawn(plans: readonly Plan[], count: number): Generator<string> {
  const automaton = dialledNumbers(plans)
  let seed = 7
  const below = (bound: number) => ((seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) % 65_521) % bound
  for (let index = 0; index < count; index++) {
    let digits = ''
    let state: State<Dialled> = automaton.start
    while (digits.length < 18) {
      const open = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => automaton.after(state, digit).isOpen)
      const digit = open[below(open.length)]
      if (digit === undefined) break
      digits += String(digit)
      state = automaton.after(state, digit)
      if (digits.length > 4) yield digits
    }
    yield `${digits}${below(10)}`
    const changed = below(digits.length)
    yield digits.slice(0, changed) + String(below(10)) + digits.slice(changed + 1)
  }
}

describe('numbers as they are dialled at home', () => {
  test.each(WORLD)('are those of the plan, and nothing else: %s', (region) => {
    const plans = plansOf([region])
    const numbers = dialledNumbers(plans)
    const texts = [...drawn(plans, 150)]
    const differing = texts.filter(
      (digits) => read(numbers.read(digits), digits).join() !== asked(plans, digits).join(),
    )
    expect(differing).toEqual([])
    expect(texts.some((digits) => numbers.read(digits).length > 0)).toBe(true)
  })

  test.each([
    ['', undefined],
    [', where fewer states are kept than there are', 100],
  ])('are told by one automaton as by the plans in their order%s', (_, kept) => {
    const plans = plansOf(HOME)
    const numbers = dialledNumbers(plans, kept)
    const texts = [...drawn(plans, kept === undefined ? 3000 : 300)]
    expect(texts.filter((digits) => differs(numbers, plans, digits))).toEqual([])
  })

  test('begin with any four digits', () => {
    const plans = plansOf(HOME)
    const numbers = dialledNumbers(plans)
    const begins = Array.from({ length: 10_000 }, (_, begin) => String(begin).padStart(4, '0'))
    const texts = begins.flatMap((begin) => ['31', '99999', '123456', '0000000'].map((rest) => begin + rest))
    expect(texts.filter((digits) => differs(numbers, plans, digits))).toEqual([])
  })

  test('have a form and a length, given out or not', () => {
    const plans = plansOf(HOME)
    const forms = dialledForms(plans)
    const lengths = new Set(plans.flatMap((plan) => plan.dialledLengths))
    const expressions = plans.map((plan) => new RegExp(`^(?:${plan.dialled})$`))
    const isDialled = (digits: string) =>
      lengths.has(digits.length) && expressions.some((expression) => expression.test(digits))
    const texts = [...drawn(plans, 1500)]
    expect(texts.filter((digits) => forms.read(digits).length > 0 !== isDialled(digits))).toEqual([])
    expect(texts.filter((digits) => isDialled(digits)).length).toBeGreaterThan(1000)
  })

  test('are none where there are no regions', () => {
    expect(dialledNumbers([]).read('0639981234')).toEqual([])
    expect(dialledForms([]).read('0639981234')).toEqual([])
  })

  test('are read by the first plan that has them', () => {
    expect(read(dialledNumbers(plansOf(['DE', 'FR'])).read('0612345698'), '0612345698')).toEqual([
      'DE +49612345698',
      'FR +33612345698',
    ])
  })
})
