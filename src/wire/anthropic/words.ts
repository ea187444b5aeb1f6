import { words } from '../tables/shapes.ts'
import { opaque } from '../tables/rows.ts'

/** The vocabulary of the Messages API, in requests and replies: types, states, choices, errors. Not of people. */
export const word = opaque(
  words(
    'system user assistant ephemeral 5m 1h auto any none tool object custom text image document',
    'search_result thinking redacted_thinking tool_use tool_result server_tool_use mcp_tool_use',
    'mcp_tool_result mcp_tool_listing web_search web_fetch web_search_result web_search_tool_result',
    'web_search_tool_result_error web_fetch_result web_fetch_tool_result web_fetch_tool_result_error',
    'code_execution code_execution_tool_result code_execution_tool_result_error code_execution_result',
    'code_execution_output encrypted_code_execution_result bash bash_code_execution',
    'bash_code_execution_result bash_code_execution_output bash_code_execution_tool_result',
    'bash_code_execution_tool_result_error text_editor text_editor_code_execution',
    'text_editor_code_execution_tool_result text_editor_code_execution_tool_result_error',
    'text_editor_code_execution_view_result text_editor_code_execution_create_result',
    'text_editor_code_execution_str_replace_result tool_search_tool_result tool_search_tool_result_error',
    'tool_search_tool_search_result tool_search_tool_bm25 tool_search_tool_regex tool_reference',
    'mcp_tool_reference mcp_toolset mcp_toolset_reference tool_definition tool_addition tool_removal',
    'advisor advisor_result advisor_redacted_result advisor_tool_result advisor_tool_result_error',
    'container_upload compaction fallback browser_state memory computer direct tab_opened tab_closed',
    'download_started download_completed download_failed char_location page_location',
    'content_block_location web_search_result_location search_result_location base64 url file content',
    'approximate only except all enabled disabled adaptive summarized omitted error drop_block',
    'json_schema low medium high xhigh max standard_only standard priority batch fast input_tokens',
    'tool_uses thinking_turns clear_tool_uses clear_thinking compact summarize create continue message',
    'end_turn max_tokens stop_sequence pause_turn refusal model_context_window_exceeded not_applied',
    'applied thinking_dropped thinking_mismatch_allowed prefix_binding_mismatch anthropic unavailable',
    'max_uses_exceeded too_many_requests invalid_tool_input query_too_long execution_time_exceeded',
    'output_file_too_large url_not_accessible url_not_allowed url_too_long unsupported_content_type',
    'file_not_found message_start message_delta message_stop content_block_start content_block_delta',
    'content_block_stop ping text_delta input_json_delta thinking_delta signature_delta citations_delta',
    'compaction_delta us global eu not_available',
  ),
)
