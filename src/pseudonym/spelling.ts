import { MONTHS } from '../../patterns/generic/months.ts'
import type { LiveToken } from './live-tokens.ts'
import type { Wanted } from './value-places.ts'

/** A value as JSON source. */
export interface Spelled {
  readonly json: string
  /** It is what the client's schema asks for. */
  readonly met: boolean
}

/**
 * How a value is written that stands alone where a schema asks for something: as it was typed, where that is what the
 * schema asks for; else in another spelling of the same value, where one is. No digit and no letter is added, left out
 * or changed: separators go, an IBAN's letters are its capitals, a date that has one reading is written year first. A
 * number stands for digits that begin with no zero. Where none of them is what was asked for, it stays as it was typed.
 */
export function spelledFor({ value, word, numeric }: LiveToken, wanted: Wanted): Spelled {
  const texts = [value, ...otherSpellings(word, value)]
  const strings = texts.map((text) => JSON.stringify(text))
  const numbers = numeric ? [value] : wanted.numeric ? texts.flatMap((text) => asNumber(text) ?? []) : []
  const json = [...(numeric ? numbers : strings), ...(numeric ? strings : numbers)].find(wanted.meets)
  return json === undefined ? { json: numeric ? value : JSON.stringify(value), met: false } : { json, met: true }
}

/** A plus in front says nothing in a number; a zero in front would be lost, and so would digits beyond 2^53. */
function asNumber(text: string): string | undefined {
  const digits = /^\+?([1-9]\d{0,15})$/.exec(text)?.[1]
  return digits !== undefined && Number.isSafeInteger(Number(digits)) ? digits : undefined
}

function otherSpellings(word: string, value: string): readonly string[] {
  switch (word) {
    case 'PHONE': {
      // "+33 (0)6 …": whether that zero is dialled, its digits do not say.
      const compact = value.replaceAll(/[\s()./-]/g, '')
      return value.includes('(0)') || !/^\+?\d{1,32}$/.test(compact) ? [] : [compact]
    }
    case 'IBAN':
    case 'RIB':
    case 'BANKACCOUNT':
      return [value.replaceAll(/[\s.-]/g, '').toUpperCase()]
    case 'CARD':
    case 'NATIONALID':
      return [value.replaceAll(/[\s./-]/g, '')]
    case 'BIRTHDATE': {
      const date = isoDate(value)
      return date === undefined ? [] : [date]
    }
    default:
      return []
  }
}

/** Year, month and day of a date that can be read in one way only; with dots, the day goes first everywhere (CLDR). */
function isoDate(value: string): string | undefined {
  const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/.exec(value)
  if (yearFirst !== null) return written(yearFirst[1], yearFirst[3], yearFirst[4])
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(value)
  if (yearLast !== null) {
    const [, first, separator, second, year] = yearLast
    const readings = new Set([
      written(year, second, first),
      ...(separator === '.' ? [] : [written(year, first, second)]),
    ])
    readings.delete(undefined)
    return readings.size === 1 ? [...readings][0] : undefined
  }
  const folded = value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th|\.)? (?:de |of )?([a-z]{3,12})\.?,? (?:de |del )?(\d{4})$/.exec(folded)
  if (dayFirst !== null) return written(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1])
  const monthFirst = /^([a-z]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(folded)
  return monthFirst === null ? undefined : written(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2])
}

function monthNamed(name: string | undefined): string | undefined {
  const index = MONTHS.findIndex((names) => names.split(' ').includes(name ?? ''))
  return index === -1 ? undefined : String(index + 1)
}

/** Undefined for a day that is in no calendar. */
function written(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date
}
