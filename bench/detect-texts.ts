/**
 * Chat texts to time detection on, seeded: the same at every run, no two alike. `dense` holds personal data in every
 * fourth sentence and other numbers in every fourth; `prose` none of either. People and numbers are invented.
 */
const SENTENCES = [
  'Bonjour, je vous écris parce que la livraison de la semaine dernière n’est toujours pas arrivée.',
  'Could you please look into this and tell me what went wrong with the parcel?',
  'Le technicien est passé mais il n’a pas trouvé la panne, et depuis le salon est sans lumière.',
  'I have tried to change the settings twice, and each time the page shows the same error.',
  'Est-ce que la garantie couvre aussi la batterie, ou seulement le moteur ?',
  'We moved to a larger flat last month, so the old contract should end soon.',
  'Merci de me dire quels documents il faut joindre à la demande de remboursement.',
  'The colleague who answered was very kind, but the promised letter never came.',
  'Pour le reste tout fonctionne, je voulais juste signaler ce petit problème.',
  'Das Gerät schaltet sich nach wenigen Minuten aus, obwohl es am Netz hängt.',
  'Vorrei sapere se il pacco può essere consegnato al vicino quando non sono in casa.',
  '¿Podrían enviarme otra vez el enlace para cambiar la tarjeta?',
]

const PERSONAL: readonly ((random: () => number) => string)[] = [
  (random) => `Vous pouvez me joindre au ${pairs(`06${digits(random, 8)}`)} ou par mail.`,
  (random) => `My number is +44 7400 ${digits(random, 6)}, call after six.`,
  (random) => `Écrivez à client${digits(random, 5)}@exemple-${letters(random, 5)}.fr s'il vous plaît.`,
  (random) => `Please answer to ${letters(random, 7)}.${letters(random, 6)}@example.co.uk instead.`,
  (random) => `Le remboursement va sur ${iban(random)}, comme la dernière fois.`,
  (random) => `Ruf mich an: 0151-${digits(random, 8)}, danke.`,
]

const OTHER: readonly ((random: () => number) => string)[] = [
  (random) => `La commande ${digits(random, 8)} du 12/03/2024 fait 1 ${digits(random, 3)},50 €.`,
  (random) => `Order #${digits(random, 9)} contains 3 items, total ${digits(random, 2)}.99.`,
  (random) =>
    `Version 4.${digits(random, 1)}.${digits(random, 2)} shows error 0x${digits(random, 8)} since 2024-05-1${digits(random, 1)}.`,
  (random) => `Le dossier 2024-${digits(random, 6)} contient ${digits(random, 2)} pages et 4 photos.`,
]

export function denseTexts(count: number): string[] {
  const random = seeded(20_240_517)
  return Array.from({ length: count }, () =>
    Array.from({ length: 16 }, (_, index) =>
      index % 4 === 1
        ? pick(PERSONAL, random)(random)
        : index % 4 === 3
          ? pick(OTHER, random)(random)
          : pick(SENTENCES, random),
    ).join(' '),
  )
}

export function proseTexts(count: number): string[] {
  const random = seeded(7)
  return Array.from({ length: count }, () => Array.from({ length: 20 }, () => pick(SENTENCES, random)).join(' '))
}

/** A valid French IBAN: the check digits are counted out. */
function iban(random: () => number): string {
  const account = digits(random, 23)
  const check = 98 - Number(BigInt(`${account}152700`) % 97n)
  return `FR${String(check).padStart(2, '0')}${account}`.replaceAll(/(.{4})/g, '$1 ').trim()
}

function pairs(number: string): string {
  return number.replaceAll(/(..)(?!$)/g, '$1 ')
}

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

function letters(random: () => number, count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('')
}

function pick<T>(choices: readonly T[], random: () => number): T {
  const choice = choices[Math.floor(random() * choices.length)]
  if (choice === undefined) throw new RangeError('nothing to choose from')
  return choice
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
