import { hashOf } from './fold.ts'

/** The languages the tagger knows; 0 is none of them. The order is part of the weights. */
export const LANGUAGES = ['', 'en', 'fr', 'de', 'es', 'it', 'nl', 'pt'] as const

/** Function words that tell a language. A word of two languages votes for both. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the and of to is was are were you your with for that this have has had not from they what which will would can
    could should please my his her their there been about who when how does did hi hello thanks i'm it's on at by we she
    need want just any if so in as be he i me him us all no yes out up into after before then only also more than our here
    said some other very because while`,
  fr: `le les des du et est une dans pour que qui pas sur avec vous votre nous notre ce cette sont été mais ou où elle ils
    je mon ma mes son ses leur au aux bonjour merci suis ai avez êtes fait plus comme très bien chez même svp peux jai cest
    salut avoir être la en de on se ne si tout leurs aussi après sous entre lui moi toi était ont ça donc`,
  de: `der die das und ist nicht ein eine einen einem mit für auf den dem des von zu im ich sie wir ihr mein meine bitte
    auch sich war wurde werden wird bei nach aus wie kann haben hat hallo oder aber noch als guten sehr in er es an am hat um so wenn dass nur mehr mir mich dir uns zum zur vom beim`,
  es: `el los las una y es que en por con para del se su no como más pero mi muy hola está están ha han este esta yo le
    lo son fue ser desde cuando sobre usted gracias buenos tengo puede quiero soy la de en a al o le me te si ya hay sin entre todo`,
  it: `il lo gli una e è che di per con non sono del della dei nel nella mi ti si ma come più anche questo questa buongiorno
    grazie ho hai ha essere stato suo sua alla al dal sul ciao mio mia vorrei in a la le i da lo se al dei delle degli nella gli tra fra dopo`,
  nl: `de het een en van ik je niet is dat op te zijn met voor er maar ook aan hij ze wij mijn naar bij om kan heeft hebben
    wordt werd als dan deze door uit hallo graag bedankt goedemorgen u uw in is over tot nog wel mij me hem haar ons geen dan al`,
  pt: `o os as um uma e é que de do da dos das em no na para com não por se mais como mas eu você meu minha muito foi são
    seu sua ao está obrigado olá bom dia pelo pela gostaria tem a de em se já há lhe me sem entre depois`,
}

const BITS = new Map<number, number>()
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  const bit = 1 << LANGUAGES.indexOf(language as 'en')
  for (const word of words.split(/\s+/)) BITS.set(hashOf(word), (BITS.get(hashOf(word)) ?? 0) | bit)
}

// An open-addressed copy: the vote is taken for every word.
const SLOTS = 2048
const keys = new Int32Array(SLOTS)
const values = new Uint8Array(SLOTS)
for (const [hash, bits] of BITS) {
  let slot = (hash >>> 3) & (SLOTS - 1)
  while (values[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
  keys[slot] = hash
  values[slot] = bits
}

/** The languages (bit set, by index in LANGUAGES) that use `hash` as a function word; 0 for none. */
export function functionWordOf(hash: number): number {
  let slot = (hash >>> 3) & (SLOTS - 1)
  while (values[slot] !== 0) {
    if (keys[slot] === hash) return values[slot] as number
    slot = (slot + 1) & (SLOTS - 1)
  }
  return 0
}
