import { isCacheName } from './cache-name.ts'
import { PART_EITHER_WAY } from './part.ts'
import { duration, id, language, word } from './words.ts'
import { JSON_SCHEMA, SCHEMA_KEYS } from '../tables/json-schema.ts'
import { isBase64, isMediaType, isTimestamp, words } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import {
  anyNumber,
  attachment,
  blob,
  by,
  flag,
  free,
  is,
  model,
  number,
  opaque,
  schemaTold,
  signedObject,
  text,
  toolName,
  type Row,
  type Table,
  type Tables,
} from '../tables/rows.ts'
import { withTwins } from '../tables/twins.ts'

const mediaType = opaque(isMediaType)

/** The parts that take an attachment's place; a tool's answer takes no text, so there the notice is a document. */
const textPart = (notice: string): string => `{"text":${notice}}`
const documentPart = (notice: string): string =>
  `{"inlineData":{"mimeType":"text/plain","data":"${btoa(String(JSON.parse(notice)))}"}}`
const nothing = (): string => '{}'

const IMAGES =
  'image/png|image/jpeg|image/jpg|image/webp|image/gif|image/heic|image/heif|image/bmp|image/avif|image/tiff'
const SOUNDS =
  'audio/wav|audio/x-wav|audio/mp3|audio/mpeg|audio/aiff|audio/aac|audio/ogg|audio/flac|audio/mp4|audio/m4a|audio/webm|audio/opus|audio/pcm'

/** Bytes that stand in a part or that it points to, by what it says they are. */
const attachments = (instead: (notice: string) => string): Table => ({
  [`{inlineData.mimeType=${IMAGES}}`]: attachment('image', instead),
  [`{fileData.mimeType=${IMAGES}}`]: attachment('image', instead),
  [`{inlineData.mimeType=${SOUNDS}}`]: attachment('audio', instead),
  [`{fileData.mimeType=${SOUNDS}}`]: attachment('audio', instead),
  '{inlineData?}': attachment('file', instead),
  '{fileData?}': attachment('file', instead),
  'inlineData.mimeType': mediaType,
  'inlineData.data': blob,
  'inlineData.displayName': text,
  'fileData.mimeType': mediaType,
  'fileData.fileUri': text,
  'fileData.displayName': text,
})

/** What somebody else's server is told about who asks; read like everything else. */
const retrieval: Row = free

/**
 * `:generateContent`, `:streamGenerateContent`, `:countTokens`, and what embeddings are made of. Names are written as
 * proto-JSON's first; the second (`system_instruction`) is added to each.
 */
