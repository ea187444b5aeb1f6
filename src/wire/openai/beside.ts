import { stringMember } from '../tables/classify.ts'
import { isRemote, typed, type BesideRows, type FetchRow } from '../request/read-beside.ts'
import { itemsIn, member, type JsonNode } from '../json/node.ts'

/** Beside the conversation: what OpenAI's endpoints share, and what compatible vendors and Azure add. */
export const OPENAI_BESIDE: BesideRows = {
  identifiers: [
    { path: 'user', kind: 'user' },
    { path: 'safety_identifier', kind: 'user' },
    { path: 'prompt_cache_key', kind: 'cache' },
    { path: 'metadata', kind: 'labels' },
  ],
  fetches: [
    // Tools come with the request, or in the middle of its items.
    ...['tools[]', 'input[].tools[]'].flatMap((path): readonly FetchRow[] => [
      { path, kind: 'connectors', when: typed('mcp') },
      { path, kind: 'files', when: typed('file_search') },
      { path, kind: 'files', when: runsOnFiles },
      { path, kind: 'search', when: typed('web_search') },
    ]),
    // Those of OpenRouter and xAI.
    { path: 'plugins[]', kind: 'search', when: (plugin, source) => stringMember(plugin, 'id', source) === 'web' },
    { path: 'search_parameters', kind: 'search' },
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

/** Code of the model's, with files that the vendor keeps. */
function runsOnFiles(tool: JsonNode, source: string): boolean {
  return typed('code_interpreter')(tool, source) && itemsIn(member(member(tool, 'container'), 'file_ids')).length > 0
}
