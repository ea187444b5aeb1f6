import type { Thought } from '../slot.ts'
import type { Edit } from '../../text/edit.ts'
import { itemsIn, member, type JsonArray, type JsonNode } from '../json/node.ts'

/** How a wire whose assistant messages hold thoughts in a list lays them out. */
export interface ThoughtForm {
  /** The member of a message that lists them. */
  readonly list: string
  isThought(item: JsonNode, body: string): boolean
  /**
   * Whether a message begins a new turn, so that the turn before it is over. Results of tools do not: until a turn is
   * over its thoughts are asked for.
   */
  begins(message: JsonNode, body: string): boolean
  /** Whether a message may be left with an empty list. */
  readonly mayBeEmpty: boolean
}

/**
 * The thoughts of a conversation. A vendor that binds a thought to the one before it takes a turn whose first thoughts
 * are missing, and none with a gap: with a thought go all of its message, and of the messages that follow in its turn.
 */
export function thoughtsIn(
  messages: readonly JsonNode[],
  path: string,
  body: string,
  form: ThoughtForm,
): readonly Thought[] {
  const thoughts: Thought[] = []
  let over = false
  /** What leaves out the thoughts of the turn's later messages; undefined where one of them would be left empty. */
  let after: readonly Edit[] | undefined = []
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index] as JsonNode
    if (form.begins(message, body)) {
      over = true
      after = []
      continue
    }
    const list = member(message, form.list)
    const marked = itemsIn(list).map((item) => form.isThought(item, body))
    if (list?.kind !== 'array' || !marked.includes(true)) continue
    const own = marked.includes(false) || form.mayBeEmpty ? withoutItems(list, marked) : undefined
    after = own === undefined || after === undefined ? undefined : [...own, ...after]
    const omit = over ? (after ?? []) : []
    marked.forEach((thought, item) => {
      if (thought) thoughts.push({ path: `${path}[${index}].${form.list}[${item}]`, omit })
    })
  }
  return thoughts
}

/** Takes marked items out of a list; the others stay as they are written. */
export function withoutItems({ items }: JsonArray, marked: readonly boolean[]): readonly Edit[] {
  const edits: Edit[] = []
  for (let first = 0; first < items.length; first += 1) {
    if (marked[first] !== true) continue
    let last = first
    while (marked[last + 1] === true) last += 1
    const next = items[last + 1]
    const before = items[first - 1]
    const start = next === undefined && before !== undefined ? before.end : (items[first] as JsonNode).start
    const end = next === undefined ? (items[last] as JsonNode).end : next.start
    edits.push({ start, end, text: '' })
    first = last
  }
  return edits
}