const REQUEST: Tables = {
  body: {
    model,
    contents: [text, is('content')],
    'contents[]': [text, is('content')],
    systemInstruction: [text, is('content')],
    'tools[]': is('tool'),
    toolConfig: is('toolConfig'),
    'safetySettings[].category': word,
    'safetySettings[].threshold': word,
    'safetySettings[].method': word,
    generationConfig: is('generation'),
    cachedContent: opaque(isCacheName),
    labels: free,
    serviceTier: word,
    store: flag,
    'modelArmorConfig.promptTemplateName': text,
    'modelArmorConfig.responseTemplateName': text,
    continuationToken: text,
    'generationOutputConfig.outputUriPrefix': text,
    generateContentRequest: is('body'),
    // Of what is to be cached.
    name: text,
    displayName: text,
    ttl: duration,
    expireTime: opaque(isTimestamp),
    'encryptionSpec.kmsKeyName': text,
  },
  // `:embedContent`, and each request of `:batchEmbedContents`.
  embed: {
    model,
    content: [text, is('content')],
    taskType: word,
    title: text,
    outputDimensionality: number,
    'embedContentConfig.taskType': word,
    'embedContentConfig.title': text,
    'embedContentConfig.outputDimensionality': number,
    'embedContentConfig.autoTruncate': flag,
    'embedContentConfig.documentOcr': flag,
    'embedContentConfig.audioTrackExtraction': flag,
  },
  batch: { 'requests[]': is('embed') },
  content: { role: word, parts: is('part'), 'parts[]': [text, is('part')] },
  part: {
    ...attachments(textPart),
    text,
    thought: flag,
    thoughtSignature: blob,
    '{thoughtSignature~base64}': signedObject,
    'videoMetadata.fps': number,
    'mediaResolution.level': word,
    'mediaResolution.numTokens': number,
    functionCall: is('call'),
    functionResponse: is('response'),
    '{functionResponse?}': by('tool'),
    '{toolResponse?}': by('tool'),
    '{codeExecutionResult?}': by('tool'),
    'executableCode.code': text,
    ...PART_EITHER_WAY,
  },
  call: {
    id,
    name: toolName,
    args: free,
    'partialArgs[].jsonPath': text,
    'partialArgs[].stringValue': text,
    'partialArgs[].boolValue': flag,
    'partialArgs[].willContinue': flag,
    willContinue: flag,
  },
  response: {
    id,
    name: toolName,
    response: free,
    'parts[]': is('responsePart'),
    scheduling: word,
    willContinue: flag,
  },
  responsePart: attachments(documentPart),
  generation: {
    'stopSequences[]': text,
    responseMimeType: mediaType,
    responseSchema: is('schema'),
    responseJsonSchema: is('schema'),
    'responseFormat[]': is('format'),
    'responseModalities[]': word,
    'translationConfig.targetLanguageCode': language,
    candidateCount: number,
    maxOutputTokens: number,
    temperature: number,
    topP: number,
    topK: number,
    seed: anyNumber,
    presencePenalty: number,
    frequencyPenalty: number,
    responseLogprobs: flag,
    logprobs: number,
    enableEnhancedCivicAnswers: flag,
    audioTimestamp: flag,
    enableAffectiveDialog: flag,
    mediaResolution: word,
    'thinkingConfig.includeThoughts': flag,
    'thinkingConfig.thinkingBudget': number,
    'thinkingConfig.thinkingLevel': word,
    speechConfig: is('speech'),
    'routingConfig.manualMode.modelName': model,
    'routingConfig.autoMode.modelRoutingPreference': word,
    'modelSelectionConfig.featureSelectionPreference': word,
    'imageConfig.aspectRatio': word,
    'imageConfig.imageSize': word,
    'imageConfig.personGeneration': word,
    'imageConfig.prominentPeople': word,
    'imageConfig.outputMimeType': mediaType,
    'imageConfig.imageOutputOptions.mimeType': mediaType,
    'imageConfig.imageOutputOptions.compressionQuality': number,
    'audioTranscriptionConfig.languageCodes[]': language,
    'audioTranscriptionConfig.languageHints.languageCodes[]': language,
    'audioTranscriptionConfig.customVocabulary[]': text,
    'audioTranscriptionConfig.adaptationPhrases[]': text,
  },
  format: {
    'text.mimeType': mediaType,
    'text.schema': is('schema'),
    'audio.mimeType': mediaType,
    'image.mimeType': mediaType,
    'video.duration': duration,
    'video.gcsUri': text,
    'video.resolution': word,
  },
  speech: {
    languageCode: language,
    voiceConfig: is('voice'),
    'multiSpeakerVoiceConfig.speakerVoiceConfigs[].speaker': text,
    'multiSpeakerVoiceConfig.speakerVoiceConfigs[].voiceConfig': is('voice'),
  },
  voice: {
    voice: text,
    'prebuiltVoiceConfig.voiceName': word,
    replicatedVoiceConfig: [attachment('audio', nothing), is('voiceSample')],
  },
  voiceSample: {
    mimeType: mediaType,
    voiceSampleAudio: blob,
    consentAudio: blob,
    'voiceConsentSignature.signature': blob,
  },
  tool: {
    'functionDeclarations[]': is('function'),
    'googleSearch.excludeDomains[]': text,
    'googleSearch.timeRangeFilter.startTime': opaque(isTimestamp),
    'googleSearch.timeRangeFilter.endTime': opaque(isTimestamp),
    'googleSearchRetrieval.dynamicRetrievalConfig.mode': word,
    'googleSearchRetrieval.dynamicRetrievalConfig.dynamicThreshold': number,
    'enterpriseWebSearch.excludeDomains[]': text,
    'computerUse.environment': word,
    'computerUse.excludedPredefinedFunctions[]': toolName,
    'fileSearch.fileSearchStoreNames[]': text,
    'fileSearch.topK': number,
    'fileSearch.metadataFilter': text,
    'googleMaps.enableWidget': flag,
    'googleMaps.authConfig': retrieval,
    retrieval,
    exaAiSearch: retrieval,
    parallelAiSearch: retrieval,
    'mcpServers[].name': toolName,
    'mcpServers[].streamableHttpTransport.url': text,
    'mcpServers[].streamableHttpTransport.headers': free,
    'mcpServers[].streamableHttpTransport.timeout': duration,
    'mcpServers[].streamableHttpTransport.sseReadTimeout': duration,
    'mcpServers[].streamableHttpTransport.terminateOnClose': flag,
  },
  function: {
    name: toolName,
    description: text,
    parameters: is('schema'),
    parametersJsonSchema: is('schema'),
    response: [is('schema'), schemaTold],
    responseJsonSchema: [is('schema'), schemaTold],
    behavior: word,
  },
  toolConfig: {
    'functionCallingConfig.mode': word,
    'functionCallingConfig.allowedFunctionNames[]': toolName,
    'functionCallingConfig.streamFunctionCallArguments': flag,
    'retrievalConfig.languageCode': language,
    // Where somebody is.
    'retrievalConfig.latLng': free,
    includeServerSideToolInvocations: flag,
  },
  schema: {
    ...JSON_SCHEMA,
    type: opaque(
      words(
        'STRING NUMBER INTEGER BOOLEAN ARRAY OBJECT NULL TYPE_UNSPECIFIED string number integer boolean array object null',
      ),
    ),
  },
}

export const GEMINI_REQUEST = withTwins(compile(REQUEST, { ...SCHEMA_KEYS, base64: isBase64 }))
