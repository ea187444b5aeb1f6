import { isRemote, typed, type BesideRows, type FetchRow } from '../request/read-beside.ts'

const TOOLS: readonly FetchRow[] = [
  // An agent looks for what it needs.
  { path: 'agent_id', kind: 'search' },
  { path: 'tools[]', kind: 'search', when: typed('web_search') },
  { path: 'tools[]', kind: 'files', when: typed('document_library') },
  // The vendor calls connectors what runs at its place, its own interpreter and painter included.
  { path: 'tools[]', kind: 'connectors', when: typed('connector', 'mcp', 'code_interpreter', 'image_generation') },
]

/** Beside the conversation at Mistral. */
export const MISTRAL_BESIDE: BesideRows = {
  identifiers: [
    { path: 'user', kind: 'user' },
    { path: 'prompt_cache_key', kind: 'cache' },
    { path: 'metadata', kind: 'labels' },
  ],
  fetches: [...TOOLS, ...pointedAt('messages[].content[]')],
}

/** Beside one that Mistral keeps. */
export const MISTRAL_CONVERSATIONS_BESIDE: BesideRows = {
  identifiers: [{ path: 'metadata', kind: 'labels' }],
  fetches: [...TOOLS, ...pointedAt('inputs[].content[]'), ...pointedAt('inputs.content[]')],
}

/** Addresses in a chunk that the vendor fetches by itself. */
function pointedAt(chunk: string): readonly FetchRow[] {
  return ['image_url', 'image_url.url', 'document_url'].map((name) => ({
    path: `${chunk}.${name}`,
    kind: 'urls',
    when: isRemote,
  }))
}
