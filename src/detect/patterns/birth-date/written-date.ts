/** A date as it was read. Offsets in UTF-16 units; month and day are 1 and up, 0 where they are not told. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** Believed only where a word names a birth: with blanks alone it may be anything. */
  readonly wantsWord?: true
  /** Written one figure a box: by itself, or at the end of a longer row. */
  readonly spread?: 'alone' | 'last'
}

/** Day and month in the European order, or in the American one where only that is a date. */
export function ordered(
  first: number,
  second: number,
  written: number,
  start: number,
  end: number,
): WrittenDate | undefined {
  const year = written < 100 ? 1900 + written : written
  if (year < 1895 || year > 2035) return undefined
  if (isNearlyDay(first, second)) return { start, end, year, month: second, day: first }
  return isNearlyDay(second, first) ? { start, end, year, month: first, day: second } : undefined
}

/** People write 31/06; it is still their date of birth. */
function isNearlyDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** A match of a sticky expression at `position`. */
export function matchAt(expression: RegExp, text: string, position: number): readonly string[] | undefined {
  expression.lastIndex = position
  return expression.exec(text) ?? undefined
}
