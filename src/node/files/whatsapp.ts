import type { Passage, PassageReader, PassageText } from './passage.ts'
import { authorText, PASSAGE } from './passage.ts'
import { linesOf } from './read-file.ts'

/**
 * The head of a message: "[12/03/2024, 14:05:11] Name: ", "12/03/2024, 14:05 - Name: ", in the dates and clocks of the
 * languages. A direction mark may stand in front.
 */
const HEAD =
  /^[\u200e\u200f\ufeff]{0,2}(?:\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:à |um |a las |alle |om )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f](?:AM|PM|am|pm|[ap]\. ?m\.))?\] |\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:à |um |a las |alle |om )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f](?:AM|PM|am|pm|[ap]\. ?m\.))? - )/

/** Whose message it is. A line of the service ("Messages are end-to-end encrypted") has nobody. */
const AUTHOR = /^~?[ \u00a0]?[^:\n]{1,64}(?=: )/

/**
 * Whether a file that begins like this is an export of WhatsApp: dated heads with an author, from the first line on.
 */
export function isWhatsApp(head: string): boolean {
  const lines = head.split('\n', 20).filter((line) => line.trim() !== '')
  const dated = lines.filter((line) => HEAD.test(line) && AUTHOR.test(line.replace(HEAD, ''))).length
  return dated > 0 && HEAD.test(lines[0] ?? '') && (dated > 1 || lines.length < 3)
}

/** Text exports of WhatsApp. A message is what stands up to the next head; who wrote it is a name. */
export function whatsApp(file: string): PassageReader {
  return {
    title: 'a WhatsApp export',
    json: 'no',
    async *read(pieces) {
      let source = ''
      let texts: PassageText[] = []
      let line = 0
      let continues = false
      /** Where the message at hand begins; its text goes on over lines. */
      let open: { readonly start: number; readonly line: number } | undefined
      const close = () => {
        if (open !== undefined) push(texts, source, open.start, source.length, open.line)
        open = undefined
      }
      for await (const written of linesOf(pieces, file)) {
        line += 1
        const head = HEAD.exec(written)?.[0]
        if (head !== undefined) {
          close()
          if (source.length > PASSAGE) {
            yield { source, texts, continues }
            continues = true
            source = ''
            texts = []
          }
          const author = AUTHOR.exec(written.slice(head.length))?.[0]
          const at = source.length + head.length
          if (author !== undefined) {
            texts.push({
              ...part(at),
              value: author,
              ...authorText(author),
              author: 'user',
              signed: false,
              path: `line ${line}, author`,
            })
          }
          open = { start: at + (author === undefined ? 0 : author.length + 2), line }
        } else open ??= { start: source.length, line }
        source += written
      }
      close()
      if (source !== '') yield { source, texts, continues } satisfies Passage
    },
  }
}

function push(texts: PassageText[], source: string, start: number, end: number, line: number): void {
  const value = source.slice(start, end)
  if (value.trim() === '') return
  texts.push({ ...part(start), value, kind: 'prose', author: 'user', signed: false, path: `line ${line}` })
}

function part(start: number): Pick<PassageText, 'lift'> {
  return {
    lift: (edits) => edits.map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text })),
  }
}
