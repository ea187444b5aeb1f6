import { isRemote, typed, type BesideRows } from '../read-beside.ts'

/** Beside the conversation at Mistral. */
export const MISTRAL_BESIDE: BesideRows = {
  identifiers: [
    { path: 'user', kind: 'user' },
    { path: 'prompt_cache_key', kind: 'cache' },
    { path: 'metadata', kind: 'labels' },
  ],
  fetches: [
    // An agent looks for what it needs.
    { path: 'agent_id', kind: 'search' },
    { path: 'tools[]', kind: 'connectors', when: typed('connector', 'mcp') },
    { path: 'tools[]', kind: 'files', when: typed('document_library') },
    { path: 'tools[]', kind: 'search', when: typed('web_search') },
    { path: 'messages[].content[].image_url', kind: 'urls', when: isRemote },
    { path: 'messages[].content[].image_url.url', kind: 'urls', when: isRemote },
    { path: 'messages[].content[].document_url', kind: 'urls', when: isRemote },
  ],
}
