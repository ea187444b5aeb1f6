import type { Findings, Mention } from '../detect/document.ts'
import { ParaventError } from '../errors.ts'
import type { Policy } from '../policy/policy.ts'
import { issueInSteps, type Issued } from '../pseudonym/issue.ts'
import type { ScopeKey } from '../pseudonym/keys.ts'
import { withEchoes, withPlaces, type LiveTokens } from '../pseudonym/live-tokens.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import type { Hashing } from '../text/hashing.ts'
import { atOnce, type InSteps } from '../text/in-steps.ts'
import type { OffsetMap } from '../text/offset-map.ts'
import type { SchemaPlace, Slot, WireRequest } from '../wire/slot.ts'
import type { OwnTypes } from '../wire/schema/own-types.ts'
import type { Wire } from '../wire/wire.ts'
import { residueFinderInSteps, type ReplacedValue, type ResidueFinder } from './backstop.ts'
import { decideBeside, type BesideDecision } from './decide-beside.ts'
import { moveMarks } from './move-marks.ts'
import { omitThoughts } from './omit-thoughts.ts'
import { refuseResidues, type Kept } from './refuse-residues.ts'
import { wayBack } from './way-back.ts'
import type { Answer } from './spelling.ts'
import { widenSchemas } from './widen-schemas.ts'

/** What redacting needs besides the body. */
export interface RedactOptions {
  readonly wire: Wire
  /** The upstream's configured name: errors name its configuration lines. */
  readonly upstream: string
  readonly policy: Policy
  readonly key: ScopeKey
  readonly inspect: (slots: readonly Slot[]) => InSteps<Findings>
  /** The constant system note, where the upstream's configuration asks for one. */
  readonly note: string | undefined
  /** Finds values of the deny-list: nothing that holds one leaves, wherever it stands. */
  readonly denied: ResidueFinder
  /** The operator's own types of data: schemas may be about them too. */
  readonly own: OwnTypes
  /** The runtime's own, where it has one. */
  readonly hashing?: Hashing | undefined
  /** Of an assistant's text, the edits that write its tokens as the vendor did, in place of ours. */
  readonly spelled?: ReadonlyMap<string, readonly Edit[]>
}

/** A request after steps 1 to 5, and what its answer is read with. */
export interface RedactedRequest {
  readonly request: WireRequest
  /** Its texts, and those said before it that the client did not send again. */
  readonly slots: readonly Slot[]
  /** The body that goes up: the client's own text with some pieces replaced. */
  readonly body: string
  /** The tokens the answer may contain. */
  readonly live: LiveTokens
  /** Tokens and masks, by entity type. */
  readonly counts: Readonly<Record<string, number>>
  /** Of each of its documents: from what the vendor sees to what the client sent. */
  readonly documents: readonly (OffsetMap | undefined)[]
  /** Schemas of its own that went up wider than they came. */
  readonly wider: readonly SchemaPlace[]
  /** The assistant's texts that values were replaced in. */
  readonly answers: readonly Answer[]
  /** Finds what was replaced, for the backstop over path, query and headers. */
  readonly residues: ResidueFinder
}

/** Constant text that stands where an attachment was withheld. */
const WITHHELD = '[attachment withheld by Paravent]'

const NOTHING: BesideDecision = { edits: [], echoes: new Map() }

/**
 * Finds personal data in a request, decides, and replaces. Nothing that could not be inspected comes out. What was said
 * before, where the client does not send it again, is looked at with it: `slots` are those and the request's own.
 */
export function redactRequest(request: WireRequest, before: readonly Slot[], asked: RedactOptions): RedactedRequest {
  return atOnce(redactInSteps(request, before, asked))
}

/** The same, with rests. */
export function* redactInSteps(
  request: WireRequest,
  before: readonly Slot[],
  asked: RedactOptions,
): InSteps<RedactedRequest> {
  const options = { ...asked, policy: mediaPolicy(asked) }
  const { body } = request
  if (options.wire.vectors === true && options.policy.embeddings === 'refuse') {
    throw new ParaventError('embeddings_refused', { setting: 'embeddings.mode: typeOnly | stable' })
  }
  const { edits: replaced, echoes } = request.beside === undefined ? NOTHING : decideBeside(request.beside, options)
  const schemas = widenSchemas(request, options)
  const withheld = [...decideAttachments(request, options), ...replaced, ...schemas.edits]
  const slots = before.length === 0 ? request.slots : [...before, ...request.slots]
  const { findings, kept, issued } = yield* tokensInSteps(slots, request.tail, options, schemas.formats)
  const omitted = omitThoughts(request, issued.edits.slice(before.length))
  const edits = [...withheld, ...omitted]
  const gone = [...withheld, ...omitted]
  const answers: Answer[] = []
  for (const [index, slot] of request.slots.entries()) {
    const made = issued.edits[before.length + index]
    if (made === undefined || made.length === 0) continue
    const isAnswer = slot.author === 'assistant' && slot.kind === 'prose' && !slot.signed
    if (isAnswer) answers.push({ value: slot.value, edits: made })
    const spelled = isAnswer ? options.spelled?.get(slot.value) : undefined
    // The same text may have been said before some of its values were known.
    const own = spelled !== undefined && areOfTheSame(spelled, made) ? spelled : made
    for (const edit of slot.toBody(own)) if (!insideAny(edit, gone)) edits.push(edit)
    yield slot.value.length
  }
  if (options.wire.offsets !== undefined) edits.push(...moveMarks(request, options.wire.offsets, edits))
  // Always, not only when something was replaced: the first bytes of a conversation never change (D3).
  const note = options.note === undefined ? undefined : request.noteEdit(options.note)
  if (note !== undefined) edits.push(note)
  const out = applyEdits(body, edits)
  yield out.length
  const residues = yield* residueFinderInSteps(replacedValues(slots, findings))
  const left = [...(yield* options.denied.inSteps(out)), ...(yield* residues.inSteps(out))]
  refuseResidues({ request, edits, kept }, left)
  const documents = (request.documents ?? []).map((node) => node && wayBack(body, node, edits))
  return {
    request,
    slots,
    body: out,
    live: withPlaces(withEchoes(issued.live, echoes), schemas.places),
    counts: issued.counts,
    documents,
    wider: schemas.wider,
    answers,
    residues,
  }
}

