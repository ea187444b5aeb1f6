import { words } from '../tables/shapes.ts'
import { opaque } from '../tables/rows.ts'

/** The vocabulary of the Responses API, openai 7.57: types, states, choices. Not of people. */
export const responsesWord = opaque(
  words(
    // items and their parts
    'message reasoning function_call function_call_output custom_tool_call custom_tool_call_output',
    'file_search_call web_search_call computer_call computer_call_output code_interpreter_call',
    'image_generation_call local_shell_call local_shell_call_output shell_call shell_call_output',
    'apply_patch_call apply_patch_call_output mcp_list_tools mcp_call mcp_approval_request',
    'mcp_approval_response tool_search_call tool_search_output additional_tools compaction',
    'compaction_trigger configuration_update program program_output item_reference input_text input_image',
    'input_file input_audio output_text output_audio refusal reasoning_text summary_text text',
    'computer_screenshot image logs url_citation file_citation container_file_citation file_path url api',
    // tools and what they do
    'function custom file_search web_search web_search_2025_08_26 web_search_preview',
    'web_search_preview_2025_03_11 computer computer_use computer_use_preview mcp code_interpreter',
    'image_generation local_shell shell apply_patch namespace tool_search programmatic_tool_calling',
    'allowed_tools grammar lark regex search open_page find_in_page click double_click drag keypress move',
    'screenshot scroll type wait left right wheel back forward exec create_file update_file delete_file',
    'local container_auto container_reference skill_reference inline base64 allowlist disabled auto',
    'approximate exit timeout direct programmatic server client mac windows linux ubuntu browser always',
    'never generate edit connector_dropbox connector_gmail connector_googlecalendar connector_googledrive',
    'connector_microsoftteams connector_outlookcalendar connector_outlookemail connector_sharepoint',
    'eq ne gt gte lt lte in nin and or default-2024-11-15 default_2024_08_21 1g 4g 16g 64g',
    'http_error mcp_protocol_error mcp_tool_execution_error unavailable transparent opaque 1024x1024',
    '1024x1536 1536x1024 png webp jpeg gif svg mp3 wav original',
    // who, how and how far
    'user assistant system developer tool critic discriminator unknown commentary final_answer in_progress',
    'completed incomplete failed queued cancelled searching interpreting generating calling none minimal',
    'low medium high xhigh max concise detailed standard pro current_turn all_turns required json_object',
    'json_schema default flex priority fast scale ultrafast in_memory in-memory 24h 12h 30m implicit',
    'explicit enabled score block removed max_output_tokens max_messages content_filter steered',
    'daybreak_blue daybreak_red',
    // include
    'file_search_call.results web_search_call.results web_search_call.action.sources',
    'message.input_image.image_url computer_call_output.output.image_url code_interpreter_call.outputs',
    'reasoning.encrypted_content message.output_text.logprobs',
    // replies
    'response response.compaction response.input_tokens list error moderation_result organization_mismatch',
    'end_user_mismatch model_mismatch prefix_mismatch turn_boundary',
    'response.created response.queued response.in_progress response.completed response.incomplete',
    'response.failed response.output_item.added response.output_item.done response.content_part.added',
    'response.content_part.done response.output_text.delta response.output_text.done',
    'response.output_text.annotation.added response.refusal.delta response.refusal.done',
    'response.reasoning_summary_part.added response.reasoning_summary_part.done',
    'response.reasoning_summary_text.delta response.reasoning_summary_text.done',
    'response.reasoning_text.delta response.reasoning_text.done response.function_call_arguments.delta',
    'response.function_call_arguments.done response.custom_tool_call_input.delta',
    'response.custom_tool_call_input.done response.mcp_call_arguments.delta response.mcp_call_arguments.done',
    'response.code_interpreter_call_code.delta response.code_interpreter_call_code.done',
    'response.audio.delta response.audio.done response.audio.transcript.delta response.audio.transcript.done',
    'response.image_generation_call.partial_image',
  ),
)
