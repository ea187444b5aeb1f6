import { JSON_SCHEMA, SCHEMA_KEYS } from '../tables/json-schema.ts'
import type { Offsets } from '../offsets.ts'
import { isHeaderName } from '../openai/responses-items.ts'
import { isBase64, isCredential, isMediaType, isTimestamp, words } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import {
  answer,
  anyNumber,
  attachment,
  blob,
  flag,
  free,
  is,
  json,
  model,
  number,
  opaque,
  signedObject,
  text,
  toolName,
  toolText,
  verbatim,
  type Row,
  type Table,
  type Tables,
} from '../tables/rows.ts'
import { isCacheName } from './cache-name.ts'
import { duration, id, language, word as upperWord } from './words.ts'

const word = opaque(
  words(
    'user model assistant system interaction interaction.created interaction.status_update interaction.completed',
    'step.start step.delta step.stop error done in_progress requires_action completed failed cancelled incomplete',
    'budget_exceeded queued requires_continuation text image audio video document user_input model_output thought',
    'function function_call function_result code_execution code_execution_call code_execution_result computer_use',
    'mcp_server mcp_server_tool_call mcp_server_tool_result google_search google_search_call google_search_result',
    'google_maps google_maps_call google_maps_result url_context url_context_call url_context_result file_search',
    'file_search_call file_search_result retrieval retrieval_call retrieval_result processing_call',
    'processing_result arguments_delta text_annotation_delta thought_signature thought_summary url_citation',
    'file_citation place_citation word_info speech_metadata static agentic web_search image_search',
    'enterprise_web_search vertex_ai_search rag_store exa_ai_search parallel_ai_search auto any none validated',
    'minimal low medium high xhigh ultra_high python bash inline uri gcs repository skill_registry remote disabled',
    'browser mobile desktop financial_transactions sensitive_data_modification communication_tool account_creation',
    'data_modification user_consent_management legal_terms_and_agreements hate_speech dangerous_content harassment',
    'sexually_explicit civic_integrity image_hate image_dangerous_content image_harassment image_sexually_explicit',
    'jailbreak severity probability block_low_and_above block_medium_and_above block_only_high block_none off flex',
    'standard priority deferred success paywall unsafe 1:1 2:3 3:2 3:4 4:3 4:5 5:4 9:16 16:9 21:9 1:8 8:1 1:4 4:1',
    '1K 2K 4K 512 360p 720p 1080p 4k text_to_video image_to_video reference_to_video edit extend upscale verbatim',
    'smart dynamic antigravity deep-research code-mender scan verify safety other blocklist prohibited_content',
    'image_safety base64 utf-8 word sentence speaker',
  ),
)
const mediaType = opaque(isMediaType)
const secret = opaque(isCredential)
/** The name of an interaction, `v1_ChdYR3NIYXB6…`: it goes up only if it is known here. */
const interaction = opaque((value) => /^v[0-9]{1,2}_/.test(value) && isBase64(value.slice(value.indexOf('_') + 1)))

/** What takes an attachment's place. */
const textPart = (notice: string): string => `{"type":"text","text":${notice}}`

const ANNOTATION: Table = {
  type: word,
  url: text,
  title: text,
  name: text,
  text,
  source: text,
  speaker: text,
  style: text,
  document_uri: text,
  file_name: text,
  media_id: id,
  place_id: id,
  custom_metadata: free,
  start_offset: duration,
  end_offset: duration,
  page_number: number,
  start_index: number,
  end_index: number,
  'review_snippets[].review_id': id,
  'review_snippets[].title': text,
  'review_snippets[].url': text,
}

/** Where requests and replies say different things of the same place. */
interface Sides {
  readonly named: Row
  readonly binary: Row
  /** What the model says: prose, or JSON where the request asked for it. */
  readonly said: Row
  /** Text that goes to a tool or comes from one. */
  readonly told: Row
}

/**
 * A step, and a content: their members of one name mean one thing in all of them, but for the guarded ones. `inner` is
 * the table of the contents in it.
 */
const step = ({ named, binary, said, told }: Sides, inner: string): Table => ({
  type: word,
  role: word,
  id,
  call_id: id,
  text: said,
  content: [text, is(inner)],
  'content[]': [text, is(inner)],
  'annotations[]': is('annotation'),
  data: binary,
  uri: text,
  mime_type: mediaType,
  resolution: word,
  channels: number,
  sample_rate: number,
  processing: word,
  'processing.type': word,
  'processing.start_offset': duration,
  'processing.end_offset': duration,
  'processing.fps': number,
  name: text,
  [`{type=${CALLS}}.name`]: named,
  server_name: named,
  signature: binary,
  'summary[]': is('told'),
  arguments: free,
  result: told,
  'result[]': is('told'),
  is_error: flag,
  search_type: word,
  retrieval_type: word,
  'error.code': number,
  'error.message': text,
  'error.details': free,
})

