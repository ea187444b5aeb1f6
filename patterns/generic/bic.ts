import type { Pattern } from '../pattern.ts'

export const bic: Pattern = {
  id: 'generic/bic',
  entity: 'BIC',
  title: 'Bank identifier code, named as one',
  sources: ['ISO 9362'],
  action: 'keep',
  examples: ['BIC : AGRIFRPP', 'SWIFT BNPAFRPPXXX'],
  form: {
    kind: 'named',
    names: 'bic|swift',
    joint: /(?:[ /-]{0,3}(?:swift|bic|code|number|no\.?|n°))?\)? {0,2}(?:[:=]|is|est|ist)? {0,2}/iy,
    value: /[A-Z]{4}[ ]?[A-Z]{2}[ ]?[A-Z\d]{2}(?:[ ]?[A-Z\d]{3})?(?![A-Za-z\d])/iy,
    check: isBicLike,
    score: 0.8,
  },
}

/** Country letters of the euro area and its neighbours: without them "swift response" would do. */
const COUNTRIES = new Set(
  'AD AE AT AU BE BG CA CH CI CN CY CZ DE DK DZ EE ES FI FR GB GI GR HR HU IE IL IN IS IT JP LI LT LU LV MA MC MT NL NO PL PT RO RS SE SI SK SM SN TN TR UA US VA'.split(
    ' ',
  ),
)

/** Eight or eleven characters around a country, in capitals or with a digit: a word in lower case is a word. */
export function isBicLike(value: string): boolean {
  const compact = value.replaceAll(' ', '')
  return COUNTRIES.has(compact.slice(4, 6).toUpperCase()) && (compact === compact.toUpperCase() || /\d/.test(compact))
}
