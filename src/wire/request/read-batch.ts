import { ParaventError } from '../../errors.ts'
import { applyEdits } from '../../text/edit.ts'
import { member, type JsonNode, type JsonString } from '../json/node.ts'
import { decodeString } from '../json/string.ts'
import { parseJson, type JsonLimits } from '../json/parse.ts'
import type { BatchForm } from '../wire.ts'

/** The body of a batch, parted: each request is read as if it had come alone. */
export interface Batch {
  readonly requests: readonly BatchedRequest[]
  /** The same body with nothing in place of the requests and their names: what it says besides. */
  readonly around: string
}

export interface BatchedRequest {
  /** The client's name for it, and where that stands. */
  readonly name: string
  readonly nameNode: JsonString
  /** Its own body, and where that stands. */
  readonly body: string
  readonly node: JsonNode
  /** In the wire's own words: `requests[3]`. */
  readonly path: string
}

/** Parts a batch. Throws `request_shape` where a request has no body, no name, or one that another has. */
export function readBatch(body: string, limits: JsonLimits, form: BatchForm): Batch {
  const list = member(parseJson(body, limits), form.list)
  if (list?.kind !== 'array') throw new ParaventError('request_shape', { path: form.list })
  const names = new Set<string>()
  const requests = list.items.map((item, index): BatchedRequest => {
    const path = `${form.list}[${index}]`
    const node = member(item, form.request)
    const nameNode = member(item, form.name)
    if (node?.kind !== 'object') throw new ParaventError('request_shape', { path: `${path}.${form.request}` })
    const name = nameNode?.kind === 'string' ? decodeString(body, nameNode).value : undefined
    if (nameNode?.kind !== 'string' || name === undefined || names.has(name)) {
      throw new ParaventError('request_shape', { path: `${path}.${form.name}` })
    }
    names.add(name)
    return { name, nameNode, body: body.slice(node.start, node.end), node, path }
  })
  const around = requests.flatMap(({ nameNode, node }) =>
    [nameNode, node].map(({ start, end }) => ({ start, end, text: 'null' })),
  )
  return { requests, around: applyEdits(body, around) }
}