const CALLS = 'function_call|function_result|mcp_server_tool_call|mcp_server_tool_result'

/** What a tool of the vendor's found, beside contents. */
const FOUND: Table = {
  url: text,
  status: word,
  search_suggestions: text,
  widget_context_token: blob,
  'places[].name': text,
  'places[].place_id': id,
  'places[].url': text,
  'places[].review_snippets[].review_id': id,
  'places[].review_snippets[].title': text,
  'places[].review_snippets[].url': text,
}

/** Steps that the vendor signs. */
const SIGNED =
  'thought|function_call|code_execution_call|code_execution_result|google_search_call|google_search_result|google_maps_call|google_maps_result|url_context_call|url_context_result|file_search_call|file_search_result|retrieval_call|retrieval_result|processing_call|processing_result|mcp_server_tool_call|mcp_server_tool_result'

const ATTACHED: Table = {
  '{type=image}': attachment('image', textPart),
  '{type=audio}': attachment('audio', textPart),
  '{type=video|document}': attachment('file', textPart),
  // By what it holds as well as by what it says it is.
  '{data?}': attachment('file', textPart),
  '{uri?}': attachment('file', textPart),
}

const ASKED: Sides = { named: toolName, binary: blob, said: text, told: text }

/** `POST /v1beta/interactions` (@google/genai 3.3). */
const REQUEST: Tables = {
  body: {
    model,
    agent: model,
    input: [text, is('item')],
    'input[]': [text, is('item')],
    system_instruction: text,
    'tools[]': is('tool'),
    generation_config: is('generation'),
    response_format: is('format'),
    'response_format[]': is('format'),
    response_mime_type: mediaType,
    'response_modalities[]': word,
    'safety_settings[].type': word,
    'safety_settings[].threshold': word,
    'safety_settings[].method': word,
    service_tier: word,
    previous_interaction_id: interaction,
    cached_content: opaque(isCacheName),
    continuation_token: blob,
    environment: [id, is('environment')],
    agent_config: is('agent'),
    labels: free,
    'webhook_config.uris[]': text,
    'webhook_config.user_metadata': free,
    api_version: opaque(words('v1 v1beta v1alpha v1beta1')),
    store: flag,
    stream: flag,
    background: flag,
  },
  item: { ...ATTACHED, ...step(ASKED, 'item'), [`{type=${SIGNED}}{signature~base64}`]: signedObject },
  told: { ...ATTACHED, ...step(ASKED, 'told'), ...FOUND },
  annotation: ANNOTATION,
  tool: {
    type: word,
    name: toolName,
    description: text,
    parameters: is('schema'),
    'search_types[]': word,
    'retrieval_types[]': word,
    url: text,
    // Secrets for the vendor to use at somebody else's; whatever does not look like one is read.
    'headers.<headerName>': secret,
    'allowed_tools[].mode': word,
    'allowed_tools[].tools[]': toolName,
    environment: word,
    'excluded_predefined_functions[]': toolName,
    'disabled_safety_policies[]': word,
    enable_prompt_injection_detection: flag,
    'file_search_store_names[]': text,
    metadata_filter: text,
    top_k: number,
    enable_widget: flag,
    // Where somebody is.
    latitude: free,
    longitude: free,
    'exa_ai_search_config.api_key': secret,
    'exa_ai_search_config.custom_config': free,
    'parallel_ai_search_config.api_key': secret,
    'parallel_ai_search_config.custom_config': free,
    rag_store_config: free,
    vertex_ai_search_config: free,
  },
  generation: {
    'stop_sequences[]': text,
    temperature: number,
    top_p: number,
    top_k: number,
    seed: anyNumber,
    max_output_tokens: number,
    thinking_level: word,
    thinking_summaries: word,
    tool_choice: word,
    'tool_choice.allowed_tools.mode': word,
    'tool_choice.allowed_tools.tools[]': toolName,
    speech_config: is('speech'),
    'speech_config[]': is('speech'),
    'image_config.aspect_ratio': word,
    'image_config.image_size': word,
    'video_config.task': word,
    transcription_config: is('transcription'),
    'transcription_config.mode': [word, is('transcription')],
  },
  speech: { language, speaker: text, voice: upperWord, 'speakers[]': is('speech') },
  transcription: {
    type: word,
    'language_codes[]': language,
    'language_hints[]': language,
    diarization_mode: word,
    'timestamp_granularities[]': word,
    'custom_vocabulary[]': text,
    'adaptation_phrases[]': text,
    source_text: text,
  },
  format: {
    type: word,
    mime_type: mediaType,
    schema: is('schema'),
    '{type=object|array|string}': is('schema'),
    aspect_ratio: word,
    image_size: word,
    resolution: word,
    delivery: word,
    duration,
    gcs_uri: text,
    bit_rate: number,
    sample_rate: number,
  },
  environment: {
    type: word,
    environment_id: id,
    env: free,
    network: [word, is('network')],
    'sources[].type': word,
    'sources[].content': text,
    'sources[].encoding': word,
    'sources[].source': text,
    'sources[].target': text,
  },
  network: { allowlist: free },
  agent: {
    type: word,
    model,
    session_id: id,
    max_total_tokens: opaque((value) => /^[0-9]{1,8}$/.test(value)),
    thinking_summaries: word,
    visualization: word,
    collaborative_planning: flag,
    enable_bigquery_tool: flag,
    find_request: is('repair'),
    fix_request: is('repair'),
    'session_config.max_rounds': number,
  },
  repair: {
    mode: word,
    description: text,
    finding_id: id,
    'source_files[].path': text,
    'source_files[].content': text,
  },
  schema: JSON_SCHEMA,
}

