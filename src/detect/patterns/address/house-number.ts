import { type CompiledAddress, match } from './form.ts'
import { type Word, wordEndingAt } from './word.ts'

/** Figures that may be a house's number, or what stands for one, with what every reader asks of their place. */
export interface HouseNumber {
  readonly start: number
  readonly end: number
  /** Where its addition ends ("bis", "a", "-14"), if it has one. */
  readonly added: number | undefined
  /** The word directly in front of it, and what it can do. */
  readonly ahead: Word | undefined
  readonly aheadRoles: number
}

export function houseNumber(form: CompiledAddress, text: string, start: number, end: number): HouseNumber {
  const ahead = wordEndingAt(text, start)
  return { start, end, added: additionTo(form, text, end), ahead, aheadRoles: ahead ? form.roles.of(ahead) : 0 }
}

function additionTo(form: CompiledAddress, text: string, end: number): number | undefined {
  const start = text.charCodeAt(end) === 32 ? end + 1 : end
  return form.additionStarts.has(text.charCodeAt(start)) ? match(form.form.addition, text, end) : undefined
}
