import { getCountries, isSupportedCountry, Metadata, type CountryCode } from 'libphonenumber-js/max'

/**
 * Numbering plans as libphonenumber's metadata holds them, compiled for many cheap questions: a whole parse costs about
 * ten microseconds, a look at the plan a tenth of one. `libphonenumber-js` stays the judge of what the plan alone
 * cannot say (`judge.ts`).
 */
export interface Plan {
  readonly region: string
  readonly callingCode: string
  /** What is dialled before a national number inside the country: 0 in most of Europe. */
  readonly trunk: string | undefined
  /** Sources of expressions for national numbers (no trunk prefix): their form, and those the plan has given out. */
  readonly form: string
  readonly given: string
  readonly lengths: readonly number[]
  /** Source of an expression for numbers as they are dialled at home, and their lengths. */
  readonly dialled: string
  readonly dialledLengths: readonly number[]
  /** Whether `national` is a number the plan has given out. */
  accepts(national: string): boolean
  /** Whether `national` is a mobile number; false where the plan does not tell them from others. */
  isMobile(national: string): boolean
}

const compiled = new Map<string, Plan>()

export function planOf(region: string): Plan | undefined {
  const known = compiled.get(region)
  if (known !== undefined) return known
  if (!isSupportedCountry(region)) return undefined
  const plan = compilePlan(region)
  compiled.set(region, plan)
  return plan
}

let byCallingCode: ReadonlyMap<string, readonly CountryCode[]> | undefined
const byCode = new Map<string, Plan | undefined>()

/** The plan behind a calling code, which several regions may share (+1, +7, +44). */
export function planOfCode(callingCode: string): Plan | undefined {
  if (byCode.has(callingCode)) return byCode.get(callingCode)
  byCallingCode ??= groupByCallingCode()
  const region = byCallingCode.get(callingCode)?.[0]
  const plan = region === undefined ? undefined : planOf(region)
  byCode.set(callingCode, plan)
  return plan
}

function groupByCallingCode(): Map<string, CountryCode[]> {
  const groups = new Map<string, CountryCode[]>()
  for (const region of getCountries()) {
    const code = metadataOf(region).numberingPlan.callingCode()
    const group = groups.get(code)
    if (group === undefined) groups.set(code, [region])
    else group.push(region)
  }
  return groups
}

/** The calling code a number in international form starts with: one to three digits, no code is the start of another. */
export function callingCodeOf(international: string): string | undefined {
  for (let length = 1; length <= 3; length++) {
    const code = international.slice(0, length)
    byCallingCode ??= groupByCallingCode()
    if (byCallingCode.has(code)) return code
  }
  return undefined
}

/** The members of libphonenumber-js' metadata object that its published types leave out. */
interface NumberingPlan {
  callingCode(): string
  /** The number 0, not a string, where nothing is dialled in front of a number. */
  nationalPrefix(): string | 0 | undefined
  nationalNumberPattern(): string
  possibleLengths(): readonly number[] | undefined
  type(name: string): { pattern(): string } | undefined
}

function metadataOf(region: CountryCode): { numberingPlan: NumberingPlan } {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(region)
  // the package documents these members and its own validation uses them; the type file stops at the class
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return metadata as unknown as { numberingPlan: NumberingPlan }
}

const TYPES = [
  'FIXED_LINE',
  'MOBILE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'UAN',
  'PREMIUM_RATE',
  'PAGER',
  'VOICEMAIL',
]

/**
 * Whether any of several plans could read `digits` as they are dialled at home: one expression for all, asked before
 * the plans are asked one by one.
 */
export function anyOf(plans: readonly Plan[]): (digits: string) => boolean {
  if (plans.length === 0) return () => false
  const lengths = new Set(plans.flatMap((plan) => plan.dialledLengths))
  const dialled = new RegExp(`^(?:${unique(plans.map((plan) => plan.dialled)).join('|')})$`)
  // what stands alone in a run is asked about twice: as a unit of the run, then as a number
  let asked = ''
  let answer = false
  return (digits) => {
    if (digits !== asked) {
      asked = digits
      answer = lengths.has(digits.length) && dialled.test(digits)
    }
    return answer
  }
}

/** The plans that have numbers of so many digits as they are dialled at home, in their order. */
export function byLengthOf(plans: readonly Plan[]): (digits: string) => readonly Plan[] {
  const table = Array.from({ length: DIALLED_MAX + 1 }, (_, length) =>
    plans.filter((plan) => plan.dialledLengths.includes(length)),
  )
  return (digits) => table[digits.length] ?? NONE
}

/** More digits than any number has as it is dialled at home: fifteen of E.164 and a trunk prefix. A run may hold more. */
export const DIALLED_MAX = 20
const NONE: readonly Plan[] = []

/** Mobile numbers that Arcep and Ofcom keep for films and examples, and so never give out. */
const FICTION: Readonly<Record<string, readonly string[]>> = { FR: ['63998\\d{4}'], GB: ['7700900\\d{3}'] }

/** One plan for all regions behind a calling code: people in the US write to Canada without saying so. */
function compilePlan(region: CountryCode): Plan {
  const main = metadataOf(region).numberingPlan
  byCallingCode ??= groupByCallingCode()
  const sharing = byCallingCode.get(main.callingCode()) ?? [region]
  const plansOfCode = sharing.map((shared) => metadataOf(shared).numberingPlan)
  const lengths = new Set(plansOfCode.flatMap((plan) => plan.possibleLengths() ?? []))
  const form = unique(plansOfCode.map((plan) => plan.nationalNumberPattern())).join('|')
  const types = unique(plansOfCode.flatMap((plan) => TYPES.flatMap((name) => plan.type(name)?.pattern() || [])))
  const mobile = unique(plansOfCode.flatMap((plan) => plan.type('MOBILE')?.pattern() || []))
  const fiction = FICTION[region] ?? []
  const given = types.length === 0 ? form : [...types, ...fiction].join('|')
  const hasForm = matcher(form)
  const isGiven = matcher(given)
  const isMobile = matcher([...mobile, ...fiction].join('|'))
  const trunk = main.nationalPrefix() || undefined
  const prefix = trunk === undefined ? '' : trunk === '0' ? '0' : `(?:${trunk})?`
  return {
    region,
    callingCode: main.callingCode(),
    trunk,
    form,
    given,
    lengths: [...lengths],
    dialled: `${prefix}(?:${form})`,
    dialledLengths: [...lengths].flatMap((length) =>
      trunk === '0' ? [length + 1] : trunk === undefined ? [length] : [length, length + trunk.length],
    ),
    accepts: (national) => lengths.has(national.length) && hasForm(national) && isGiven(national),
    isMobile: (national) => mobile.length > 0 && isMobile(national),
  }
}

/** Whether an expression matches all of a text. It is compiled when that is asked first. */
function matcher(source: string): (text: string) => boolean {
  let expression: RegExp | undefined
  return (text) => {
    expression ??= new RegExp(`^(?:${source})$`)
    return expression.test(text)
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
