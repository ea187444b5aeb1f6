import { jsonReader, lineReader } from './json-readers.ts'
import { PASSAGE, type PassageReader, plainPassage } from './passage.ts'
import { failed, nameOf } from './read-file.ts'
import { headsThatGoOn } from './table-heads.ts'
import { textBlocks } from './text-blocks.ts'
import { isWhatsApp, whatsApp } from './whatsapp.ts'

export type FileFormat = 'text' | 'jsonl' | 'chat'

/** Units of a file that its reader is chosen by. */
const HEAD = 65_536

/** Chooses by what a file begins with, or as it was asked to. The pieces read for that are given back in front. */
export async function chooseReader(
  pieces: AsyncIterable<string>,
  file: string,
  format: FileFormat | undefined,
): Promise<{ readonly reader: PassageReader; readonly pieces: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  let head = ''
  let ended = false
  // what is typed is answered as it comes: a text is told by its first line end
  while (head.length < HEAD && !ended && !isTold(head)) {
    const next = await iterator.next()
    if (next.done === true) ended = true
    else head += next.value
  }
  return { reader: readerOf(head, file, format, ended), pieces: continued(head, ended ? undefined : iterator) }
}

/** Tells the operator, on stderr, how a file is read, where that was not asked for. `title`: the reader's. */
export function sayReader(file: string, title: string): void {
  process.stderr.write(`paravent: ${nameOf(file)}: read as ${title}\n`)
}

function isTold(head: string): boolean {
  return head.length > 0 && !/^[\ufeff\s\u200e]{0,16}[[{\d]/.test(head) && head.includes('\n')
}

async function* continued(head: string, rest: AsyncIterator<string> | undefined): AsyncIterable<string> {
  if (head !== '') yield head
  if (rest === undefined) return
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

const TEXT: PassageReader = {
  title: 'text',
  json: 'no',
  async *read(pieces) {
    let continues = false
    let heads = ''
    for await (const source of textBlocks(pieces, PASSAGE)) {
      yield plainPassage(source, continues, heads)
      continues = true
      heads = headsThatGoOn(heads + source)
    }
  },
}

function readerOf(head: string, file: string, format: FileFormat | undefined, isWhole: boolean): PassageReader {
  if (format === 'text') return TEXT
  if (format === 'jsonl') return lineReader(file, 'JSON lines', 'records')
  if (isWhatsApp(head)) return whatsApp(file)
  const json = jsonReaderOf(head, file, isWhole)
  if (json !== undefined) return json
  if (format === 'chat') throw failed(file, 'is no chat export that is known here; see --help, or use --format text')
  return TEXT
}

/** A key of a message, of a conversation, of ChatGPT's export. */
const CHAT = /"(?:messages|role|author|sender|from|user|username|mapping|conversations?|chat_messages)" ?:/
const CHATGPT = /"mapping" ?:/

function jsonReaderOf(head: string, file: string, isWhole: boolean): PassageReader | undefined {
  const text = head.replace(/^[\ufeff\s]{0,64}/, '')
  const [first = '', ...others] = text.split('\n', 64)
  const rest = others.filter((line) => line.trim() !== '')
  // the last line read may be cut
  const isLines = rest.length === 0 ? isWhole && text.includes('\n') : rest.some((line) => /^\s{0,8}\{"/.test(line))
  if (isObject(first) && isLines) {
    const isChat = CHAT.test(first)
    return lineReader(file, isChat ? 'a chat in JSON lines' : 'JSON lines', isChat ? 'messages' : 'records')
  }
  if (!/^(?:\[\s{0,64}(?:\{|\])|\{\s{0,64}["}])/.test(text)) return undefined
  return jsonReader(file, CHATGPT.test(text) ? 'a ChatGPT export' : CHAT.test(text) ? 'a chat in JSON' : 'JSON')
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object'
  } catch {
    return false
  }
}
