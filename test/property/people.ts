import * as fc from 'fast-check'

/** What people are called; the names are on the deny-list of the app under test, so that no run hangs on detection. */
export const NAMES: readonly string[] = [
  'Zéphyrine Qwarkeval',
  'Aurélie "la cheffe" Dubreuil-Vantor',
  'Ruairí O’Quillfeather',
  'Björn Åkervall\\Sund',
  'Müller-Grünwasser',
  'Ñuño Ibarrondo-Etxe',
  '佐藤 美咲子',
  'Ottoline Brackwater',
  "D'Anselmo Torrebianca",
  'Świętosława Brzęk',
  'Xaviquine',
  'Thaddäus\tvon Öllermoos',
]

const word = fc.stringMatching(/^[bcdfklmnprt][aeiou][bcdfklmnprt][aeiou][bcdfklmnprt]{1,3}$/)
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

const email = fc
  .tuple(
    word,
    fc.constantFrom('.', '_', '-', '+'),
    word,
    fc.constantFrom('example.fr', 'mail.example.org', 'example.de'),
  )
  .map(([first, joint, last, domain]) => `${first}${joint}${last}@${domain}`)

/** Of ranges that regulators keep for fiction. */
const phone = fc.oneof(
  fc.tuple(digits(2), digits(2)).map(([a, b]) => `06 39 98 ${a} ${b}`),
  fc.tuple(digits(2), digits(2)).map(([a, b]) => `+33 6 39 98 ${a} ${b}`),
  digits(3).map((last) => `+44 7700 900${last}`),
)

const iban = digits(10).map((account) => {
  const bban = `99999999${account}`
  const check = 98n - (BigInt(`${bban}131400`) % 97n)
  return `DE${String(check).padStart(2, '0')}${bban}`
})

/** A person's data, of any kind. */
export const datum: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...NAMES), email, phone, iban)