/** What is found in texts, and the tokens that stand for it. With rests. */
export function* tokensInSteps(
  slots: readonly Slot[],
  tail: number,
  options: Omit<RedactOptions, 'note' | 'denied' | 'own' | 'spelled'>,
  formats?: ReadonlySet<string>,
): InSteps<ReturnType<typeof decided> & { readonly issued: Issued }> {
  const found = yield* options.inspect(slots)
  const { findings, kept: keptByPolicy } = decided(slots, found, options.policy)
  const kept = [...keptByPolicy, ...allowedPlaces(slots, found)]
  const stable = options.wire.vectors === true && options.policy.embeddings === 'stable'
  const typeOnly = options.wire.typeOnly === true && !stable
  const issued = yield* issueInSteps({
    key: options.key,
    slots,
    tail,
    findings,
    hashing: options.hashing,
    ...(formats === undefined ? {} : { formats }),
    stable,
    actionFor: (entity) => (typeOnly || options.policy.actionFor(entity) === 'mask' ? 'mask' : 'tokenise'),
  })
  return { findings, kept, issued }
}

/** The policy over a text that is drawn or spoken; refused where it says so. */
function mediaPolicy({ wire: { media }, upstream, policy }: RedactOptions): Policy {
  const action = media === undefined ? 'typeOnly' : policy.media(media)
  if (action === 'typeOnly') return policy
  if (action === 'refuse') {
    const others = media === 'speech' ? 'typeOnly | allow' : 'typeOnly'
    throw new ParaventError('media_refused', { setting: `upstreams.${upstream}.media.${media}: ${others}` })
  }
  return {
    ...policy,
    actionFor(entity) {
      const own = policy.actionFor(entity)
      return own === 'tokenise' ? 'keep' : own
    },
  }
}

function decideAttachments(request: WireRequest, options: RedactOptions): readonly Edit[] {
  const edits: Edit[] = []
  for (const attachment of request.attachments) {
    const { kind, withhold } = attachment
    const action = options.policy.attachment(kind)
    if (action === 'block' || (action === 'withhold' && withhold === undefined)) {
      const others = withhold === undefined ? 'allow' : 'withhold | allow'
      throw new ParaventError('attachment_blocked', {
        path: attachment.path,
        setting: `upstreams.${options.upstream}.attachments.${kind}: ${others}`,
      })
    }
    if (action === 'withhold' && withhold !== undefined) edits.push(...withhold(WITHHELD))
  }
  return edits
}

/** Policy turns findings into decisions: kept mentions leave the list, a blocked one ends the request. */
function decided(
  slots: readonly Slot[],
  findings: Findings,
  policy: Policy,
): { readonly findings: Findings; readonly kept: readonly Kept[] } {
  const actions = findings.entities.map((entity) => policy.actionFor(entity.type))
  if (!actions.some((action) => action === 'keep' || action === 'block')) return { findings, kept: [] }
  const kept: Kept[] = []
  const mentions = findings.mentions.map((list, index) => {
    const slot = slots[index] as Slot
    return list.filter((mention) => {
      const action = actions[mention.entity]
      if (action === 'block') {
        const type = findings.entities[mention.entity]?.type ?? ''
        throw new ParaventError('entity_blocked', {
          path: slot.path,
          setting: `entities.${type}: tokenise | mask | keep`,
        })
      }
      if (action === 'keep') kept.push({ slot, mention })
      return action !== 'keep'
    })
  })
  return { findings: { mentions, entities: findings.entities }, kept }
}

/** What the operator's allow-list lets stand. */
function allowedPlaces(slots: readonly Slot[], { allowed = [] }: Findings): readonly Kept[] {
  return allowed.flatMap((places, index) => places.map((place) => ({ slot: slots[index] as Slot, mention: place })))
}

function replacedValues(slots: readonly Slot[], findings: Findings): readonly ReplacedValue[] {
  const values: ReplacedValue[] = []
  findings.mentions.forEach((list: readonly Mention[], index) => {
    // A look-alike that was left alone is a live token, not a value.
    for (const { surface, entity } of list) {
      if (findings.entities[entity]?.type === 'TOKEN') continue
      values.push({ value: surface, unit: slots[index]?.unit ?? 0 })
    }
  })
  return values
}

function areOfTheSame(edits: readonly Edit[], others: readonly Edit[]): boolean {
  if (edits.length !== others.length) return false
  return edits.every(({ start, end }, index) => others[index]?.start === start && others[index]?.end === end)
}

function insideAny(edit: Edit, ranges: readonly Edit[]): boolean {
  return ranges.some((range) => edit.start >= range.start && edit.end <= range.end)
}
