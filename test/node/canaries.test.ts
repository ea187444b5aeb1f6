import { describe, expect, test } from 'vitest'
import { CANARIES, canariesIn } from '../e2e/canaries.ts'

const [person, , email] = CANARIES
const NAME = person?.value ?? ''
const MAIL = email?.value ?? ''

describe('the search for canaries', () => {
  test.each([
    ['as it is', `to ${NAME}.`],
    ['in capitals', NAME.toUpperCase()],
    ['decomposed', NAME.normalize('NFD')],
    ['without accents', 'zephyrine'],
    ['a part alone', 'Mrs Qwarkeval'],
    ['percent-encoded', `?q=${encodeURIComponent(NAME)}`],
    ['as a form field', `q=${encodeURIComponent(NAME).replaceAll('%20', '+')}`],
    ['in hex', Buffer.from(NAME).toString('hex').toUpperCase()],
    ['\\u-escaped', JSON.stringify(NAME).replace('é', '\\u00E9')],
    ['\\u-escaped throughout', '\\u0051\\u0077\\u0061\\u0072\\u006b\\u0065\\u0076\\u0061\\u006c'],
    ['in base64', Buffer.from(NAME).toString('base64')],
    ['in base64 behind one byte', Buffer.from(`x${NAME} and more`).toString('base64')],
    ['in base64 behind two bytes', Buffer.from(`xy${NAME} and more`).toString('base64')],
    ['in base64url', Buffer.from(`>>>${MAIL}???`).toString('base64url')],
    ['a mail domain alone', 'at BLANKHAVEN'],
  ])('finds one %s', (_how, text) => {
    expect(canariesIn(text)).not.toEqual([])
  })

  test('finds nothing where there is nothing', () => {
    expect(canariesIn('PERSON_K7QX2A4 wrote to EMAIL_B2C3D4F on 2026-11-25, id 01HZX39987.')).toEqual([])
  })
})
