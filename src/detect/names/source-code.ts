/** Where a place stands in a text that may hold source code. */
export type CodePlace =
  /** Among statements of a stretch that is code. */
  | 'code'
  /** On a single line that reads like code, in a text that does not. */
  | 'line'
  /** In a string or a comment of a stretch that is code, or on a line of it that might be somebody's remark. */
  | 'quoted'
  | 'text'

/** Which places of a text are code: judged stretch by stretch, parted by the fences of Markdown. */
export interface SourceCode {
  placeAt(position: number): CodePlace
}

interface Line {
  readonly start: number
  readonly end: number
  readonly looksLikeCode: boolean
  readonly isSure: boolean
  readonly isIndented: boolean
  /** Three words with nothing but blanks between them, or a word or two alone, as under a letter. */
  readonly readsLikeProse: boolean
  stretchIsCode: boolean
}

const FENCE = /^\s{0,8}(?:```|~~~)/
/** What nobody writes but in a program: one such line is code by itself. */
const SURE = new RegExp(
  [
    String.raw`=>|[=!]==\s|&&|\|\||:=\s|\w->\w|\w::\w|\w\s\+=\s`,
    String.raw`^\s*(?:def|class|function|func|fn|const|let|var|interface|enum|struct|impl)\s+[\w<>[\]$]{1,60}\s?[(:={<]`,
    String.raw`^\s*import\s[^\n]{1,120}\sfrom\s+["']|^\s*from\s+[\w.]{1,80}\s+import\s|^\s*import\s+[\w.]{1,80};?\s*$`,
    String.raw`^\s*(?:if|for|while|switch|catch|else if|\} else)\s?\(.{0,120}\)\s*\{\s*$`,
    String.raw`^\s*return\s+[\w.]{1,60},\s*(?:err|nil|null|None|error|ok|true|false)\s*$|^\s*return\b.{0,120}[({].{0,120};\s*$`,
    String.raw`\b(?:isinstance|typeof)\s?\(|\btypeof\s\w{1,40}\s[=!]==|\bself\.\w`,
    String.raw`^\s*#(?:include|define|ifdef|endif)\b|[=(].{0,120}\);\s*$`,
  ].join('|'),
  'u',
)
/** What a program is full of, and other texts have now and then. */
const LIKELY = new RegExp(
  [
    String.raw`^\s*(?:export|package|namespace|using|public|private|protected|static)\s+[\w.{"'<*]{1,80}`,
    String.raw`^\s*(?:if|elif|else|for|while|try|except|with)\b.{0,120}[\w)\]'"]:\s*$`,
    String.raw`^\s*return\b|[=()[\]{}].{0,120}\S;\s*$`,
    String.raw`^\s*[}\])]{1,8}[;,]?\s*$|\S\s?\{\s*$`,
    String.raw`^\s{0,80}[\w.]{1,80}\s=\s\S|==\s`,
    String.raw`^\s{2,80}[\w.]{1,80}\(.{0,120}\)[;,:]?\s*$`,
    String.raw`^\s{2,80}[\w.]{1,60}\??:\s[a-z_({[].{0,120},\s*$`,
    String.raw`^\s{2,80}(?:pass|break|continue|return);?\s*$`,
    String.raw`^\s*@\w{1,40}\s*(?:\(|$)`,
  ].join('|'),
  'u',
)
const PROSE = /\p{L}\p{Ll}{0,30} \p{Ll}{1,30} \p{L}{1,30}|^ ?\p{L}\p{Ll}{1,30}(?: \p{L}\p{Ll}{1,30})?[,.!]?\s*$/u
/** So many statements, one of them sure, and so large a part of the lines that are no comment, make a stretch code. */
const LEAST_STATEMENTS = 3
const LEAST_SHARE = 0.3

/** Reads a text once; cost is its length. */
export function readSourceCode(text: string): SourceCode {
  const quoted = quotedRanges(text)
  const lines: Line[] = []
  let stretch: Line[] = []
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    // What stands far behind in a very long line says no more.
    const written = text.slice(start, Math.min(end, start + LINE_READ))
    if (FENCE.test(written)) {
      judge(stretch, quoted)
      stretch = []
    } else {
      const isSure = SURE.test(written)
      const line: Line = {
        start,
        end,
        looksLikeCode: isSure || LIKELY.test(written),
        isSure,
        isIndented: /^(?:\t| {2})/.test(written),
        readsLikeProse: PROSE.test(written),
        stretchIsCode: false,
      }
      lines.push(line)
      stretch.push(line)
    }
    start = end + 1
  }
  judge(stretch, quoted)
  return {
    placeAt(position) {
      const line = lineAt(lines, position)
      if (line === undefined) return 'text'
      const isQuoted = covers(quoted, position)
      if (line.stretchIsCode) {
        if (isQuoted) return 'quoted'
        if (line.looksLikeCode) return 'code'
        if (line.readsLikeProse) return 'text'
        return line.isIndented ? 'code' : 'quoted'
      }
      return line.isSure && !isQuoted ? 'line' : 'text'
    },
  }
}

const LINE_READ = 400

function judge(stretch: readonly Line[], quoted: readonly Range[]): void {
  let statements = 0
  let sure = 0
  let lines = 0
  for (const line of stretch) {
    if (line.end - line.start < 1 || (covers(quoted, line.start) && covers(quoted, line.end - 1))) continue
    lines += 1
    if (line.looksLikeCode) statements += 1
    if (line.isSure) sure += 1
  }
  if (sure === 0 || statements < LEAST_STATEMENTS || statements < LEAST_SHARE * lines) return
  for (const line of stretch) line.stretchIsCode = true
}

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Comments and strings as most languages write them. A string with one quote ends with its line at the latest. What
 * stands behind a backslash opens none, so that no place is read twice.
 */
const QUOTED =
  /"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|\/\*[^]*?(?:\*\/|$)|<!--[^]*?(?:-->|$)|(?<![:\w\\])\/\/[^\n]*|(?<![^\s])#[^\n]*|(?<![^\s])--\s[^\n]*|(?<!\\)"(?:[^"\\\n]|\\[^\n]){0,4000}"|(?<![\p{L}\d\\])'(?:[^'\\\n]|\\[^\n]){0,4000}'|(?<!\\)`(?:[^`\\\n]|\\[^\n]){0,4000}`/gu

function quotedRanges(text: string): readonly Range[] {
  return Array.from(text.matchAll(QUOTED), ({ 0: written, index }) => ({ start: index, end: index + written.length }))
}

/** Index of the last range that begins at or before `position`; -1 if none. */
function rangeAt(ranges: readonly Range[], position: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.start <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}

function covers(ranges: readonly Range[], position: number): boolean {
  const range = ranges[rangeAt(ranges, position)]
  return range !== undefined && position < range.end
}

function lineAt(lines: readonly Line[], position: number): Line | undefined {
  const line = lines[rangeAt(lines, position)]
  return line !== undefined && position <= line.end ? line : undefined
}
