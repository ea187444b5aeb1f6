import type { BesideRows, FetchRow, IdentifierRow } from './read-beside.ts'
import { twinOf } from './twins.ts'

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
  fetches: PLACES.flatMap((place) => [
    // A tool may be an empty object: it is there nevertheless.
    ...TOOLS.flatMap(([name, kind]) =>
      [...new Set([name, twinOf(name)])].map((one): FetchRow => ({ path: `${place}tools[].${one}`, kind })),
    ),
    ...['fileData.fileUri', 'file_data.file_uri'].map((path): FetchRow => ({
      path: `${place}contents[].parts[].${path}`,
      kind: 'urls',
    })),
  ]),
}
