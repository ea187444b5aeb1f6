/** One replacement in a text: `start` to `end` (UTF-16 units, `end` exclusive) becomes `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The text with its edits made; what no edit covers stays as it is. Edits come in any order and refer to the text as it
 * was. `start === end` inserts; an insertion where a replacement begins goes before it, and of several at one place the
 * first given comes first. Throws an Error (a defect of ours) for edits that overlap or leave the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (const edit of inOrder(edits)) {
    if (edit.end > text.length) throw new Error('an edit leaves the text')
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** The edits in the order of the text. Throws an Error (a defect of ours) for edits that overlap or run backwards. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = isSorted(edits) ? edits : edits.toSorted(byPlace)
  let done = 0
  for (const { start, end } of sorted) {
    if (start < done) throw new Error('two edits overlap')
    if (end < start) throw new Error('an edit runs backwards')
    done = end
  }
  return sorted
}

function isSorted(edits: readonly Edit[]): boolean {
  let previous: Edit | undefined
  for (const edit of edits) {
    if (previous !== undefined && byPlace(previous, edit) > 0) return false
    previous = edit
  }
  return true
}

function byPlace(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end
}
