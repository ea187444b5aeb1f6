import { free, text, type Table } from '../tables/rows.ts'
import { duration, id, language, word } from './words.ts'

/** What of a part is the same in a request and in a reply. */
export const PART_EITHER_WAY: Table = {
  'executableCode.id': id,
  'executableCode.language': word,
  'codeExecutionResult.id': id,
  'codeExecutionResult.outcome': word,
  'codeExecutionResult.output': text,
  'toolCall.id': id,
  'toolCall.toolType': word,
  'toolCall.args': free,
  'toolResponse.id': id,
  'toolResponse.toolType': word,
  'toolResponse.response': free,
  'videoMetadata.startOffset': duration,
  'videoMetadata.endOffset': duration,
  'audioTranscription.text': text,
  'audioTranscription.languageCode': language,
  'audioTranscription.speakerLabel': text,
  'audioTranscription.words[].word': text,
  'audioTranscription.words[].startOffset': duration,
  'audioTranscription.words[].endOffset': duration,
  'audioTranscription.startOffset': duration,
  'audioTranscription.endOffset': duration,
  'speechMetadata.speaker': text,
  'speechMetadata.style': text,
  partMetadata: free,
}
