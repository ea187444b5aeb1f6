import type { Pattern } from '../pattern.ts'

const UNITS_FR = 'un|deux|trois|quatre|cinq|six|sept|huit|neuf'
const DAY_FR = String.raw`(?:premier|dix[- ](?:sept|huit|neuf)|vingt[- ](?:et[- ]un|${UNITS_FR})|trente[- ]et[- ]un|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|${UNITS_FR})`
const MONTH_FR = 'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre'
const REST_FR = String.raw`(?:[ -](?:et|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|nonante|${UNITS_FR})){0,5}`
const FRENCH = new RegExp(
  String.raw`${DAY_FR} (?:${MONTH_FR}) (?:(?:mille neuf cents?|dix[- ]neuf cents?|deux mille)${REST_FR}|(?:19|20)\d\d)(?![\p{L}\d])`,
  'iuy',
)

const UNITS_EN = 'one|two|three|four|five|six|seven|eight|nine'
const DAY_EN = String.raw`(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)`
const MONTH_EN = 'january|february|march|april|may|june|july|august|september|october|november|december'
const REST_EN = String.raw`(?:[ -](?:and|oh|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|${UNITS_EN})){0,4}`
const ENGLISH = new RegExp(
  String.raw`(?:${DAY_EN} (?:of )?(?:${MONTH_EN})|(?:${MONTH_EN}) (?:the )?${DAY_EN}),? (?:(?:nineteen(?: hundred)?|two thousand|twenty)${REST_EN}|(?:19|20)\d\d)(?![\p{L}\d])`,
  'iuy',
)

function spoken(name: string, marker: string, expression: RegExp, value: RegExp, example: string): Pattern {
  return {
    id: `generic/birth-date-${name}`,
    entity: 'DATE_OF_BIRTH',
    title: 'Date of birth with its day in words, as dictated texts have it',
    sources: ['Unicode CLDR (spelled-out numbers)'],
    action: 'tokenise',
    examples: [example],
    form: { kind: 'named', names: {}, marker, spoken: expression, value, score: 0.9 },
  }
}

/** Dates of birth without a figure. */
export const SPOKEN_BIRTH_DATES: readonly Pattern[] = [
  spoken('nee', 'née le', /née le /y, FRENCH, 'née le sept août mille neuf cent quatre-vingt-dix'),
  spoken('ne', 'né le', /né le /y, FRENCH, 'né le premier mars mille neuf cent quatre-vingt-cinq'),
  spoken('nee-plain', 'nee le', /nee le /y, FRENCH, 'nee le deux fevrier 1990'),
  spoken(
    'naissance',
    'aissance',
    /aissance(?: (?:est|c'est|c’est))?(?: le)?:? /y,
    FRENCH,
    'date de naissance le deux mai deux mille trois',
  ),
  spoken('born', 'orn on', /(?<=[bB])orn on (?:the )?/y, ENGLISH, 'born on the twelfth of march nineteen eighty five'),
  spoken(
    'birth',
    'birth',
    /birth(?:day)?(?: is)?(?: on)?:? (?:the )?/y,
    ENGLISH,
    'date of birth march the third nineteen seventy',
  ),
]
