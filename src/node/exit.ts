/** Ends the command with a line for the operator, or several. They hold no content of what was read. */
export class Exit extends Error {
  override readonly name = 'Exit'
  readonly code: number

  constructor(code: number, lines: readonly string[]) {
    super(lines.join('\n'))
    this.code = code
  }
}

/** 2 is what shells use for usage, 78 is EX_CONFIG of sysexits.h, 130 is 128 and the number of SIGINT. */
export const EXIT = { ok: 0, failed: 1, usage: 2, config: 78, interrupted: 130 } as const
