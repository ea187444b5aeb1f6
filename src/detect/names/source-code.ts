/** Where a place stands in a text that may hold source code. */
export type CodePlace =
  /** Among statements of a stretch that is code. */
  | 'code'
  /** On a single line that reads like code, in a text that does not. */
  | 'line'
  /** In a string or a comment of a stretch that is code. */
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
  /** Three words with nothing but blanks between them. */
  readonly readsLikeProse: boolean
  stretchIsCode: boolean
}

const FENCE = /^\s{0,8}(?:```|~~~)/
/** A statement by its signs; keywords that are words of a sentence count only with the signs that follow them. */
const STATEMENT = new RegExp(
  [
    String.raw`=>|[=!]==?\s|&&|\|\||->|::|:=|[+*-]=\s`,
    String.raw`^\s*(?:import|from|export|package|namespace|using)\s+[\w.{"'<*]{1,80}(?:\s+(?:import|as|from)\s|;|\s*\{)`,
    String.raw`^\s*(?:def|class|function|func|fn|const|let|var|public|private|protected|static|elif|impl|struct|enum|interface)\s+[\w<>[\]]{1,60}\s*[\s(:={<]`,
    String.raw`^\s*(?:if|for|while|switch|catch|else if|\} else)\s{0,2}\(.{0,120}\)?\s*\{?\s*$`,
    String.raw`^\s*(?:if|elif|else|for|while|try|except|with)\b.{0,120}[\w)\]'"]:\s*$`,
    String.raw`^\s*return\b(?:\s*;|\s[^\s,]{1,60},\s*\w{1,20}$|.{0,120}[()[\]{};])`,
    String.raw`[=()[\]{}].{0,120}\S;\s*$`,
    String.raw`^\s*[}\])]{1,8}[;,]?\s*$|\S\s?\{\s*$`,
    String.raw`^\s{0,80}[\w.]{1,80}\s=\s\S`,
    String.raw`^\s{2,80}[\w.]{1,80}\(.{0,120}\)[;,:]?\s*$`,
    String.raw`^\s*(?:elif|isinstance)\b|\b(?:isinstance|typeof)\s?\(`,
    String.raw`^\s{2,80}(?:pass|break|continue|return);?\s*$`,
    String.raw`^\s*@\w{1,40}\s*(?:\(|$)|^\s*#(?:include|define|ifdef|endif)\b`,
  ].join('|'),
  'u',
)
const PROSE = /\p{L}\p{Ll}{0,30} \p{Ll}{1,30} \p{L}{1,30}/u
/** So many statements, and so large a part of the lines that are no comment, make a stretch code. */
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
      const line: Line = {
        start,
        end,
        looksLikeCode: STATEMENT.test(written),
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
        return line.looksLikeCode || !line.readsLikeProse ? 'code' : 'text'
      }
      return line.looksLikeCode && !isQuoted ? 'line' : 'text'
    },
  }
}

const LINE_READ = 400

function judge(stretch: readonly Line[], quoted: readonly Range[]): void {
  let statements = 0
  let lines = 0
  for (const line of stretch) {
    if (line.end - line.start < 1 || (covers(quoted, line.start) && covers(quoted, line.end - 1))) continue
    lines += 1
    if (line.looksLikeCode) statements += 1
  }
  if (statements < LEAST_STATEMENTS || statements < LEAST_SHARE * lines) return
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
