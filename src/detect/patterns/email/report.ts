import type { Evidence } from '../../span.ts'
import { isDigit } from '../characters.ts'
import { type Scan, wordsBeforeOnce } from '../scan.ts'
import { type Domain, isKnown } from './domain.ts'
import type { CompiledEmail } from './form.ts'
import { isAddress, isPlainAddress } from './judge.ts'
import { mailboxOf } from './mailbox.ts'

/**
 * Weighs an address whose mailbox stands from `start` to `localEnd`, and reports it if it is one. `why`: by what sign it
 * was met.
 */
export function reportAddress(
  scan: Scan,
  form: CompiledEmail,
  start: number,
  localEnd: number,
  domain: Domain,
  why: string,
): void {
  const { text } = scan
  const by = form.pattern.id
  const { name, top, dotted } = domain
  scan.budget.spend(48)
  if (dotted && isFigures(name, top)) return
  const written = text.slice(start, localEnd)
  const plain = dotted && isPlainAddress(written, name, top)
  const local = plain || !/[\s[({]/.test(written) ? written : mailboxOf(written)
  const address = `${local}@${name}`
  const evidence: Evidence[] = []
  let score: number
  if (plain || (dotted && top.length > 1 && isAddress(address))) {
    evidence.push({ by, kind: 'judge', why: 'validator isEmail' })
    score = domain.known ? 0.99 : 0.8
  } else {
    const named =
      scan.field.hint === form.pattern.entity || wordsBeforeOnce(scan, start).some((word) => form.context.has(word))
    const spaced = dotted && top.length > 1
    // "prenom.nom@fr", "nom@gmailcom": the dot was forgotten
    const slipped = isKnown(name) ? /[a-z][._][a-z]/i.test(local) : PROVIDER.test(name)
    if (!named && !spaced && !slipped) return
    if (named) evidence.push({ by, kind: 'context', why: 'a word nearby names an e-mail address' })
    score = spaced ? 0.7 : 0.6
  }
  evidence.push({ by, kind: 'form', why })
  scan.found.push({
    start,
    end: domain.end,
    type: form.pattern.entity,
    score,
    evidence,
    canonical: plain ? address.toLowerCase() : canonical(local, name),
  })
}

/** Versions ("node@20.11.5"), odds ("2.5@1.8"), retina images ("logo@2x.png"). */
function isFigures(domain: string, top: string): boolean {
  if (!/\D/.test(top)) return true
  return (
    isDigit(domain.charCodeAt(0)) && (/^\d{1,9}\.\d/.test(domain) || /^\dx\.(?:png|jpe?g|gif|webp|svg)/i.test(domain))
  )
}

/** Mail providers that people name without thinking of the dot. */
const PROVIDER =
  /^(?:gmail|hotmail|yahoo|outlook|icloud|orange|laposte|wanadoo|protonmail|gmx|aol)(?:com|fr|de|es|it|nl|pt|net|couk)?$/i

/** Lower case; the domain in its ASCII form (RFC 5891), so that both spellings are one address. */
function canonical(local: string, domain: string): string {
  const lower = domain.toLowerCase()
  if (/^[a-z\d._-]{1,255}$/.test(lower)) return `${local.toLowerCase()}@${lower}`
  try {
    return `${local.toLowerCase()}@${new URL(`http://${lower}`).hostname}`
  } catch {
    return `${local.toLowerCase()}@${lower}`
  }
}
