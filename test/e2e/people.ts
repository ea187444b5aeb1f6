/**
 * Invented people. The telephone numbers are of the ranges that regulators keep for fiction, the mail domains are
 * reserved, the IBANs have right check digits and belong to nobody.
 */
export const CAMILLE = {
  name: 'Camille Rouvellac',
  first: 'Camille',
  email: 'camille.rouvellac@example.fr',
  phone: '06 39 98 41 27',
  iban: 'FR76 1234 5987 6500 0001 2345 695',
} as const

export const OLIVER = {
  name: 'Oliver Hartstone',
  first: 'Oliver',
  email: 'o.hartstone@example.com',
  phone: '+44 7700 900 461',
} as const

/** What Camille says of herself, and what a model says that repeats every token it was sent, as she is to read it. */
export const CAMILLE_SAYS = `My name is ${CAMILLE.name}, write to ${CAMILLE.email} or call ${CAMILLE.phone}.`
export const CAMILLE_REPEATED = `I see ${CAMILLE.name} and ${CAMILLE.email} and ${CAMILLE.phone}.`

/** Every word of theirs that a vendor must not see, in the spellings a careless rewriting would leave. */
const THEIR_DATA: readonly string[] = [
  ['camille', 'rouvellac', 'oliver', 'hartstone'],
  ['example.fr', 'example.com'],
  ['0639984127', '06 39 98 41 27', '39984127', '98 41 27', '7700900461', '7700 900 461', '900 461'],
  ['FR76 1234', 'FR761234', '1234598765', '0001 2345 695', '12345695'],
].flat()

/** Those of their data that stand in a text; empty is what one wants. */
export function leaksIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return THEIR_DATA.filter((datum) => lower.includes(datum.toLowerCase()))
}
