import { opaque } from '../tables/rows.ts'
import { words } from '../tables/shapes.ts'

/** What Mistral calls its own things. */
export const mistralWord = opaque(
  words(
    'system user assistant tool text image_url document_url thinking reference tool_reference file input_audio',
    'function auto none any required json_object json_schema content reasoning low medium high minimal xhigh max',
    'default priority flex standard web_search web_search_premium code_interpreter image_generation document_library',
    'connector api-key oauth2-token block none stop length error tool_calls model_length chat.completion',
    'chat.completion.chunk list embedding float int8 uint8 binary ubinary base64 oauth2 tool_file entry message.input',
    'message.output function.call function.result tool.execution agent.handoff client server allow deny pending',
    'allowed denied conversation conversation.response conversation.history conversation.messages',
    'conversation.response.started conversation.response.done conversation.response.error message.output.delta',
    'function.call.delta tool.execution.started tool.execution.delta tool.execution.done agent.handoff.started',
    'agent.handoff.done',
  ),
)
