import type { LinkForm, Pattern } from '../../../patterns/pattern.ts'
import type { Evidence } from '../span.ts'
import type { Scan } from './scan.ts'

/** Web addresses and connection strings, met at their `://`; reported only for what they carry. */
export function linkFinder(patterns: readonly Pattern[]): (scan: Scan, colon: number) => void {
  const links = patterns.flatMap((pattern) => (pattern.form.kind === 'link' ? [compile(pattern, pattern.form)] : []))
  return (scan, colon) => {
    for (const link of links) readLink(scan, link, colon)
  }
}

interface CompiledLink {
  readonly pattern: Pattern
  readonly keys: ReadonlySet<string>
}

function compile(pattern: Pattern, form: LinkForm): CompiledLink {
  return { pattern, keys: new Set(form.keys.split(' ')) }
}

const LINK_MAX = 2048
/** Addresses inside an address ("?to=https://…") that are still read for themselves. */
const INNER_MAX = 3

function readLink(scan: Scan, link: CompiledLink, colon: number): void {
  const { text, budget, memory } = scan
  const inside = colon < memory.linkTo
  if (inside && ++memory.linksInside > INNER_MAX) return
  let start = colon
  while (colon - start < 24 && /[a-z\d+.-]/i.test(text[start - 1] ?? '')) start--
  let end = colon + 3
  while (end - colon < LINK_MAX && !isEndOfLink(text.charCodeAt(end))) end++
  while (end > colon + 3 && /[.,;:!?)'\]}*_]/.test(text[end - 1] ?? '')) end--
  budget.spend(end - start)
  if (!inside) {
    memory.linkTo = end
    memory.linksInside = 0
  }
  if (start === colon || end === colon + 3) return
  const rest = text.slice(colon + 3, end)
  const evidence: Evidence[] = []
  const by = link.pattern.id
  let score = 0
  const authority = rest.slice(0, (rest + '/').search(/[/?#]/))
  const at = authority.lastIndexOf('@')
  if (at > 0 && authority.slice(0, at).includes(':')) {
    evidence.push({ by, kind: 'form', why: 'a user name and password in the address' })
    score = 0.95
  } else if (hasTellingQuery(rest, link.keys)) {
    evidence.push({ by, kind: 'form', why: 'a query key that names a secret or a personal value' })
    score = 0.7
  }
  if (score > 0) scan.found.push({ start, end, type: link.pattern.entity, score, evidence })
}

/** A listed key with a value that is no placeholder. */
function hasTellingQuery(rest: string, keys: ReadonlySet<string>): boolean {
  const question = rest.search(/[?#]/)
  if (question === -1) return false
  return rest
    .slice(question + 1)
    .split(/[&;#]/)
    .some((pair) => {
      const equals = pair.indexOf('=')
      const value = pair.slice(equals + 1)
      return (
        equals > 0 &&
        keys.has(pair.slice(0, equals).toLowerCase()) &&
        value.length >= 4 &&
        /[\p{L}\d]/u.test(value) &&
        !/^[{<[$%]/.test(value)
      )
    })
}

function isEndOfLink(code: number): boolean {
  return (
    !(code > 32) ||
    code === 34 ||
    code === 60 ||
    code === 62 ||
    code === 96 ||
    code === 124 ||
    code === 0xa0 ||
    code === 0xbb ||
    code === 0x201d
  )
}
