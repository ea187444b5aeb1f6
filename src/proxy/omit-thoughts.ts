import { ParaventError } from '../errors.ts'
import type { Edit } from '../text/edit.ts'
import type { WireRequest, Thought } from '../wire/slot.ts'

/**
 * What leaves out the thoughts that would have to be changed (D4). A thought is shown to the client with its tokens in
 * it, so one that says a known value in clear was made before Paravent came in between, or the model guessed the value:
 * its signature holds for these words alone. Known is what was said before the thought's turn, so an appended
 * conversation leaves out the same thoughts. `edited` are the edits of each text, as `request.slots`.
 *
 * Throws `signed_value` where the vendor wants the thought back, or for what is signed and no thought (a compaction).
 */
export function omitThoughts(request: WireRequest, edited: readonly (readonly Edit[])[]): readonly Edit[] {
  const omitted = new Map<number, Edit>()
  let thoughts: readonly Thought[] | undefined
  request.slots.forEach(({ verbatim, path }, index) => {
    if (verbatim !== true || (edited[index]?.length ?? 0) === 0) return
    thoughts ??= request.thoughts?.() ?? []
    const thought = thoughts.find((one) => path.startsWith(`${one.path}.`))
    if (thought === undefined || thought.omit.length === 0) throw new ParaventError('signed_value', { path })
    for (const edit of thought.omit) omitted.set(edit.start, edit)
  })
  return [...omitted.values()]
}
