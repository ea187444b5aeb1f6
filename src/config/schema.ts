import * as z from 'zod/mini'
import { RESERVED_NAMES } from './reserved-names.ts'

// oxlint-disable-next-line no-underscore-dangle -- zod/mini spells it so
const withDefault = z._default

/** A type of personal data, as tokens spell it. */
export const ENTITY_TYPE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/

/** A path below an upstream, with holes for what differs. */
const ENDPOINT_PATH = /^\/(?:[A-Za-z0-9_.~:/-]|\{(?:id|project|location|conversation)\}){1,200}$/

/** Members and items from a body down. */
const JSON_PATH = /^(?:\[\]\.?)?[A-Za-z_$][\w$-]{0,63}(?:(?:\[\]){0,2}\.[A-Za-z_$][\w$-]{0,63}){0,16}(?:\[\]){0,2}$/

/**
 * The file an operator writes, key by key: shape, defaults and the sentence an editor shows. Strict everywhere: a
 * misspelt key is a fault, never a setting that silently does nothing. `parse-config.ts` adds the rules that need two
 * keys at once.
 */
export const CONFIG = z.strictObject({
  host: withDefault(
    z.string().check(z.regex(/^[A-Za-z0-9.:_-]{1,255}$/, 'a host name or an IP address')),
    '127.0.0.1',
  ).check(z.describe('Address to listen on. 0.0.0.0 is every interface.')),
  port: withDefault(z.int().check(z.gte(0), z.lte(65_535)), 8787).check(
    z.describe('Port to listen on. 0 takes any free one.'),
  ),
  upstreams: withDefault(z.record(upstreamName(), upstream()), {}).check(
    z.describe(
      'The vendors, by the name that stands in the path. openai, anthropic, gemini, mistral and cohere are there from the start.',
    ),
  ),
  sandbox: withDefault(z.enum(['auto', 'on', 'off']), 'auto').check(
    z.describe('The built-in vendor for a first try. auto: on exactly while no upstream is configured.'),
  ),
  default: z
    .prefault(
      z.strictObject({
        openai: withDefault(upstreamName(), 'openai').check(z.describe('Upstream of /v1/chat/completions.')),
        anthropic: withDefault(upstreamName(), 'anthropic').check(z.describe('Upstream of /v1/messages.')),
        gemini: withDefault(upstreamName(), 'gemini').check(z.describe('Upstream of /v1beta/models.')),
        cohere: withDefault(upstreamName(), 'cohere').check(z.describe('Upstream of /v2/chat.')),
        ollama: withDefault(upstreamName(), 'ollama').check(
          z.describe('Upstream of /api/chat, once one is configured.'),
        ),
      }),
      {},
    )
    .check(z.describe('Which upstream serves paths without a prefix.')),
  embeddings: z
    .prefault(
      z.strictObject({
        mode: withDefault(z.enum(['typeOnly', 'refuse', 'stable']), 'typeOnly').check(
          z.describe(
            'typeOnly: values leave as their type word. stable: as tokens that are the same in every request of a client, so that vectors meet and people can be linked. refuse: not forwarded.',
          ),
        ),
        reason: z.optional(listed()).check(z.describe('Why tokens may be stable. Needed for stable.')),
        until: z
          .optional(
            z
              .string()
              .check(z.regex(/^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a date such as 2027-06-30')),
          )
          .check(z.describe('The last day (UTC) on which stable is accepted at start. Needed for stable.')),
      }),
      {},
    )
    .check(z.describe('Embeddings and reranking.')),
  preset: withDefault(z.enum(['standard', 'strict']), 'standard').check(
    z.describe('strict refuses whatever has a vendor fetch content by itself, where `fetches` does not allow it.'),
  ),
  entities: withDefault(z.record(entityType(), z.enum(['tokenise', 'keep', 'mask', 'block'])), {}).check(
    z.describe(
      'What happens to a type of data. Unless said here it is tokenised, but firms’ identifiers (COMPANY_ID, BIC) are kept and SECRET is masked.',
    ),
  ),
  sensitivity: withDefault(sensitivity(), 'balanced').check(
    z.describe('How readily something counts as personal data.'),
  ),
  names: z
    .prefault(
      z.strictObject({
        sensitivity: z.optional(sensitivity()).check(z.describe('For names alone; otherwise as `sensitivity`.')),
        secondOpinion: withDefault(z.enum(['none', 'compromise']), 'none').check(
          z.describe('Ask the compromise library about uncertain English passages as well.'),
        ),
        publicFigures: withDefault(z.enum(['tokenise', 'keep']), 'tokenise').check(
          z.describe('keep leaves well-known historical and public persons as they are.'),
        ),
      }),
      {},
    )
    .check(z.describe('Person names.')),
  phone: z
    .prefault(
      z.strictObject({
        regions: withDefault(
          z
            .array(z.string().check(z.regex(/^[A-Z]{2}$/, 'a country code of two capitals, such as FR')))
            .check(z.maxLength(64)),
          ['FR', 'BE', 'CH', 'LU', 'DE', 'AT', 'GB', 'IE', 'ES', 'IT', 'NL', 'PT', 'US'],
        ).check(z.describe('Countries whose national writing is read as a phone number. The first wins.')),
      }),
      {},
    )
    .check(z.describe('Phone numbers.')),
  allow: withDefault(z.array(listed()).check(z.maxLength(10_000)), []).check(
    z.describe('Texts that are never personal data.'),
  ),
  deny: withDefault(
    z.array(z.strictObject({ type: entityType(), value: listed() })).check(z.maxLength(10_000)),
    [],
  ).check(z.describe('Values that are always personal data of the type named.')),
  patterns: withDefault(z.array(pattern()).check(z.maxLength(256)), []).check(
    z.describe('Identifiers of your own: customer numbers, case files.'),
  ),
  history: z
    .prefault(
      z.strictObject({
        tokens: withDefault(z.enum(['canonical', 'asWritten']), 'canonical').check(
          z.describe(
            'Of earlier answers. canonical: every token as it was given out, the same from every process. asWritten: as the vendor wrote it, where it wrote one otherwise and this process still knows how.',
          ),
        ),
      }),
      {},
    )
    .check(z.describe('What chat clients send again.')),
  limits: z
    .prefault(
      z.strictObject({
        bodyBytes: withDefault(bytes(), 33_554_432).check(z.describe('Largest request body.')),
        replyBytes: withDefault(bytes(), 67_108_864).check(z.describe('Largest reply that is not a stream.')),
        depth: withDefault(z.int().check(z.gte(1), z.lte(10_000)), 128).check(z.describe('Deepest nesting of a body.')),
        values: withDefault(z.int().check(z.gte(1), z.lte(100_000_000)), 1_000_000).check(
          z.describe('Most JSON values in a body.'),
        ),
      }),
      {},
    )
    .check(z.describe('What is refused for its size.')),
  cors: z
    .prefault(
      z.strictObject({
        origins: withDefault(
          z
            .array(
              z.string().check(z.refine(isOrigin, 'an origin such as https://app.example, as a browser writes it')),
            )
            .check(z.maxLength(64)),
          [],
        ).check(z.describe('Origins of pages that may ask here from a browser. None unless named.')),
      }),
      {},
    )
    .check(z.describe('Pages in a browser. What they hold, a key too, is seen by whoever opens them.')),
  shutdown: z
    .prefault(
      z.strictObject({
        delay: withDefault(milliseconds(), 0).check(
          z.describe(
            'From a stop signal until nothing more is taken. /readyz says no meanwhile, so that a load balancer sends its requests elsewhere first.',
          ),
        ),
      }),
      {},
    )
    .check(z.describe('Milliseconds.')),
  log: z
    .prefault(
      z.strictObject({
        level: withDefault(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info').check(
          z.describe('Least severity that is written. Lines never hold content.'),
        ),
      }),
      {},
    )
    .check(z.describe('Log lines.')),
})

function upstream() {
  return z.strictObject({
    wire: z
      .enum(['openai', 'anthropic', 'gemini', 'mistral', 'cohere', 'ollama', 'json'])
      .check(z.describe('Whose API it speaks; json is one that `endpoints` describes.')),
    url: z
      .string()
      .check(
        z.refine(
          isBaseUrl,
          'an http(s) URL without credentials, query and fragment, such as https://api.openai.com/v1',
        ),
        z.describe('Base URL, as in the SDK.'),
      ),
    endpoints: withDefault(z.array(endpoint()).check(z.maxLength(64)), []).check(
      z.describe(
        'For wire: json, what may be asked of it, and where texts stand. What is not named is text all the same.',
      ),
    ),
    apiKeyEnv: z
      .optional(
        z
          .string()
          .check(z.regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'the name of an environment variable, not the key itself')),
      )
      .check(
        z.describe(
          'Environment variable with your key for the vendor. Without it the client’s own key passes through.',
        ),
      ),
    attachments: z
      .prefault(z.strictObject({ image: attachment(), audio: attachment(), file: attachment() }), {})
      .check(
        z.describe(
          'Parts that cannot be inspected: block refuses the request, withhold puts a constant text there, allow sends them.',
        ),
      ),
    metadata: z
      .prefault(
        z.strictObject({
          user: identifier('pseudonym').check(z.describe('user, safety_identifier, metadata.user_id.')),
          cache: identifier('pseudonym').check(z.describe('prompt_cache_key.')),
          labels: identifier('scan').check(z.describe('metadata.*, labels.')),
        }),
        {},
      )
      .check(
        z.describe(
          'Fields that identify the end user or a cache: pseudonym sends a keyed hash, the same in every request; drop leaves the field out; scan reads it as text.',
        ),
      ),
    fetches: z
      .prefault(
        z.strictObject({
          search: fetching().check(z.describe('Web search and maps of the vendor’s own.')),
          urls: fetching().check(z.describe('Pages, images and files at an address that the vendor opens.')),
          files: fetching().check(z.describe('Files, stores and data sources that the vendor reads.')),
          connectors: fetching().check(
            z.describe('MCP servers and connectors that the vendor calls; at Mistral its interpreter and painter too.'),
          ),
        }),
        {},
      )
      .check(
        z.describe(
          'What the vendor fetches by itself never passes here: allow or refuse. Without a word, allow; with `preset: strict`, refuse.',
        ),
      ),
    media: z
      .prefault(
        z.strictObject({
          images: withDefault(z.enum(['typeOnly', 'refuse']), 'typeOnly').check(z.describe('Prompts of pictures.')),
          speech: withDefault(z.enum(['typeOnly', 'refuse', 'allow']), 'typeOnly').check(
            z.describe('Texts that a voice reads aloud. allow sends values as they are.'),
          ),
        }),
        {},
      )
      .check(
        z.describe(
          'Texts that are drawn or spoken, where no value can be put back. typeOnly: values leave as their type word, and the voice says “person”. refuse: not forwarded.',
        ),
      ),
    schemas: withDefault(z.enum(['widen', 'keep', 'refuse']), 'widen').check(
      z.describe(
        'Constraints of a JSON schema (pattern, length, format, number) that a value can meet and its token cannot. widen: the token may stand there too, and what comes back is what was asked for. keep: they go up as they are, and a vendor that enforces them has its model write something else. refuse: the request is refused.',
      ),
    ),
    systemNote: withDefault(z.boolean(), false).check(
      z.describe('Tell the model in one constant sentence what tokens are.'),
    ),
    restoreUrlHosts: withDefault(
      z.array(
        z
          .string()
          .check(z.regex(/^[a-z0-9][a-z0-9.-]{0,252}$/, 'a host name in lower case, without scheme, port and path')),
      ),
      [],
    ).check(z.describe('Hosts a restored value may appear in a link to, wherever the link came from.')),
    timeouts: z
      .prefault(
        z.strictObject({
          connect: withDefault(milliseconds(), 10_000).check(z.describe('To an open connection. 0 is none.')),
          headers: withDefault(milliseconds(), 600_000).check(z.describe('To the first byte of the reply. 0 is none.')),
          idle: withDefault(milliseconds(), 300_000).check(z.describe('Between two pieces of the reply. 0 is none.')),
          held: withDefault(milliseconds(), 15_000).check(
            z.describe(
              'Until a stream of events that holds text back sends a comment, so that nobody cuts it. 0 is none.',
            ),
          ),
        }),
        {},
      )
      .check(z.describe('Milliseconds.')),
  })
}

function endpoint() {
  return z.strictObject({
    path: z.string().check(
      z.regex(
        ENDPOINT_PATH,
        'a path such as /v2/projects/{project}/agent/sessions/{conversation}:detectIntent, with {id}, {project}, {location} and {conversation} for what differs',
      ),
      z.refine((path) => path.split('{conversation}').length <= 2, '{conversation} once'),
      z.describe(
        'Below the base URL, with {id}, {project} and {location} for what differs, and {conversation} for what names the conversation.',
      ),
    ),
    method: withDefault(z.enum(['POST', 'GET']), 'POST').check(
      z.describe('GET asks for what the bot has said in a conversation, which the path or a header names.'),
    ),
    text: withDefault(z.array(jsonPath()).check(z.maxLength(64)), []).check(
      z.describe('Texts of a request. Needed for POST.'),
    ),
    query: withDefault(
      z.array(z.string().check(z.regex(/^[A-Za-z_$][\w$.-]{0,63}$/, 'the name of a parameter'))).check(z.maxLength(16)),
      [],
    ).check(
      z.describe('Parameters that go up, where they are a number of six digits at most or a name that a machine made.'),
    ),
    ids: withDefault(z.array(jsonPath()).check(z.maxLength(64)), []).check(
      z.describe('Identifiers of a request, treated as `metadata.user` says.'),
    ),
    reply: withDefault(z.array(jsonPath()).check(z.maxLength(64)), []).check(z.describe('Texts of a reply.')),
    conversation: z
      .optional(
        z
          .strictObject({
            body: z
              .optional(
                jsonPath().check(z.refine((path) => !path.includes('[]'), 'a path to one place, such as sender')),
              )
              .check(z.describe('The member of a request, treated as `ids` are.')),
            header: z
              .optional(
                z
                  .string()
                  .check(
                    z.regex(
                      /^x-(?!api-|goog-|forwarded|real-)[a-z0-9-]{1,60}$/,
                      'a header in lower case that begins with x-, such as x-conversation-id, and holds no key',
                    ),
                  ),
              )
              .check(z.describe('The header. What no machine made goes up as a keyed hash.')),
          })
          .check(
            z.refine(({ body, header }) => (body === undefined) !== (header === undefined), 'either body or header'),
          ),
      )
      .check(
        z.describe(
          'What names the conversation that the bot keeps: values of its earlier messages then come back in later answers, where there is a vault. In a path it is the hole {conversation}.',
        ),
      ),
  })
}

function jsonPath() {
  return z.string().check(z.maxLength(256), z.regex(JSON_PATH, 'a path such as queryInput.text.text or [].text'))
}

function pattern() {
  return z.strictObject({
    name: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens')),
    type: entityType(),
    pattern: z
      .string()
      .check(z.minLength(1), z.maxLength(1000))
      .check(z.describe('A regular expression with a bounded match.')),
    context: withDefault(z.array(listed()), []).check(z.describe('Words nearby that speak for it.')),
    checksum: z.optional(z.enum(['luhn', 'mod97'])).check(z.describe('Check digits the value must pass.')),
    score: withDefault(z.number().check(z.gte(0), z.lte(1)), 0.6).check(z.describe('Confidence without context.')),
  })
}

function upstreamName() {
  return z.string().check(
    z.regex(/^[a-z][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens, at most 32, a letter first'),
    z.refine((name) => !RESERVED_NAMES.has(name), 'another name: this one is a path of Paravent’s own'),
  )
}

function entityType() {
  return z.string().check(z.regex(ENTITY_TYPE, 'a type in capitals, such as PHONE'), z.maxLength(32))
}

function sensitivity() {
  return z.enum(['precise', 'balanced', 'strict'])
}

function attachment() {
  return withDefault(z.enum(['block', 'withhold', 'allow']), 'block')
}

function identifier(otherwise: 'pseudonym' | 'scan') {
  return withDefault(z.enum(['pseudonym', 'drop', 'scan']), otherwise)
}

function fetching() {
  return z.optional(z.enum(['allow', 'refuse']))
}

function listed() {
  return z.string().check(z.minLength(1), z.maxLength(1000))
}

function bytes() {
  return z.int().check(z.gte(1), z.lte(1_073_741_824))
}

/** Timers hold 31 bits. */
function milliseconds() {
  return z.int().check(z.gte(0), z.lte(2_147_483_647))
}

/** Scheme, host and port alone, in the one spelling that a browser sends. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && username + password === '' && !/[?#\s]/.test(text)
}
