import { PATTERNS } from '../../patterns/all.ts'
import { createPolicy } from '../policy/policy.ts'
import type { Config, UpstreamConfig } from './config.ts'

/**
 * What a configuration lets leave as it is, a line each, for somebody who has to answer for it: types that are found
 * and kept, the allow-list, and by upstream what nobody looks into. Empty where nothing does.
 */
export function letThrough(config: Config): readonly string[] {
  const lines: string[] = []
  const say = (what: string, names: readonly string[]): void => {
    if (names.length > 0) lines.push(`${what}: ${names.join(', ')}`)
  }
  const policy = createPolicy(config.entities, {})
  const types = new Set([...PATTERNS.map(({ entity }) => entity), ...Object.keys(config.entities)])
  say('types (entities)', [...types].filter((type) => policy.actionFor(type) === 'keep').toSorted())
  if (config.allow.length > 0) lines.push(`values (allow): ${config.allow.length}`)
  const upstreams = Object.entries(config.upstreams)
  const allowing = (is: (upstream: UpstreamConfig) => boolean): readonly string[] =>
    upstreams.filter(([, upstream]) => is(upstream)).map(([name]) => name)
  for (const kind of ['image', 'audio', 'file'] as const)
    say(
      `attachments (${kind})`,
      allowing(({ attachments }) => attachments[kind] === 'allow'),
    )
  const otherwise = config.preset === 'strict' ? 'refuse' : 'allow'
  const kinds = (['search', 'urls', 'files', 'connectors'] as const).map((kind) => ({
    kind,
    names: allowing(({ fetches }) => (fetches[kind] ?? otherwise) === 'allow'),
  }))
  // Kinds that the same vendors may fetch are told in one line: without a word, all of them.
  for (const all of new Set(kinds.map(({ names }) => names.join(', ')))) {
    const alike = kinds.filter(({ names }) => names.join(', ') === all)
    say(`what the vendor fetches by itself (${alike.map(({ kind }) => kind).join(', ')})`, alike[0]?.names ?? [])
  }
  say(
    'texts read aloud (media.speech)',
    allowing(({ media }) => media.speech === 'allow'),
  )
  return lines
}
