import { ALPHABET } from './alphabet.ts'
import { suffixFor, SUFFIX_EXPRESSION } from './suffix.ts'
import { CODE_LENGTH, formatToken } from './token.ts'
import { wordOf } from './words.ts'

/**
 * Any token, as a regular expression without anchors, of what every vendor's dialect knows: Anthropic's takes no wide
 * ranges of repetitions, llama.cpp's no groups but plain ones.
 */
export const TOKEN_EXPRESSION = `[A-Z][A-Z0-9]*_[${ALPHABET}]{${CODE_LENGTH}}${SUFFIX_EXPRESSION}`

/** Any type word that stands for a value for good. */
export const MASK_EXPRESSION = String.raw`\[[A-Z][A-Z0-9]*\]`

/** Codes of the shapes there are: a letter or a digit first, few and many of either. Nobody is issued these. */
const CODES = ['K7QX2C4', '2F3H4J5', 'X9WVTPM']

/** What may stand upstream for a value of this entity, where JSON schemas of the request ask for these formats. */
export function formsUpstream(
  entity: string,
  action: 'tokenise' | 'mask',
  formats: ReadonlySet<string>,
): readonly string[] {
  const word = wordOf(entity)
  if (action === 'mask') return [`[${word}]`]
  return CODES.map((code) => formatToken(word, code) + suffixFor(entity, formats))
}
