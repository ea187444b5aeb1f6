import type { Pattern, PlaceForm } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import { groupAt, type NumberRun } from './number-run.ts'
import { type Scan, wordsBeforeOnce } from './scan.ts'
import { type Hearing, hearing } from './hearing.ts'

/** Coordinates in decimal degrees, four decimals or more, or down to seconds. */
export function placeFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const places = patterns.flatMap((pattern) => (pattern.form.kind === 'place' ? [compile(pattern, pattern.form)] : []))
  return (scan, run) => {
    const joint = scan.text.charCodeAt(groupAt(run, 0).end)
    if (joint !== DEGREE && (joint !== 46 || run.groups.length < 2)) return
    for (const place of places) findPlace(scan, run, place)
  }
}

interface CompiledPlace {
  readonly pattern: Pattern
  readonly hear: Hearing
}

function compile(pattern: Pattern, form: PlaceForm): CompiledPlace {
  return { pattern, hear: hearing(form.context, form.against) }
}

const PAIR =
  /(?:[1-8]?\d|90)\.\d{4,8}°? ?[NS]?(?:[,;/ ]| , |, |[,&]? ?(?:lng|lon|long|longitude|"lng"|"lon"|"longitude") ?[:=]? ?){1,2}[-+]?(?:1[0-7]\d|[1-9]?\d|180)\.\d{4,8}°?(?: ?[EWO](?![A-Za-z]))?(?![\d.])/iy

const DEGREE = 0xb0

/** Degrees, minutes and seconds: within thirty metres. */
const SEXAGESIMAL =
  /(?:[1-8]?\d|90)° ?[0-5]?\d['’′] ?[0-5]?\d(?:[.,]\d{1,6})?(?:["”″]|['’′]{2}) ?[NS],? ?(?:1[0-7]\d|\d{1,2}|180)° ?[0-5]?\d['’′] ?[0-5]?\d(?:[.,]\d{1,6})?(?:["”″]|['’′]{2}) ?[EWO](?![A-Za-z])/y

function findPlace(scan: Scan, run: NumberRun, place: CompiledPlace): void {
  const start = groupAt(run, 0).start
  scan.budget.spend(16)
  const expression = scan.text.charCodeAt(groupAt(run, 0).end) === DEGREE ? SEXAGESIMAL : PAIR
  expression.lastIndex = start
  if (!expression.test(scan.text)) return
  const end = expression.lastIndex
  const { id: by, entity: type } = place.pattern
  const said = scan.field.hint === type ? 'for' : place.hear(wordsBeforeOnce(scan, start), 5)
  const evidence: Evidence[] = [{ by, kind: 'form', why: 'a pair of coordinates, within ten metres' }]
  if (said === 'for') evidence.push({ by, kind: 'context', why: 'a word nearby names a position' })
  const from = /[-+]/.test(scan.text[start - 1] ?? '') ? start - 1 : start
  scan.found.push({ start: from, end, type, score: said === 'for' ? 0.8 : said === 'against' ? 0.2 : 0.4, evidence })
}
