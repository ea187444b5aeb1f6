import { isRemote, typed, type BesideRows } from './read-beside.ts'
import { itemsIn, member } from './json/node.ts'

/** Beside the conversation: what OpenAI's endpoints share, and what compatible vendors and Azure add. */
export const OPENAI_BESIDE: BesideRows = {
  identifiers: [
    { path: 'user', kind: 'user' },
    { path: 'safety_identifier', kind: 'user' },
    { path: 'prompt_cache_key', kind: 'cache' },
    { path: 'metadata', kind: 'labels' },
  ],
  fetches: [
    { path: 'tools[]', kind: 'connectors', when: typed('mcp') },
    { path: 'tools[]', kind: 'files', when: typed('file_search') },
    {
      path: 'tools[]',
      kind: 'files',
      when: (tool, source) =>
        typed('code_interpreter')(tool, source) && itemsIn(member(member(tool, 'container'), 'file_ids')).length > 0,
    },
    { path: 'tools[]', kind: 'search', when: typed('web_search') },
    { path: 'web_search_options', kind: 'search' },
    { path: 'data_sources', kind: 'files' },
    { path: 'messages[].content[].image_url', kind: 'urls', when: isRemote },
    { path: 'messages[].content[].image_url.url', kind: 'urls', when: isRemote },
    { path: 'messages[].content[].video_url.url', kind: 'urls', when: isRemote },
    { path: 'messages[].content[].document_url.url', kind: 'urls', when: isRemote },
    { path: 'input[].content[].image_url', kind: 'urls', when: isRemote },
    { path: 'input[].content[].file_url', kind: 'urls', when: isRemote },
    { path: 'input[].output[].image_url', kind: 'urls', when: isRemote },
    { path: 'input[].output[].file_url', kind: 'urls', when: isRemote },
  ],
}
