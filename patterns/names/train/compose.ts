import { lowerCased, namesLowerCased, namesUpperCased, upperCased, withOtherPeople, withoutAccents } from './augment.ts'
import { readCarriers, readLabelled, readSilver, readSlotLines } from './corpus.ts'
import type { Example } from './example.ts'
import { gatherFillers } from './fillers.ts'
import { expand, shareFillers } from './grammar.ts'
import type { Grammar } from './grammar.ts'
import { GERMAN, GERMAN_NOBODY } from './grammar/de.ts'
import { ENGLISH, ENGLISH_NOBODY } from './grammar/en.ts'
import { SPANISH, SPANISH_NOBODY } from './grammar/es.ts'
import { FRENCH, FRENCH_NOBODY } from './grammar/fr.ts'
import { ITALIAN, ITALIAN_NOBODY } from './grammar/it.ts'
import { NEWS } from './grammar/news.ts'
import { DUTCH, DUTCH_NOBODY } from './grammar/nl.ts'
import { PORTUGUESE, PORTUGUESE_NOBODY } from './grammar/pt.ts'
import { PLAIN_LINES, PLAIN_NOBODY, WORD_LINES } from './grammar/shared.ts'
import { gatherPeople } from './people.ts'
import { shuffle } from './random.ts'
import type { Random } from './random.ts'
import { joined, letIn, putBeside } from './synthesise.ts'

/** Messages invented for an epoch, beside the texts that others wrote. */
const MESSAGES = 100_000
const SLOT_LINES = 4000

const GRAMMARS: readonly (readonly [Grammar, readonly string[]])[] = [
  [FRENCH, FRENCH_NOBODY],
  [ENGLISH, ENGLISH_NOBODY],
  [GERMAN, GERMAN_NOBODY],
  [SPANISH, SPANISH_NOBODY],
  [ITALIAN, ITALIAN_NOBODY],
  [DUTCH, DUTCH_NOBODY],
  [PORTUGUESE, PORTUGUESE_NOBODY],
]

const NEWS_LINES = splitLines(NEWS)
const WORDS = splitLines(WORD_LINES)

function splitLines(table: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(table).map(([language, lines]) => [language, lines.trim().split('\n')]))
}

/** Composes the texts of one epoch after another; every epoch has other names, other cases, other messages. */
export function createComposer(folder: string, random: Random): { readonly compose: () => Example[] } {
  const people = gatherPeople(folder)
  const labelled = readLabelled(folder)
  const silver = readSilver(folder)
  const carriers = readCarriers(folder)
  const slotLines = readSlotLines(folder)
  shareFillers(gatherFillers(folder))

  return {
    compose() {
      const texts: Example[] = []
      for (const example of labelled) {
        texts.push(vary(random.chance(0.4) ? withOtherPeople(example, people, random) : example, 0.2))
      }
      for (const example of silver)
        texts.push(vary(random.chance(0.8) ? withOtherPeople(example, people, random) : example, 0.3))
      for (const carrier of carriers) {
        const dice = random.next()
        if (dice < 0.35 || carrier.ambiguous === true) texts.push(vary({ ...carrier, names: [] }, 0.2))
        else if (dice < 0.65) {
          const peopled = letIn(carrier, people, random)
          if (peopled !== undefined) texts.push(vary(peopled, 0.3))
        } else if (dice < 0.73) texts.push(vary(putBeside(carrier, people, random), 0.3))
      }
      for (let n = 0; n < SLOT_LINES; n++) {
        const { language, text } = random.pick(slotLines)
        texts.push(vary(expand({ language, lines: [], fillers: {} }, text, people, random), 0.3))
      }
      for (let n = 0; n < MESSAGES; n++) {
        const message = inventMessage()
        if (random.chance(0.15)) {
          const more = [message, inventMessage()]
          if (random.chance(0.5)) more.push({ ...random.pick(carriers), names: [] })
          texts.push(vary(joined(shuffle(more, random), random), 0.3))
        } else texts.push(vary(message, 0.3))
      }
      return shuffle(texts, random)
    },
  }

  /** The ways people type: without capitals (`lower` of the time), shouting, without accents. */
  function vary(example: Example, lower: number): Example {
    const dice = random.next()
    let varied = example
    if (dice < lower) varied = lowerCased(example)
    else if (dice < lower + 0.025) varied = upperCased(example)
    else if (dice < lower + 0.055) varied = namesLowerCased(example)
    else if (dice < lower + 0.08) varied = namesUpperCased(example)
    return random.chance(0.15) ? withoutAccents(varied) : varied
  }

  /** One message of the grammars, with or without anybody in it; half of them in French or English. */
  function inventMessage(): Example {
    const [grammar, nobody] = random.pick(random.chance(0.5) ? GRAMMARS.slice(0, 2) : GRAMMARS)
    const dice = random.next()
    // Spanish and Italian have no labelled newspaper among the sources, so more of it is written for them.
    const isNews = dice < 0.75 && dice >= (grammar.language === 'es' || grammar.language === 'it' ? 0.42 : 0.57)
    const lines = isNews
      ? (NEWS_LINES[grammar.language] ?? [])
      : dice < 0.48
        ? grammar.lines
        : dice < 0.57
          ? PLAIN_LINES
          : dice < 0.88
            ? nobody
            : dice < 0.94
              ? (WORDS[grammar.language] ?? [])
              : PLAIN_NOBODY
    const message = expand(grammar, random.pick(lines), people, random)
    return !isNews && grammar.language !== 'de' && random.chance(0.5) ? begunSmall(message) : message
  }
}

/** As people type: the first letter small, unless a name begins there. */
function begunSmall(message: Example): Example {
  if (message.text === '' || message.names[0]?.start === 0) return message
  const first = message.text.charAt(0).toLowerCase()
  return first.length === 1 ? { ...message, text: first + message.text.slice(1) } : message
}
