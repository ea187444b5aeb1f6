/**
 * Everything that can go wrong, once. A code is stable and public (`paravent_<code>` on the wire); its message is
 * constant and safe to print: it never quotes a request, a reply or a configuration value.
 */
const FAULTS = {
  // the request cannot be read
  body_too_large: [413, 'The request body is larger than limits.bodyBytes allows.'],
  body_encoding: [415, 'The content encoding of the request is not supported; send it plain, gzip, deflate or br.'],
  body_undecodable: [400, 'The request body does not decode with its content encoding.'],
  body_not_utf8: [400, 'The request body is not valid UTF-8.'],
  body_not_json: [400, 'The request body is not valid JSON.'],
  body_duplicate_key: [
    400,
    'The request body holds an object with the same key twice; two parsers would disagree about it.',
  ],
  body_too_deep: [400, 'The request body is nested deeper than limits.depth allows.'],
  body_too_complex: [400, 'The request body holds more values than limits.values allows.'],
  content_type: [415, 'The content type of the request is not supported; send application/json.'],
  request_shape: [400, 'The request body does not have the shape of this endpoint.'],
  // the request may not be forwarded
  endpoint_unknown: [
    404,
    'This endpoint is not known to Paravent, so it is not forwarded. Is the base URL the one in the README? For OpenAI it ends in /v1, for Anthropic it does not.',
  ],
  method_unknown: [405, 'This method is not known to Paravent on this endpoint, so it is not forwarded.'],
  upstream_unknown: [404, 'No upstream of this name is configured.'],
  path_shape: [400, 'An identifier in the path does not have the shape of an identifier.'],
  attachment_blocked: [400, 'The request holds an attachment that cannot be inspected.'],
  fetch_refused: [
    400,
    'The request has the vendor fetch content that never passes Paravent, which the policy refuses.',
  ],
  embeddings_refused: [400, 'The policy does not let texts be embedded or ranked by a vendor.'],
  media_refused: [400, 'The policy does not let texts be drawn or read aloud by a vendor.'],
  upload_unsupported: [
    400,
    'Uploads are attachments that Paravent cannot look into, so they are not forwarded, whatever `attachments` says. Send the text in the request itself.',
  ],
  files_unsupported: [
    400,
    'Files that the vendor keeps were not uploaded through Paravent, and their names and contents cannot be inspected, so they are not forwarded.',
  ],
  batch_unsupported: [
    400,
    'The batch is read from an uploaded file, which Paravent cannot look into, so it is not forwarded. Send its requests one by one.',
  ],
  schema_unmet: [400, 'A JSON schema of the request asks for values in a form that a token cannot have.'],
  batch_too_large: [
    413,
    'The batch is larger than can be kept here until its results are asked for; send its requests in several batches.',
  ],
  entity_blocked: [400, 'The request holds personal data of a type that the policy blocks.'],
  state_unsupported: [
    400,
    'The request builds on what the vendor keeps, where Paravent cannot follow its values; send the conversation itself.',
  ],
  state_unknown: [
    404,
    'What the request builds on is not known here: it is too old, was erased, or began elsewhere. Send the conversation itself.',
  ],
  entry_unknown: [
    404,
    'The entry that the request goes back to was told in no answer that came through Paravent, so what was said before it is not known here. Ask for the history of the conversation first, or send the conversation itself.',
  ],
  token_ids: [400, 'The request holds text as token ids, which cannot be inspected; send it as text.'],
  // the request could not be inspected
  detection_failed: [500, 'The request could not be inspected, so it was not sent.'],
  detection_budget: [400, 'The request could not be inspected within its step budget, so it was not sent.'],
  tokens_exhausted: [400, 'The conversation holds more distinct values than there are tokens.'],
  residual_value: [
    500,
    'A value that should have been replaced was still in the outgoing request, so it was not sent.',
  ],
  signed_value: [
    400,
    'Signed reasoning in the history says in clear what is replaced everywhere else: changed it would lose its signature, and the vendor wants it back. It began outside Paravent, or the model guessed a value; leave it out, or repeat the turn.',
  ],
  // the vendor
  upstream_unreachable: [502, 'The vendor could not be reached.'],
  upstream_name: [502, 'The host name of the vendor could not be resolved.'],
  upstream_refused: [502, 'Nobody accepts connections at the address of the vendor.'],
  upstream_tls: [502, 'The TLS connection to the vendor failed.'],
  proxy_unreachable: [
    502,
    'The network’s proxy on the way to the vendor could not be reached, or says nothing. Is HTTPS_PROXY or HTTP_PROXY right?',
  ],
  proxy_credentials: [
    502,
    'The network’s proxy on the way to the vendor asks for other credentials than HTTPS_PROXY or HTTP_PROXY hold.',
  ],
  proxy_refused: [502, 'The network’s proxy on the way to the vendor does not open a connection to it.'],
  upstream_timeout: [504, 'The vendor did not answer in time.'],
  upstream_reset: [502, 'The vendor closed the connection before the answer was complete.'],
  upstream_reply: [502, 'The answer of the vendor could not be read.'],
  upstream_redirect: [
    502,
    'The vendor answered with a redirect, which is not followed: it would take the request elsewhere. Has its url in the configuration moved?',
  ],
  upstream_reply_too_large: [502, 'The answer of the vendor is larger than limits.replyBytes allows.'],
  client_gone: [499, 'The client closed the connection.'],
  // ours
  loopback_only: [403, 'This page is served on the loopback interface only.'],
  shutting_down: [503, 'Paravent is shutting down.'],
  internal: [500, 'Paravent failed; the request was not sent.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type FaultCode = keyof typeof FAULTS

/** Where the fault lies and which configuration line decides it. Both come from our tables, never from the request. */
export interface FaultPlace {
  /** A path in the wire's own words, indices included, free keys left out: `messages[3].content[0]`. */
  readonly path?: string
  /** The configuration line that decides it: `upstreams.openai.attachments.image: allow | withhold`. */
  readonly setting?: string
}

/** A fault of the table, with its constant message. `cause` stays on our side: it may hold content. */
export class ParaventError extends Error {
  override readonly name = 'ParaventError'
  readonly code: FaultCode
  readonly status: number
  readonly place: FaultPlace

  constructor(code: FaultCode, options: FaultPlace & { cause?: unknown } = {}) {
    const [status, message] = FAULTS[code]
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = status
    this.place = {
      ...(options.path === undefined ? {} : { path: options.path }),
      ...(options.setting === undefined ? {} : { setting: options.setting }),
    }
  }
}