const ANSWERED: Sides = { named: text, binary: verbatim, said: answer, told: text }

/** An interaction, each event of a stream, and errors. */
const REPLY: Tables = {
  body: {
    id: verbatim,
    object: word,
    role: word,
    status: word,
    model,
    agent: model,
    created: opaque(isTimestamp),
    updated: opaque(isTimestamp),
    event_type: word,
    event_id: verbatim,
    interaction_id: verbatim,
    interaction: is('body'),
    step: is('step'),
    delta: is('delta'),
    'steps[]': is('step'),
    input: [text, is('told')],
    'input[]': is('step'),
    output_text: answer,
    output_audio: is('told'),
    output_image: is('told'),
    output_video: is('told'),
    previous_interaction_id: verbatim,
    cached_content: text,
    continuation_token: verbatim,
    'continuation_ids[]': verbatim,
    system_instruction: text,
    tools: free,
    generation_config: free,
    response_format: free,
    response_mime_type: text,
    'response_modalities[]': word,
    'safety_settings[].type': word,
    'safety_settings[].threshold': word,
    'safety_settings[].method': word,
    service_tier: word,
    agent_config: free,
    environment: free,
    environment_id: id,
    labels: free,
    'webhook_config.uris[]': text,
    'webhook_config.user_metadata': free,
    'errors[].code': text,
    'errors[].message': text,
    'error.code': text,
    'error.message': text,
    'error.status': word,
    'error.details': free,
    usage: is('usage'),
    'metadata.total_usage': is('usage'),
  },
  step: { ...step(ANSWERED, 'step'), '{type=user_input}.content[]': is('told'), '{role=user}.content': text },
  delta: {
    ...step(ANSWERED, 'told'),
    '{type=arguments_delta}.arguments': json,
    '{type=code_execution_call}.arguments.code': toolText,
  },
  told: { ...step({ ...ANSWERED, said: text }, 'told'), ...FOUND, widget_context_token: verbatim },
  annotation: ANNOTATION,
  usage: {
    'input_tokens_by_modality[].modality': word,
    'output_tokens_by_modality[].modality': word,
    'cached_tokens_by_modality[].modality': word,
    'tool_use_tokens_by_modality[].modality': word,
    'grounding_tool_count[].type': word,
  },
}

export const GEMINI_INTERACTIONS_REQUEST = compile(REQUEST, {
  ...SCHEMA_KEYS,
  base64: isBase64,
  headerName: isHeaderName,
})
export const GEMINI_INTERACTIONS_REPLY = compile(REPLY, {})

/** Annotations count in the text that they stand beside; in a stream, in the text that came before them. */
export const GEMINI_INTERACTIONS_OFFSETS: Offsets = {
  unit: 'bytes',
  rows: [{ kind: 'text', texts: 'text', marks: 'annotations[]', start: 'start_index', end: 'end_index' }],
  textOf: (channel) => (/\/text \d{1,9}$/.test(channel) ? channel : undefined),
}
