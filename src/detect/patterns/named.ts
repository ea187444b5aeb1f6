import type { NamedForm, Pattern } from '../../../patterns/pattern.ts'
import { isAlphanumeric } from './characters.ts'
import type { Scan } from './scan.ts'

/** Values that only the word in front of them gives away. One search over the text for all the naming words. */
export function namedFinder(patterns: readonly Pattern[]): (scan: Scan) => void {
  const named = patterns.flatMap((pattern) => (pattern.form.kind === 'named' ? [compile(pattern, pattern.form)] : []))
  if (named.length === 0) return () => {}
  const names = new RegExp(named.map((one) => `(${one.names})`).join('|'), 'gi')
  return (scan) => {
    names.lastIndex = 0
    for (let match = names.exec(scan.text); match !== null; match = names.exec(scan.text)) {
      const one = named[match.slice(1).findIndex((group) => group !== undefined)]
      scan.budget.spend(match[0].length + 8)
      if (one !== undefined) readValue(scan, one, match.index, match.index + match[0].length)
    }
  }
}

interface CompiledNamed {
  readonly pattern: Pattern
  readonly names: string
  readonly form: NamedForm
  readonly joint: RegExp
  readonly value: RegExp
}

function compile(pattern: Pattern, form: NamedForm): CompiledNamed {
  return { pattern, names: form.names, form, joint: new RegExp(form.joint), value: new RegExp(form.value) }
}

function readValue(scan: Scan, named: CompiledNamed, nameStart: number, nameEnd: number): void {
  const { text, budget } = scan
  if (isAlphanumeric(text.charCodeAt(nameStart - 1)) || isAlphanumeric(text.charCodeAt(nameEnd))) return
  named.joint.lastIndex = nameEnd
  if (!named.joint.test(text)) return
  const start = named.joint.lastIndex
  named.value.lastIndex = start
  budget.spend(start - nameEnd + 4)
  if (!named.value.test(text)) return
  let end = named.value.lastIndex
  budget.spend(end - start)
  if (named.form.check?.(text.slice(start, end)) === false) return
  while (end > start + 1 && /[.,;:!?)\s]/.test(text[end - 1] ?? '')) end--
  const { id: by, entity: type } = named.pattern
  scan.found.push({
    start,
    end,
    type,
    score: named.form.score,
    evidence: [{ by, kind: 'context', why: 'the word in front names it' }],
  })
}
