import type { BesideForm, Pattern } from '../../../patterns/pattern.ts'
import { isDigit } from './characters.ts'
import { groupAt, type NumberRun } from './number-run.ts'
import { type Scan, wordsBeforeOnce } from './scan.ts'
import { type WordSet, wordSet } from './words.ts'

/** Values that mean something only behind another that was found: the month a payment card ends, behind its number. */
export function besideFinder(patterns: readonly Pattern[]): (scan: Scan, run: NumberRun) => void {
  const forms = patterns.flatMap((pattern): CompiledBeside[] =>
    pattern.form.kind === 'beside' ? [compile(pattern, pattern.form)] : [],
  )
  const owners = new Set(forms.map(({ form }) => form.beside))
  const reach = Math.max(...forms.map(({ form }) => form.reach))
  return (scan, run) => {
    // most texts hold no card
    if (!holdsOwner(scan, owners, run.start - reach)) return
    for (let group = 0; group < run.groups.length; group++) {
      const { start } = groupAt(run, group)
      for (const one of forms) if (isBeside(scan, one, start)) read(scan, one, start)
    }
  }
}

interface CompiledBeside {
  readonly pattern: Pattern
  readonly form: BesideForm
  readonly expression: RegExp
  readonly context: WordSet | undefined
}

function compile(pattern: Pattern, form: BesideForm): CompiledBeside {
  const context = form.context === undefined ? undefined : wordSet(form.context)
  return { pattern, form, expression: new RegExp(form.expression), context }
}

/** Words in front of which one must tell. */
const SAID = 3

/** Finds that are looked back over: what else may be read of the digits between. */
const LOOKED = 3

/** Whether one of the last finds is of a type that values stand beside, and ends behind `from`. */
function holdsOwner({ found }: Scan, owners: ReadonlySet<string>, from: number): boolean {
  for (let index = Math.max(0, found.length - LOOKED); index < found.length; index++) {
    const span = found[index]
    if (span !== undefined && span.end >= from && owners.has(span.type)) return true
  }
  return false
}

function isBeside({ text, found }: Scan, { form }: CompiledBeside, start: number): boolean {
  for (let index = found.length - 1, looked = 0; index >= 0 && looked < LOOKED; index--, looked++) {
    const span = found[index]
    if (span?.type !== form.beside || span.end > start) continue
    return start - span.end <= form.reach && !goesOn(text, start)
  }
  return false
}

/** "09/11/2024": figures and a joint in front, so it begins no value of its own. */
function goesOn(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return (before === 45 || before === 46 || before === 47) && isDigit(text.charCodeAt(start - 2))
}

function read(scan: Scan, { pattern, form, expression, context }: CompiledBeside, start: number): void {
  expression.lastIndex = start
  scan.budget.spend(8)
  if (!expression.test(scan.text)) return
  if (context !== undefined && !wordsBeforeOnce(scan, start).some((word) => context.has(word), SAID)) return
  scan.found.push({
    start,
    end: expression.lastIndex,
    type: pattern.entity,
    score: form.score,
    evidence: [{ by: pattern.id, kind: 'context', why: 'it stands behind what it belongs to' }],
  })
}
