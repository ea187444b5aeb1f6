/**
 * Is a person protected whatever their name? Two measures, by origin of the name:
 * - coverage: the share of mentions of which no letter is left, in messages that differ in nothing but the name, by
 *   written form too;
 * - equality: the share of messages that reach the vendor byte for byte as the others do, once tokens are made alike.
 *   A name that is found but cut differently, or a word beside it that is taken along, shows here.
 *
 *   npm run bench:fairness
 */
import { budgetFor } from '../src/detect/budget.ts'
import { loadNameRecogniser } from '../src/detect/names/recogniser.ts'
import { PROSE } from '../src/detect/recogniser.ts'
import { inProcess, openaiVendor } from '../test/app/in-process.ts'
import { benchPeople } from './fairness-people.ts'
import type { BenchPerson } from './fairness-people.ts'

/** Least coverage of the worst origin, and most that it may stand below the best. */
const FLOOR = 0.88
const SPREAD = 0.08

const FORMS: Readonly<Record<string, (person: BenchPerson) => string>> = {
  full: ({ first, last }) => `${first} ${last}`,
  first: ({ first }) => first,
  'title + last': ({ last }) => last,
  'full, small letters': ({ first, last }) => `${first} ${last}`.toLowerCase(),
  'full, capitals': ({ first, last }) => `${first} ${last}`.toUpperCase(),
  'LAST first': ({ first, last }) => `${last.toUpperCase()} ${first}`,
}

const PROMPTS: readonly (readonly [form: keyof typeof FORMS, prompt: string])[] = [
  ['full', 'Bonjour, je suis {} et je voudrais changer mon adresse de livraison.'],
  ['full', 'Rédige une lettre de recommandation pour {}, qui a travaillé deux ans dans mon équipe.'],
  ['full', 'Hello, this is {}. My router has been blinking since Monday.'],
  ['full', 'Can you check whether {} has already paid the invoice?'],
  ['full', 'Guten Tag, mein Name ist {} und ich möchte meinen Vertrag kündigen.'],
  ['full', 'Hola, la reserva está a nombre de {} para el viernes.'],
  ['full', 'Buongiorno, sono {} e non ho ricevuto il pacco.'],
  ['full', 'De factuur staat op naam van {}, kunt u dat aanpassen?'],
  ['full', 'Bom dia, o contrato foi assinado por {} na semana passada.'],
  ['first', 'Que dois-je répondre à {} sans paraître agressif ?'],
  ['first', 'Write a birthday message for my colleague {}, please.'],
  ['first', 'Bonjour {},\n\nMerci pour ton message.\n\nÀ bientôt'],
  ['first', 'Could you move my meeting with {} to Thursday?'],
  ['title + last', 'Madame {} conteste la pénalité de retard sur sa facture.'],
  ['title + last', 'I have an appointment with Dr. {} tomorrow morning.'],
  ['title + last', 'Herr {} hat die Rechnung noch nicht bezahlt.'],
  ['full, small letters', "bonjour c'est {} je n'arrive pas a me connecter"],
  ['full, small letters', 'hi its {} again, the refund still has not arrived'],
  ['full, capitals', 'Client : {}\nObjet : relance'],
  ['LAST first', 'Patient : {}, né le 12/03/1971, chambre 12.'],
]

const people = benchPeople()
const origins = [...new Set(people.map(({ origin }) => origin))]
const write = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(8)

const covered = await coverage()
const equal = await equality()
write(`${people.length} people, ${PROMPTS.length} prompts\n`)
write(`${'origin'.padEnd(32)}${'balanced'.padStart(10)}${'strict'.padStart(10)}${'equal'.padStart(10)}`)
for (const origin of origins) {
  const [balanced = 0, strict = 0, all = 1] = covered.byOrigin.get(origin) ?? []
  const [same = 0, found = 1] = equal.get(origin) ?? []
  write(`${origin.padEnd(32)}  ${percent(balanced, all)}  ${percent(strict, all)}  ${percent(same, found)}`)
}
write(`\n${'written form'.padEnd(32)}${'balanced'.padStart(10)}${'strict'.padStart(10)}`)
for (const [form, [balanced = 0, strict = 0, all = 1]] of covered.byForm)
  write(`${form.padEnd(32)}  ${percent(balanced, all)}  ${percent(strict, all)}`)

