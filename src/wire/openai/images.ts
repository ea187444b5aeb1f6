import { readConversation } from '../request/conversation.ts'
import { readTexts } from '../reply/read-texts.ts'
import { words } from '../tables/shapes.ts'
import { singleTurn } from '../request/single-turn.ts'
import { compile } from '../tables/compile.ts'
import { flag, free, model, number, opaque, text, verbatim } from '../tables/rows.ts'
import type { Wire } from '../wire.ts'
import { OPENAI_BESIDE } from './beside.ts'
import { openaiErrors } from './errors.ts'
import { openaiMediaStream } from './media-stream.ts'

const word = opaque(
  words(
    'transparent opaque auto low medium high xhigh max standard hd png webp jpeg gif svg url b64_json vivid natural',
    '256x256 512x512 1024x1024 1024x1536 1536x1024 1792x1024 1024x1792',
    'image_generation.partial_image image_generation.completed error',
  ),
)

/** `POST /v1/images/generations`, openai 6.49 and 7.57. */
export const OPENAI_IMAGES_REQUEST = compile(
  {
    body: {
      model,
      prompt: text,
      user: free,
      safety_identifier: free,
      background: word,
      complexity: word,
      moderation: word,
      output_format: word,
      quality: word,
      response_format: word,
      size: word,
      style: word,
      'svg.model': model,
      frame_count: number,
      frame_duration_ms: number,
      n: number,
      output_compression: number,
      partial_images: number,
      stream: flag,
    },
  },
  {},
)

/** The whole reply, each stream event and the error body. */
export const OPENAI_IMAGES_REPLY = compile(
  {
    body: {
      type: word,
      background: word,
      output_format: word,
      quality: word,
      size: word,
      safety_identifier: text,
      'svg_usage.model': model,
      'data[].b64_json': verbatim,
      // At an address of the vendor's own, signed as it is.
      'data[].url': verbatim,
      'data[].revised_prompt': text,
      b64_json: verbatim,
      'error.message': text,
      'error.type': text,
      'error.param': text,
      'error.code': text,
    },
  },
  {},
)

const REPLY = OPENAI_IMAGES_REPLY['body'] ?? {}

/** OpenAI `POST /v1/images/generations`. Nobody wants a picture of `PERSON_K7QX2A4`: values leave as their type word. */
export const openaiImages: Wire = {
  id: 'openai/images',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, REPLY, jsonAnswer),
  stream: openaiMediaStream(REPLY),
  errors: openaiErrors,
  typeOnly: true,
  media: 'images',
}

const FORM = singleTurn(OPENAI_IMAGES_REQUEST['body'], 'prompt', { beside: OPENAI_BESIDE })
