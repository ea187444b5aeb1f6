/**
 * A place in a JSON answer, by what the client's schemas ask for there. Only places whose constraints went up wider than
 * the client wrote them want anything.
 */
export interface ValuePlaces {
  member(name: string): ValuePlaces | undefined
  item(index: number): ValuePlaces | undefined
  readonly wants: Wanted | undefined
}

export interface Wanted {
  /** Whether a number may stand there. */
  readonly numeric: boolean
  /** Whether this JSON string or number, as source, is what the client asked for. */
  readonly meets: (json: string) => boolean
}

/** The places of a reply: of its answer where that is JSON, of the arguments of a tool, and of any. */
export interface ReplyPlaces {
  readonly answer: ValuePlaces | undefined
  readonly tool: ValuePlaces | undefined
  /** By name. */
  readonly tools: ReadonlyMap<string, ValuePlaces | undefined>
}

/** The place that a path of members and items leads to; undefined where no schema says anything. */
export function placeWithin(
  place: ValuePlaces | undefined,
  path: readonly (string | number)[],
): ValuePlaces | undefined {
  let at = place
  for (const step of path) at = typeof step === 'string' ? at?.member(step) : at?.item(step)
  return at
}
