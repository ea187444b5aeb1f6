import type { TextSlot } from '../../detect/causal.ts'
import type { Edit } from '../../text/edit.ts'

/** A piece of a file that is looked at as one: a block of text, a conversation or a stretch of one, a line. */
export interface Passage {
  /** As it stands in the file. Passages joined are the file. */
  readonly source: string
  /** In the order of the file. */
  readonly texts: readonly PassageText[]
  /** What its texts say belongs with what the passage before said. */
  readonly continues: boolean
  /** Why it could not be read; holds nothing of it. Its texts are then none. */
  readonly fault?: string
}

/** A text of it, decoded. `path` names its place for a reader: "line 3, messages[1].content"; empty in plain text. */
export interface PassageText extends Omit<TextSlot, 'unit'> {
  readonly path: string
  /** Edits of the text as edits of the passage's source. */
  readonly lift: (edits: readonly Edit[]) => readonly Edit[]
}

/**
 * A stretch of plain text as a passage. `heads` are those of the table that it goes on with: they are read in front of
 * it, and belong to what the passage before said.
 */
export function plainPassage(source: string, continues: boolean, heads = ''): Passage {
  const lift = (edits: readonly Edit[]): readonly Edit[] =>
    heads === ''
      ? edits
      : edits
          .filter(({ start }) => start >= heads.length)
          .map((edit) => ({ ...edit, start: edit.start - heads.length, end: edit.end - heads.length }))
  const text = { value: heads + source, kind: 'prose', author: 'user', signed: false, path: '', lift } as const
  return { source, texts: [text], continues }
}

/** How the name of whoever wrote a message is read: as a name, but for a telephone number that stands in its place. */
export function authorText(value: string): Pick<PassageText, 'kind' | 'under'> {
  return /^[^\p{L}]*$/u.test(value) ? { kind: 'prose' } : { kind: 'value', under: 'display_name' }
}

/** What a reader of a file says of itself, and how it reads. */
export interface PassageReader {
  /** "a WhatsApp export" */
  readonly title: string
  /** The source is JSON: values that come back into it are escaped. `document`: all of it is one. */
  readonly json: 'no' | 'document' | 'lines'
  read(pieces: AsyncIterable<string>): AsyncIterable<Passage>
}

/** Units a passage is made of at most, as far as the file lets it be parted. */
export const PASSAGE = 262_144
