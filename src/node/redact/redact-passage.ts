import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Inspector } from '../../assemble-inspector.ts'
import type { Config } from '../../config/config.ts'
import type { Mention } from '../../detect/document.ts'
import { createPolicy } from '../../policy/policy.ts'
import { drawsOf } from '../../pseudonym/draw.ts'
import { issueTokens } from '../../pseudonym/issue.ts'
import { keyRing, type ScopeKey } from '../../pseudonym/keys.ts'
import { codeOf, formatToken } from '../../pseudonym/token.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import { Exit, EXIT } from '../exit.ts'
import { createKnownNames } from '../files/known-names.ts'
import type { Passage, PassageText } from '../files/passage.ts'
import type { TokenMap } from './token-map.ts'

export interface Redactor {
  /** The passage with tokens in it. `whole`: it is all of its conversation. Throws an `Exit` for what policy blocks. */
  passage(passage: Passage, whole: boolean): string
  /** Values replaced so far. */
  readonly replaced: number
}

/** Tokens up to which each conversation has its own; beyond, values share theirs, of which there are fewer. */
const OWN_TOKENS = 200_000

/**
 * Puts tokens in place of personal data, passage by passage. A passage that is a whole conversation gets tokens as in the
 * proxy: of one person they begin alike. Through a longer one a value has one token. No token of a file stands for two.
 */
export function createRedactor(inspector: Inspector, config: Config, secret: Uint8Array, map: TokenMap): Redactor {
  const policy = createPolicy(config.entities, {})
  const keys = keyRing(secret)
  const names = createKnownNames()
  let replaced = 0
  let conversation = 0
  return {
    get replaced() {
      return replaced
    },
    passage({ source, texts, continues }, whole) {
      conversation += 1
      if (!continues) names.forget()
      const known = names.texts()
      const slots = [...known, ...texts].map((text) => ({ ...text, unit: 0 }))
      const { mentions, entities } = inspector.inspect(slots)
      const actions = entities.map(({ type }) => policy.actionFor(type))
      const blocked = entities.find((_entity, index) => actions[index] === 'block')
      if (blocked !== undefined) {
        throw new Exit(EXIT.failed, [
          `the text holds ${blocked.type}, which the configuration blocks: entities.${blocked.type}`,
        ])
      }
      if (texts.length > 1) names.add(namesIn(mentions.slice(known.length), entities))
      const findings = {
        entities,
        mentions: mentions.map((list) => list.filter(({ entity }) => actions[entity] !== 'keep')),
      }
      const linked = whole && map.size < OWN_TOKENS
      const key = keys.keyOf({ tenant: '', upstream: 'redact', conversation: linked ? String(conversation) : '' })
      const { edits } = issueTokens({
        key,
        slots,
        tail: -1,
        findings,
        stable: !linked,
        actionFor: (type) => (policy.actionFor(type) === 'mask' ? 'mask' : 'tokenise'),
      })
      const own = texts.map((text, index) => unique(text, edits[known.length + index] ?? [], key))
      replaced += own.reduce((sum, list) => sum + list.length, 0)
      return applyEdits(
        source,
        texts.flatMap((text, index) => text.lift(own[index] ?? [])),
      )
    },
  }

  /** The edits with tokens that stand for one value in all of the file. */
  function unique({ value: text, kind }: PassageText, edits: readonly Edit[], key: ScopeKey): readonly Edit[] {
    return edits.map((edit) => {
      // a mask is nobody's
      if (edit.text.startsWith('[')) return edit
      const value = text.slice(edit.start, edit.end)
      const word = edit.text.slice(0, edit.text.lastIndexOf('_'))
      let draw: (() => string) | undefined
      const others = () => {
        draw ??= drawsOf(key, utf8ToBytes(`redact ${word} ${value}`))
        return formatToken(word, codeOf(draw(), 0))
      }
      return { ...edit, text: map.tokenFor({ token: edit.text, value, numeric: kind === 'number' }, others) }
    })
  }
}

function namesIn(mentions: readonly (readonly Mention[])[], entities: readonly { readonly type: string }[]): string[] {
  return mentions.flatMap((list) =>
    list.flatMap(({ surface, entity }) =>
      entities[entity]?.type === 'PERSON' && /\p{L} \p{L}/u.test(surface) ? [surface] : [],
    ),
  )
}
