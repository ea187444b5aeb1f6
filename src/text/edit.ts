/** One replacement in a text: `start` to `end` (UTF-16 units, `end` exclusive) becomes `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}
