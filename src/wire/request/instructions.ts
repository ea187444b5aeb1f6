import { ParaventError } from '../../errors.ts'
import type { Edit } from '../../text/edit.ts'
import { member, type JsonObject } from '../json/node.ts'
import { encodeFragment } from '../json/string.ts'

/** A note at the beginning of the `instructions` of a body. Throws `request_shape` where these are no text. */
export function noteAsInstructions(root: JsonObject, note: string): Edit {
  const instructions = member(root, 'instructions')
  switch (instructions?.kind) {
    case undefined: {
      const at = root.start + 1
      const more = root.members.length > 0 ? ',' : ''
      return { start: at, end: at, text: `"instructions":${JSON.stringify(note)}${more}` }
    }
    case 'string': {
      const at = instructions.start + 1
      return { start: at, end: at, text: encodeFragment(`${note}\n\n`) }
    }
    case 'literal':
      return { start: instructions.start, end: instructions.end, text: JSON.stringify(note) }
    case 'array':
    case 'object':
    case 'number':
  }
  throw new ParaventError('request_shape', { path: 'instructions' })
}
