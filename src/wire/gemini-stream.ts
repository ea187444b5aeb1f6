import { itemsOf, keyOf, openObject, start, stringMember, type State } from './classify.ts'
import { cloneDelta, type CloneForm } from './clone-delta.ts'
import { geminiFault } from './gemini-errors.ts'
import { GEMINI_REPLY } from './gemini-reply-table.ts'
import { member, type JsonNode, type JsonObject, type JsonString } from './json/node.ts'
import { visitTexts } from './read-texts.ts'
import type { Delta, ReplyText, StreamFrame, StreamGrammar } from './wire.ts'

/**
 * GenerateContentResponse chunks. The text parts of one candidate say one text, a run, until another kind of part comes:
 * thoughts, a call, a part that is signed. Positions of parts begin anew in every chunk and name nothing, so a reader
 * counts the runs. A function call comes whole, or, from Vertex AI, one argument after another (`partialArgs`).
 */
export const geminiStream: StreamGrammar = { ...reader(), open: reader }

const ROOT = start(GEMINI_REPLY['body'] ?? {})

function reader(): StreamGrammar {
  const candidates = new Map<string, Candidate>()
  return {
    read(frame) {
      const { root, data } = frame
      if (root?.kind !== 'object') return { deltas: [], whole: [], closes: [] }
      const reading: Reading = { frame, deltas: [], whole: [], closes: [] }
      const state = openObject(ROOT, root, data)
      for (const entry of root.members) {
        const { next } = keyOf(state, entry.name)
        if (entry.name === 'candidates' && entry.value.kind === 'array') {
          for (const item of entry.value.items) readCandidate(item, itemsOf(next), reading, candidates)
        } else collect(entry.value, next, reading)
      }
      const { deltas, whole, closes } = reading
      return { deltas, whole, closes: member(root, 'error') === undefined ? closes : 'all' }
    },

    // No name for any event: the SDK drops events that do not begin with their data, without a word.
    flushFrame: (frame, delta, text) => ({ event: undefined, data: cloneDelta(frame, delta.node, text, CLONE) }),

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

interface Reading {
  readonly frame: StreamFrame
  readonly deltas: Delta[]
  readonly whole: ReplyText[]
  readonly closes: string[]
}

/** Where one candidate's answer stands. */
interface Candidate {
  readonly name: string
  /** Texts begun so far, and of which kind the one is that goes on. */
  runs: number
  kind: 'text' | 'thought' | undefined
  /** Calls begun so far. */
  calls: number
}

function readCandidate(node: JsonNode, state: State, reading: Reading, candidates: Map<string, Candidate>): void {
  const { data } = reading.frame
  if (node.kind !== 'object') return collect(node, state, reading)
  const candidate = candidateOf(node, data, candidates)
  const opened = openObject(state, node, data)
  for (const entry of node.members) {
    const { next } = keyOf(opened, entry.name)
    const parts = entry.name === 'content' ? member(entry.value, 'parts') : undefined
    if (parts?.kind !== 'array' || entry.value.kind !== 'object') {
      collect(entry.value, next, reading)
      continue
    }
    const content = openObject(next, entry.value, data)
    for (const { name, value } of entry.value.members) {
      const inner = keyOf(content, name).next
      if (value !== parts) collect(value, inner, reading)
      else for (const part of parts.items) readPart(part, itemsOf(inner), candidate, reading)
    }
  }
  const finished = member(node, 'finishReason')
  if (finished !== undefined && finished.kind !== 'literal') reading.closes.push(`${candidate.name}/`)
}

/** Proto-JSON leaves a zero out. */
function candidateOf(node: JsonObject, data: string, candidates: Map<string, Candidate>): Candidate {
  const index = member(node, 'index')
  const name = `candidate ${index?.kind === 'number' ? data.slice(index.start, index.end) : '0'}`
  let candidate = candidates.get(name)
  if (candidate === undefined) candidates.set(name, (candidate = { name, runs: 0, kind: undefined, calls: 0 }))
  return candidate
}

function readPart(part: JsonNode, state: State, candidate: Candidate, reading: Reading): void {
  const { frame } = reading
  const text = member(part, 'text')
  const signed = (stringMember(part, 'thoughtSignature', frame.data) ?? '') !== ''
  if (part.kind !== 'object' || text?.kind !== 'string' || signed) {
    endRun(candidate, reading)
    if (isStreamedCall(part)) return readCall(part, state, candidate, reading)
    return collect(part, state, reading)
  }
  const kind = isTrue(member(part, 'thought')) ? 'thought' : 'text'
  // An empty piece says nothing, nor where it belongs.
  if (text.end - text.start > 2 && kind !== candidate.kind) {
    endRun(candidate, reading)
    candidate.runs += 1
    candidate.kind = kind
  }
  const channel = kind === candidate.kind ? runOf(candidate) : undefined
  visitPart(part, state, reading, (node) => (node === text ? channel : undefined))
}

function endRun(candidate: Candidate, { closes }: Reading): void {
  if (candidate.kind !== undefined) closes.push(runOf(candidate))
  candidate.kind = undefined
}

function runOf({ name, kind, runs }: Candidate): string {
  return `${name}/${kind} ${runs}`
}

function isStreamedCall(part: JsonNode): boolean {
  const call = member(part, 'functionCall')
  return member(call, 'partialArgs') !== undefined || member(call, 'willContinue') !== undefined
}

/** Each argument is a text of its own, named by the path it is the value of; it is no JSON, so nothing in it is escaped. */
function readCall(part: JsonNode, state: State, candidate: Candidate, reading: Reading): void {
  const { data } = reading.frame
  const call = member(part, 'functionCall')
  if (member(call, 'name') !== undefined) candidate.calls += 1
  const group = `${candidate.name}/call ${candidate.calls}/`
  const channels = new Map<JsonNode, string>()
  const list = member(call, 'partialArgs')
  for (const item of list?.kind === 'array' ? list.items : []) {
    const channel = group + (stringMember(item, 'jsonPath', data) ?? '')
    const value = member(item, 'stringValue')
    if (value !== undefined) channels.set(value, channel)
    if (!isTrue(member(item, 'willContinue'))) reading.closes.push(channel)
  }
  if (!isTrue(member(call, 'willContinue'))) reading.closes.push(group)
  visitPart(part, state, reading, (node) => channels.get(node))
}

/** Every string of a part: a piece of a channel, or restored whole. */
function visitPart(
  part: JsonNode,
  state: State,
  { frame, deltas, whole }: Reading,
  channelOf: (node: JsonString) => string | undefined,
): void {
  visitTexts(frame.data, part, state, frame.jsonAnswer, '', (text, _path, verbatim) => {
    const channel = channelOf(text.node)
    if (channel !== undefined) deltas.push({ channel, node: text.node, form: text.form, place: text.place })
    else if (!verbatim) whole.push(text)
  })
}

function collect(node: JsonNode, state: State, reading: Reading): void {
  visitPart(node, state, reading, () => undefined)
}

function isTrue(node: JsonNode | undefined): boolean {
  return node?.kind === 'literal' && node.value === true
}
