import { type Document, isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { ConfigFault } from './config.ts'
import { pathText } from './explain.ts'
import type { Path } from './tree.ts'

/** No configuration is this long; a file that is has been mistaken for one. UTF-16 units. */
const LONGEST = 1_048_576

/** YAML 1.2 (JSON is YAML) to plain values. A key that stands twice is a fault: one of the two would silently lose. */
export function readYaml(text: string): { readonly value: unknown } | { readonly faults: readonly ConfigFault[] } {
  if (text.length > LONGEST)
    return { faults: [fault('the file', 'is longer than a configuration can be', 'give the path of a YAML file')] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, merge: false })
  const faults = [...document.errors, ...document.warnings].map(({ code, pos }) =>
    fault(
      placeOf(lines, pos[0]),
      SYNTAX[code]?.[0] ?? 'is not valid YAML',
      SYNTAX[code]?.[1] ?? 'check indentation, quotes and brackets',
    ),
  )
  if (faults.length > 0) return { faults }
  faults.push(...doubledKeys(document, lines))
  if (faults.length > 0) return { faults }
  try {
    // Aliases are counted, so that a few lines cannot grow into gigabytes.
    return { value: (document.toJS({ maxAliasCount: 100 }) as unknown) ?? {} }
  } catch {
    return {
      faults: [
        fault('the file', 'has anchors and aliases that do not resolve or grow without end', 'write the values out'),
      ],
    }
  }
}

const SYNTAX: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: ['is indented with a tab', 'YAML indents with spaces'],
  BAD_INDENT: [
    'stands where it cannot belong to anything',
    'indent the keys of one map alike, and close every bracket',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['has two keys on one line', 'put each key on a line of its own'],
  BAD_DQ_ESCAPE: [
    'has a backslash in double quotes that means nothing there',
    'write the text in single quotes, as expressions are',
  ],
  MULTIPLE_DOCS: ['begins a second document', 'a configuration is one document; remove the ---'],
  MISSING_CHAR: ['misses a quote, bracket or comma', 'close what was opened'],
  MULTILINE_IMPLICIT_KEY: ['has a key without a colon', 'write key: value'],
  TAG_RESOLVE_FAILED: ['has a tag (!…) that does not exist here', 'remove it, or put quotes around the value'],
}

function doubledKeys(document: Document, lines: LineCounter): ConfigFault[] {
  const faults: ConfigFault[] = []
  walk(document.contents, [])
  return faults

  function walk(node: unknown, path: Path): void {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]))
    if (!isMap(node)) return
    const seen = new Set<string>()
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) {
        faults.push(fault(pathText(path), 'has a key that is not a word', 'write key: value'))
        continue
      }
      const key = String(pair.key.value)
      const below = [...path, key]
      if (seen.has(key)) {
        const line = lines.linePos(pair.key.range?.[0] ?? 0).line
        faults.push(fault(pathText(below), `stands twice, the second time in line ${line}`, 'keep one of them'))
      }
      seen.add(key)
      if (!isAlias(pair.value)) walk(pair.value, below)
    }
  }
}

function placeOf(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `line ${line}, column ${col}`
}

function fault(path: string, message: string, hint: string): ConfigFault {
  return { path, message, hint }
}
