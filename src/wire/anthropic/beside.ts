import { isRemote, typed, type BesideRows } from '../request/read-beside.ts'

/** Beside the conversation at Anthropic. Its memory tool is the client's own: what it holds comes as a tool's result. */
export const ANTHROPIC_BESIDE: BesideRows = {
  identifiers: [{ path: 'metadata.user_id', kind: 'user' }],
  fetches: [
    { path: 'mcp_servers[]', kind: 'connectors' },
    { path: 'tools[]', kind: 'connectors', when: typed('mcp') },
    { path: 'tools[]', kind: 'urls', when: typed('web_fetch') },
    { path: 'tools[]', kind: 'search', when: typed('web_search') },
    { path: 'messages[].content[].source.url', kind: 'urls', when: isRemote },
    { path: 'messages[].content[].content[].source.url', kind: 'urls', when: isRemote },
  ],
}
