import type { BesideRows, FetchRow, IdentifierRow } from '../request/read-beside.ts'
import { twinOf } from '../tables/twins.ts'

const TOOLS: readonly (readonly [name: string, kind: FetchRow['kind']])[] = [
  ['googleSearch', 'search'],
  ['googleSearchRetrieval', 'search'],
  ['enterpriseWebSearch', 'search'],
  ['googleMaps', 'search'],
  ['parallelAiSearch', 'search'],
  ['urlContext', 'urls'],
  ['fileSearch', 'files'],
  ['retrieval', 'files'],
  ['mcpServers', 'connectors'],
]

/** A request by itself, and one in a request to count. */
const PLACES = ['', 'generateContentRequest.', 'generate_content_request.']

/** Beside the conversation at Gemini, under either name of each member. */
export const GEMINI_BESIDE: BesideRows = {
  identifiers: PLACES.map((place): IdentifierRow => ({ path: `${place}labels`, kind: 'labels' })),
  // One tool, content or part may stand without the list around it.
  fetches: PLACES.flatMap((place) => [
    // A tool may be an empty object: it is there nevertheless.
    ...TOOLS.flatMap(([name, kind]) =>
      both(name).flatMap((one) => ['tools[]', 'tools'].map((at): FetchRow => ({ path: `${place}${at}.${one}`, kind }))),
    ),
    ...['contents[].parts[]', 'contents.parts[]', 'contents[].parts', 'contents.parts'].flatMap((at) =>
      both('fileData').flatMap((data) =>
        both('fileUri').map((uri): FetchRow => ({ path: `${place}${at}.${data}.${uri}`, kind: 'urls' })),
      ),
    ),
  ]),
}

/** A member under either name. */
function both(name: string): readonly string[] {
  return [...new Set([name, twinOf(name)])]
}
