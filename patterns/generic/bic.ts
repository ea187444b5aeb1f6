import type { Pattern } from '../pattern.ts'

/** Country letters of the euro area and its neighbours: without them "SWIFT RESPONSE" would do. */
const COUNTRIES = new Set(
  'AD AE AT AU BE BG CA CH CI CN CY CZ DE DK DZ EE ES FI FR GB GI GR HR HU IE IL IN IS IT JP LI LT LU LV MA MC MT NL NO PL PT RO RS SE SI SK SM SN TN TR UA US VA'.split(
    ' ',
  ),
)

/** Eight or eleven characters around a country, in one case or with a digit. */
function isBicLike(value: string): boolean {
  const compact = value.replaceAll(' ', '')
  const upper = compact.toUpperCase()
  return (
    (compact.length === 8 || compact.length === 11) &&
    COUNTRIES.has(upper.slice(4, 6)) &&
    (compact === upper || /\d/.test(compact))
  )
}

export const bic: Pattern = {
  id: 'generic/bic',
  entity: 'BIC',
  title: 'Bank identifier code, named as one',
  sources: ['ISO 9362'],
  action: 'keep',
  examples: ['BIC : AGRIFRPP', 'BIC BNPAFRPPXXX'],
  form: {
    kind: 'named',
    names: { any: 'bic, swift, bic swift, swift bic, bic code, code bic, swift code, code swift' },
    marker: 'BIC',
    spoken: /BIC(?:[ /-]{1,3}(?:SWIFT|Code|code|number))?\)? {1,2}(?:is |est |ist )?/y,
    value: /[A-Za-z]{4}[ ]?[A-Za-z]{2}[ ]?[A-Za-z\d]{2}(?:[ ]?[A-Za-z\d]{3})?(?![A-Za-z\d])/y,
    check: isBicLike,
    score: 0.8,
  },
}
