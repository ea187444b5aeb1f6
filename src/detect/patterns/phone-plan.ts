import { getCountries, Metadata, type CountryCode } from 'libphonenumber-js/max'

/**
 * Numbering plans as libphonenumber's metadata holds them, compiled for many cheap questions: a whole parse costs about
 * ten microseconds, a look at the plan a tenth of one. `libphonenumber-js` stays the judge of what the plan alone
 * cannot say (`phone.ts`).
 */
export interface Plan {
  readonly region: string
  readonly callingCode: string
  /** What is dialled before a national number inside the country: 0 in most of Europe. */
  readonly trunk: string | undefined
  /** Whether `national` (no trunk prefix) is a number the plan has given out. */
  accepts(national: string): boolean
}

const plans = new Map<string, Plan>()

export function planOf(region: string): Plan | undefined {
  const known = plans.get(region)
  if (known !== undefined) return known
  if (!isCountry(region)) return undefined
  const plan = compilePlan(region)
  plans.set(region, plan)
  return plan
}

let byCallingCode: ReadonlyMap<string, readonly CountryCode[]> | undefined

/** The plans behind a calling code: one, or several that share it (+1, +7, +44). */
export function plansOf(callingCode: string): readonly Plan[] {
  byCallingCode ??= groupByCallingCode()
  return (byCallingCode.get(callingCode) ?? []).flatMap((region) => planOf(region) ?? [])
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

function isCountry(region: string): region is CountryCode {
  return getCountries().some((country) => country === region)
}

/** The members of libphonenumber-js' metadata object that its published types leave out. */
interface NumberingPlan {
  callingCode(): string
  nationalPrefix(): string | undefined
  nationalNumberPattern(): string
  possibleLengths(): readonly number[] | undefined
  type(name: string): { pattern(): string } | undefined
}

function metadataOf(region: CountryCode): { numberingPlan: NumberingPlan } {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(region)
  // the package documents these members and its own validation uses them; the type file stops at the class
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

function compilePlan(region: CountryCode): Plan {
  const plan = metadataOf(region).numberingPlan
  const lengths = new Set(plan.possibleLengths())
  const general = new RegExp(`^(?:${plan.nationalNumberPattern()})$`)
  const types = TYPES.flatMap((name) => {
    const pattern = plan.type(name)?.pattern()
    return pattern === undefined || pattern === '' ? [] : [pattern]
  })
  const given = types.length === 0 ? general : new RegExp(`^(?:${types.join('|')})$`)
  return {
    region,
    callingCode: plan.callingCode(),
    trunk: plan.nationalPrefix(),
    accepts: (national) => lengths.has(national.length) && general.test(national) && given.test(national),
  }
}
