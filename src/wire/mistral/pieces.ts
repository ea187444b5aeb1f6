import { itemsIn, member, type JsonNode } from '../json/node.ts'

export type Piece = readonly [node: JsonNode, kind: 'text' | 'thought']

/** What a content says: a text, a chunk, or a list of chunks. Both spellings of a text say the same. */
export function piecesOf(content: JsonNode | undefined): readonly Piece[] {
  if (content?.kind === 'string') return [[content, 'text']]
  if (content?.kind === 'object') return piecesIn(content)
  return itemsIn(content).flatMap(piecesIn)
}

function piecesIn(chunk: JsonNode): readonly Piece[] {
  const text = member(chunk, 'text')
  const thinking = member(chunk, 'thinking')
  const thoughts = thinking?.kind === 'string' ? [thinking] : itemsIn(thinking).map((item) => member(item, 'text'))
  const pieces = thoughts.flatMap((node): Piece[] => (node?.kind === 'string' ? [[node, 'thought']] : []))
  return text?.kind === 'string' ? [...pieces, [text, 'text']] : pieces
}