const rates = [...covered.byOrigin.entries()].map(([origin, [balanced = 0, , all = 1]]) => ({
  origin,
  rate: balanced / all,
}))
const worst = rates.reduce((a, b) => (b.rate < a.rate ? b : a))
const best = rates.reduce((a, b) => (b.rate > a.rate ? b : a))
const fair = worst.rate >= FLOOR && best.rate - worst.rate <= SPREAD
write(
  `\nworst ${worst.origin} ${percent(worst.rate, 1).trim()}, best ${best.origin} ${percent(best.rate, 1).trim()}: ${fair ? 'within' : 'OUTSIDE'} the gate (worst at least 88 %, at most 8 points below the best)`,
)
if (!fair) process.exitCode = 1

async function coverage(): Promise<{ byOrigin: Map<string, number[]>; byForm: Map<string, number[]> }> {
  const recognisers = await Promise.all(
    (['balanced', 'strict'] as const).map((sensitivity) => loadNameRecogniser({ sensitivity })),
  )
  const byOrigin = new Map<string, number[]>()
  const byForm = new Map<string, number[]>()
  for (const person of people) {
    for (const [form, prompt] of PROMPTS) {
      const name = FORMS[form]?.(person) ?? ''
      const text = prompt.replace('{}', name)
      const start = prompt.indexOf('{}')
      const counts = [byOrigin, byForm].map((table, at) => {
        const key = at === 0 ? person.origin : form
        if (!table.has(key)) table.set(key, [0, 0, 0])
        return table.get(key) ?? []
      })
      recognisers.forEach((recogniser, at) => {
        const spans = recogniser.find(text, PROSE, budgetFor(text.length))
        let whole = true
        for (let unit = start; unit < start + name.length; unit++) {
          if (/\p{L}/u.test(text.charAt(unit)) && !spans.some((span) => span.start <= unit && unit < span.end))
            whole = false
        }
        if (whole) for (const count of counts) count[at] = (count[at] ?? 0) + 1
      })
      for (const count of counts) count[2] = (count[2] ?? 0) + 1
    }
  }
  return { byOrigin, byForm }
}

async function equality(): Promise<Map<string, [same: number, found: number]>> {
  const { app, received, post } = await inProcess(openaiVendor(() => 'ok'))
  const byOrigin = new Map<string, [number, number]>()
  for (const [form, prompt] of PROMPTS) {
    const bodies: { origin: string; body: string }[] = []
    for (const person of people) {
      received.length = 0
      const content = prompt.replace('{}', FORMS[form]?.(person) ?? '')
      const reply = await post(
        '/v1/chat/completions',
        JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }),
      )
      await reply.arrayBuffer()
      const body = received[0] ?? ''
      if (body.includes('PERSON_'))
        bodies.push({ origin: person.origin, body: body.replaceAll(/[A-Z]+(?:_[A-Z]+)*_[A-Z0-9]{7}/g, 'TOKEN') })
    }
    const usual = mostFrequent(bodies.map(({ body }) => body))
    for (const { origin, body } of bodies) {
      const count = byOrigin.get(origin) ?? [0, 0]
      count[1]++
      if (body === usual) count[0]++
      byOrigin.set(origin, count)
    }
  }
  await app.close()
  return byOrigin
}

function mostFrequent(bodies: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const body of bodies) counts.set(body, (counts.get(body) ?? 0) + 1)
  let usual = ''
  for (const [body, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = body
  return usual
}
