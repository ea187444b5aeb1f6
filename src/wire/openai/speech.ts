import { readConversation } from '../request/conversation.ts'
import { readTexts } from '../reply/read-texts.ts'
import { isId, isModelId, words } from '../tables/shapes.ts'
import { singleTurn } from '../request/single-turn.ts'
import { compile } from '../tables/compile.ts'
import { number, opaque, text, verbatim } from '../tables/rows.ts'
import type { Wire } from '../wire.ts'
import { OPENAI_BESIDE } from './beside.ts'
import { openaiErrors } from './errors.ts'
import { openaiMediaStream } from './media-stream.ts'

const word = opaque(
  words(
    'mp3 opus aac flac wav pcm sse audio alloy ash ballad coral echo fable nova onyx sage shimmer verse marin cedar',
    'speech.audio.delta speech.audio.done error',
  ),
)

/** `POST /v1/audio/speech`, openai 6.49 and 7.57. */
export const OPENAI_SPEECH_REQUEST = compile(
  {
    body: {
      model: opaque(isModelId),
      input: text,
      instructions: text,
      voice: word,
      'voice.id': opaque(isId),
      response_format: word,
      stream_format: word,
      speed: number,
    },
  },
  {},
)

/** The events of a streamed voice, and the error body; a voice that comes whole is no JSON. */
const OPENAI_SPEECH_REPLY = compile(
  {
    body: {
      type: word,
      audio: verbatim,
      'error.message': text,
      'error.type': text,
      'error.param': text,
      'error.code': text,
    },
  },
  {},
)

const REPLY = OPENAI_SPEECH_REPLY['body'] ?? {}

/** OpenAI `POST /v1/audio/speech`. A voice would spell a token out: it says the type word, or what `media` lets it. */
export const openaiSpeech: Wire = {
  id: 'openai/speech',
  readRequest: (body, limits) => readConversation(body, limits, FORM),
  readReply: (body, root, jsonAnswer) => readTexts(body, root, REPLY, jsonAnswer),
  stream: openaiMediaStream(REPLY),
  errors: openaiErrors,
  typeOnly: true,
  media: 'speech',
}

const FORM = singleTurn(OPENAI_SPEECH_REQUEST['body'], 'input', { lead: ['instructions'], beside: OPENAI_BESIDE })
