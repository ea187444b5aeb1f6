import { stringMember } from '../tables/classify.ts'
import { cloneDelta, type CloneForm } from '../reply/clone-delta.ts'
import { geminiFault } from './errors.ts'
import { GEMINI_REPLY, GEMINI_TOKENS } from './reply-table.ts'
import { isTrue, itemsIn, member, type JsonNode } from '../json/node.ts'
import { createRuns, type Runs, type RunsFound } from '../reply/runs.ts'
import { endsOf, nodesAt, type Ends } from '../offsets.ts'
import { isEmpty, sortTexts } from '../reply/sort-texts.ts'
import type { TokenForm } from '../token-lists.ts'
import type { StreamGrammar } from '../wire.ts'

/**
 * GenerateContentResponse chunks. The text parts of one candidate say one text, a run, until another kind of part comes:
 * thoughts, a call, a signature on its own. A text that is signed goes on in the next part like any other, and a token with
 * it: of a text the vendor does not insist that it comes back in the same pieces. Positions of parts begin anew in every chunk and name nothing, so a reader
 * counts the runs. A function call comes whole, or, from Vertex AI, one argument after another (`partialArgs`).
 */
export const geminiStream: StreamGrammar = { ...reader(), open: reader }

const TABLE = GEMINI_REPLY['body'] ?? {}

function reader(): StreamGrammar {
  const candidates = new Map<string, Candidate>()
  return {
    read(frame) {
      const { root } = frame
      const reading: Reading = { data: frame.data, channels: new Map(), closes: [], marks: [], tokens: [] }
      for (const item of itemsIn(member(root, 'candidates'))) readCandidate(item, reading, candidates)
      const failed = member(root, 'error') !== undefined
      const { channels, closes, marks, tokens } = reading
      return { ...sortTexts(frame, TABLE, channels), closes: failed ? 'all' : closes, marks, tokens }
    },

    // No name for any event: the SDK drops events that do not begin with their data, without a word.
    flushFrame(frame, delta, text, told) {
      const fills = new Map(told === undefined ? [] : [['candidates[].logprobsResult', told]])
      return { event: undefined, data: cloneDelta(frame, delta.node, text, { ...CLONE, fills }) }
    },

    failure: (fault) => ({ event: undefined, data: JSON.stringify({ error: geminiFault(fault) }) }),

    arrays: true,
  }
}

const PART = 'candidates[].content.parts[]'

const CLONE: CloneForm = {
  keeps: new Set([
    'modelVersion',
    'responseId',
    'createTime',
    'candidates[].index',
    'candidates[].content.role',
    `${PART}.thought`,
    `${PART}.functionCall.willContinue`,
    `${PART}.functionCall.partialArgs[].jsonPath`,
    `${PART}.functionCall.partialArgs[].willContinue`,
  ]),
  nulls: new Set(),
}

interface Reading extends RunsFound {
  readonly data: string
  readonly marks: (Ends & { readonly text: string })[]
  readonly tokens: { readonly node: JsonNode; readonly form: TokenForm; readonly channel: string }[]
}

/** Where one candidate's answer stands. */
interface Candidate {
  readonly runs: Runs
  /** Calls begun so far. */
  calls: number
}

function readCandidate(node: JsonNode, reading: Reading, candidates: Map<string, Candidate>): void {
  // Proto-JSON leaves a zero out.
  const index = member(node, 'index')
  const name = `candidate ${index?.kind === 'number' ? reading.data.slice(index.start, index.end) : '0'}`
  let candidate = candidates.get(name)
  if (candidate === undefined) candidates.set(name, (candidate = { runs: createRuns(name), calls: 0 }))
  for (const part of itemsIn(member(member(node, 'content'), 'parts'))) readPart(part, candidate, reading)
  const told = member(node, 'logprobsResult')
  const channel = candidate.runs.last('text')
  if (told !== undefined && channel !== undefined) reading.tokens.push({ node: told, form: GEMINI_TOKENS, channel })
  for (const path of POINTING) {
    for (const mark of nodesAt(node, path)) reading.marks.push({ text: `${name}/text`, ...endsOf(mark, ENDS) })
  }
  const finished = member(node, 'finishReason')
  if (finished !== undefined && finished.kind !== 'literal') reading.closes.push(`${name}/`)
}

const POINTING = [
  'groundingMetadata.groundingSupports[].segment',
  'citationMetadata.citations[]',
  'citationMetadata.citationSources[]',
]
const ENDS = { start: 'startIndex', end: 'endIndex' }

function readPart(part: JsonNode, candidate: Candidate, reading: Reading): void {
  const text = member(part, 'text')
  const signed = (stringMember(part, 'thoughtSignature', reading.data) ?? '') !== ''
  if (text?.kind === 'string' && !(signed && isEmpty(text))) {
    candidate.runs.say(isTrue(member(part, 'thought')) ? 'thought' : 'text', text, reading)
  } else {
    candidate.runs.end(reading)
    readCall(part, candidate, reading)
  }
}

/** Each argument is a text of its own, named by the path it is the value of; it is no JSON, so nothing in it is escaped. */
function readCall(part: JsonNode, candidate: Candidate, { data, channels, closes }: Reading): void {
  const call = member(part, 'functionCall')
  if (call === undefined) return
  if (member(call, 'name') !== undefined) candidate.calls += 1
  const group = `${candidate.runs.name}/call ${candidate.calls}/`
  for (const item of itemsIn(member(call, 'partialArgs'))) {
    const channel = group + (stringMember(item, 'jsonPath', data) ?? '')
    const value = member(item, 'stringValue')
    if (value !== undefined) channels.set(value, channel)
    if (!isTrue(member(item, 'willContinue'))) closes.push(channel)
  }
  if (!isTrue(member(call, 'willContinue'))) closes.push(group)
}
