import { PART_EITHER_WAY } from './part.ts'
import { duration, id, word } from './words.ts'
import type { Offsets } from '../offsets.ts'
import { isMediaType, isTimestamp } from '../tables/shapes.ts'
import { compile } from '../tables/compile.ts'
import { answer, free, is, model, opaque, text, toolText, verbatim, type Tables } from '../tables/rows.ts'
import { columns } from '../reply/token-forms.ts'
import { withTwins } from '../tables/twins.ts'

/**
 * GenerateContentResponse, whole or a chunk, a list of them, and errors. What is signed is restored all the same: its
 * known values become tokens again on the way back.
 */
const REPLY: Tables = {
  body: {
    '[]': is('body'),
    'candidates[]': is('candidate'),
    'promptFeedback.blockReason': word,
    'promptFeedback.blockReasonMessage': text,
    'promptFeedback.safetyRatings[]': is('rating'),
    'usageMetadata.trafficType': word,
    'usageMetadata.promptTokensDetails[].modality': word,
    'usageMetadata.cacheTokensDetails[].modality': word,
    'usageMetadata.candidatesTokensDetails[].modality': word,
    'usageMetadata.toolUsePromptTokensDetails[].modality': word,
    modelVersion: model,
    responseId: verbatim,
    createTime: opaque(isTimestamp),
    // What is cached.
    name: verbatim,
    displayName: text,
    model,
    updateTime: opaque(isTimestamp),
    expireTime: opaque(isTimestamp),
    'modelStatus.modelStage': word,
    'modelStatus.message': text,
    'modelStatus.retirementTime': opaque(isTimestamp),
    'error.message': text,
    'error.status': word,
    'error.details': free,
  },
  candidate: {
    content: is('content'),
    finishReason: word,
    finishMessage: text,
    'safetyRatings[]': is('rating'),
    'citationMetadata.citations[]': is('citation'),
    'citationMetadata.citationSources[]': is('citation'),
    groundingMetadata: is('grounding'),
    'groundingAttributions[]': is('content'),
    'logprobsResult.chosenCandidates[].token': answer,
    'logprobsResult.topCandidates[].candidates[].token': answer,
    'urlContextMetadata.urlMetadata[].retrievedUrl': text,
    'urlContextMetadata.urlMetadata[].urlRetrievalStatus': word,
    continuationToken: verbatim,
  },
  content: { role: word, 'parts[]': is('part') },
  part: {
    text: answer,
    // A summary of what the model thought is prose, whatever form the answer has.
    '{thought?}.text': text,
    thoughtSignature: verbatim,
    'functionCall.id': id,
    'functionCall.name': text,
    'functionCall.args': free,
    'functionCall.partialArgs[].jsonPath': toolText,
    'functionCall.partialArgs[].stringValue': toolText,
    'functionResponse.id': id,
    'functionResponse.name': text,
    'functionResponse.response': free,
    'functionResponse.parts[]': is('part'),
    'executableCode.code': toolText,
    'inlineData.mimeType': opaque(isMediaType),
    'inlineData.data': verbatim,
    'inlineData.displayName': text,
    'fileData.mimeType': opaque(isMediaType),
    'fileData.fileUri': text,
    'fileData.displayName': text,
    ...PART_EITHER_WAY,
  },
  rating: {
    category: word,
    probability: word,
    severity: word,
    overwrittenThreshold: word,
  },
  citation: { uri: text, title: text, license: text },
  grounding: {
    'groundingChunks[]': is('chunk'),
    'groundingSupports[].segment.text': text,
    'webSearchQueries[]': text,
    'imageSearchQueries[]': text,
    'retrievalQueries[]': text,
    'searchEntryPoint.renderedContent': text,
    'searchEntryPoint.sdkBlob': verbatim,
    googleMapsWidgetContextToken: verbatim,
    'sourceFlaggingUris[].sourceId': id,
    'sourceFlaggingUris[].flagContentUri': text,
  },
  chunk: {
    'web.domain': text,
    'web.title': text,
    'web.uri': text,
    'image.domain': text,
    'image.title': text,
    'image.imageUri': text,
    'image.sourceUri': text,
    'retrievedContext.documentName': text,
    'retrievedContext.text': text,
    'retrievedContext.title': text,
    'retrievedContext.uri': text,
    'retrievedContext.fileSearchStore': text,
    'retrievedContext.mediaId': id,
    'retrievedContext.ragChunk.text': text,
    'retrievedContext.ragChunk.chunkId': id,
    'retrievedContext.ragChunk.fileId': id,
    'retrievedContext.customMetadata': free,
    'maps.placeId': id,
    'maps.text': text,
    'maps.title': text,
    'maps.uri': text,
    'maps.route.duration': duration,
    'maps.route.encodedPolyline': verbatim,
    'maps.placeAnswerSources': free,
  },
}

export const GEMINI_REPLY = withTwins(compile(REPLY, {}))

/** What was chosen, and step by step what might have been. */
export const GEMINI_TOKENS = columns([
  { name: 'topCandidates', says: 'others', member: 'candidates' },
  { name: 'chosenCandidates', says: 'token', member: 'token' },
])

const ENDS = { kind: 'text', texts: 'content.parts[].text', start: 'startIndex', end: 'endIndex' } as const

/** What grounds a part counts in it; citations, in all that is said. */
export const GEMINI_OFFSETS: Offsets = {
  unit: 'bytes',
  rows: [
    { ...ENDS, marks: 'groundingMetadata.groundingSupports[].segment', pick: 'partIndex' },
    { ...ENDS, marks: 'citationMetadata.citations[]', except: 'thought' },
    { ...ENDS, marks: 'citationMetadata.citationSources[]', except: 'thought' },
  ],
  // What a stream says of its parts is told of them all, as if they were one.
  textOf: (channel) => /^(candidate \d{1,9}\/text) \d{1,9}$/.exec(channel)?.[1],
}
