import type { Carrier } from './corpus.ts'
import { Draft } from './example.ts'
import type { Example } from './example.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'

/**
 * Where a sentence that names nobody can take a name: the pronoun or the "my brother" that stands for a person.
 * Group 1 is what stays before, group 2 what the name replaces.
 */
const OPENINGS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /^()(He|She)(?= (?!'s all))/,
    /(^|[.,;] |\b(?:that|and|but|if|when|because|think|said|say|know|hope|with|than|as|while|where|what|how|did|does|has|is|was|will|can) )(he|she)(?= [a-z]+)/,
    /(\b(?:to|with|for|from|at|about|by|told|asked|saw|met|called|gave|help|helped|see|ask|tell|love|loves|loved|know|knew|like|find|thank|believe|trust|follow|let|heard|meet|visit|marry|of|without|behind|beside|like) )(him|her)(?=[.,!?;]| (?:to|for|with|about|that|in|on|at|yesterday|again|and|a|the)\b)/,
    /(^|\b)((?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?:brother|sister|wife|husband|son|daughter|friend|boss|father|mother|uncle|aunt|cousin|neighbor|neighbour|teacher|parents))\b(?!['’])/,
    /(^|\b)((?:[Tt]he|[Tt]hat|[Aa]|[Tt]his) (?:man|woman|boy|girl|old man|teacher|doctor|driver|lady|guy|child|baby|nurse|waiter|police officer))\b(?!['’])/,
    /(\b)(somebody|someone|anyone|nobody|everybody)\b(?! else)/,
  ],
  fr: [
    /^()(Il|Elle)(?= (?!y |faut|fallait|faudra|fait|faisait|pleut|neige|s'agit|semble|paraît|existe|reste|vaut|manque|suffit|est (?:possible|temps|important|vrai|impossible|difficile|facile|clair|évident|interdit|nécessaire|rare|tard|tôt|midi)|n'y|ne faut|se peut|convient|se passe|arrive))/,
    /(\b(?:que|qu'|si|quand|parce que|comme|mais|et) ?)(il|elle)(?= (?:est|a|était|avait|va|fut|vient|veut|peut|dit|sera|aime|parle|habite))/,
    /(\b(?:avec|pour|chez|sans|contre|derrière|devant|selon|sur|à|de|vers|après|entre) )(lui|elle|moi|toi)(?=[.,!?;]| et| dans| sur| pour| au| à| le| la| hier| demain)/,
    /(^|\b)((?:[Mm]on|[Mm]a|[Ss]on|[Ss]a|[Nn]otre|[Vv]otre|[Ll]eur) (?:frère|sœur|femme|mari|fils|fille|ami|amie|patron|père|mère|oncle|tante|cousin|voisin|professeur|collègue))\b/,
    /(^|\b)((?:[Ll]e|[Ll]a|[Cc]et|[Cc]ette|[Uu]n|[Uu]ne) (?:garçon|fille|homme|femme|professeur|vieil homme|dame|monsieur|gamin|bébé|policier|vieille|enfant|médecin|prêtre|comte|capitaine|marquis|curé))\b/,
    /(\b)(quelqu'un|personne)\b(?! n| d'autre)/,
  ],
  de: [
    /^()(Er|Sie)(?= [a-zäöü]+t\b)/,
    /(\b(?:mit|von|bei|zu|für|ohne|gegen|nach) )(ihm|ihr|ihn)(?=[.,!?;]| (?:in|auf|zu|nach|gestern|heute|und)\b)/,
    /(^|\b)((?:[Mm]ein|[Mm]eine|[Ss]ein|[Ss]eine|[Uu]nser|[Uu]nsere) (?:Bruder|Schwester|Frau|Mann|Sohn|Tochter|Freund|Freundin|Chef|Vater|Mutter|Nachbar))\b/,
    /(^|\b)((?:[Dd]er|[Dd]ie) (?:Mann|Frau|Junge|Lehrer|Arzt|Polizist|Mutter|Vater))\b/,
  ],
  es: [
    /^()(Él|Ella|Usted)(?= [a-z])/,
    /(\b(?:con|para|por|sin|contra|de|a) )(él|ella|ellos|mí|ti)(?=[.,!?;]| (?:en|para|y|que)\b)/,
    /(^|\b)((?:[Mm]i|[Ss]u|[Tt]u) (?:hermano|hermana|mujer|marido|hijo|hija|amigo|amiga|jefe|padre|madre|vecino|novia))\b/,
    /(^|\b)((?:[Ee]l|[Ll]a|[Uu]n|[Uu]na) (?:hombre|mujer|niño|niña|chico|chica|profesor|señor|señora|presidente|autor|médico))\b/,
  ],
  it: [
    /^()(Lui|Lei|Egli)(?= [a-zèà])/,
    /(\b(?:con|per|da|a|di|senza|contro|su) )(lui|lei|me|te)(?=[.,!?;]| (?:in|per|e|che)\b)/,
    /(^|\b)((?:[Mm]io|[Mm]ia|[Ss]uo|[Ss]ua|[Tt]uo|[Tt]ua) (?:fratello|sorella|moglie|marito|figlio|figlia|padre|madre|zio|zia|cugino))\b/,
    /(^|\b)((?:[Ii]l|[Ll]a|[Uu]n|[Uu]na) (?:uomo|donna|ragazzo|ragazza|bambino|professore|signore|signora|medico|vecchio))\b/,
  ],
  nl: [
    /^()(Hij|Zij|Ze)(?= [a-z]+[td]?\b)/,
    /(\b(?:met|van|voor|bij|aan|naar|zonder|over|tegen) )(hem|haar)(?=[.,!?;]| (?:in|op|naar|en|te)\b)/,
    /(^|\b)((?:[Mm]ijn|[Zz]ijn|[Hh]aar|[Oo]nze) (?:broer|zus|vrouw|man|zoon|dochter|vriend|vriendin|baas|vader|moeder|buurman|oom))\b/,
    /(^|\b)((?:[Dd]e|[Ee]en) (?:man|vrouw|jongen|leraar|dokter|agent|moeder|vader))\b/,
  ],
  pt: [
    /^()(Ele|Ela|Você)(?= [a-zé])/,
    /(\b(?:com|para|por|sem|contra|de|a) )(ele|ela|mim|ti|você)(?=[.,!?;]| (?:em|para|e|que)\b)/,
    /(^|\b)((?:[Mm]eu|[Mm]inha|[Ss]eu|[Ss]ua) (?:irmão|irmã|mulher|marido|filho|filha|amigo|amiga|chefe|pai|mãe|vizinho))\b/,
    /(^|\b)((?:[Oo]|[Aa]|[Uu]m|[Uu]ma) (?:homem|mulher|menino|menina|professor|senhor|senhora|médico|moço|rapaz))\b/,
  ],
} // prettier-ignore

/** Lets a person into a sentence that named nobody; undefined where there is no place for one. */
export function letIn(carrier: Carrier, people: People, random: Random): Example | undefined {
  const patterns = OPENINGS[carrier.language] ?? []
  const from = random.below(Math.max(1, patterns.length))
  for (let turn = 0; turn < patterns.length; turn++) {
    const found = (patterns[(from + turn) % patterns.length] as RegExp).exec(carrier.text)
    if (found === null) continue
    const [, before = '', replaced = ''] = found
    const start = found.index + before.length
    const draft = new Draft().add(carrier.text.slice(0, start))
    nameSomebody(draft, carrier.language, people, random)
    return draft.add(carrier.text.slice(start + replaced.length)).done(carrier.language)
  }
  return undefined
}

/** A name beside the sentence: addressed, speaking, signing. */
export function putBeside(carrier: Carrier, people: People, random: Random): Example {
  const draft = new Draft()
  const lower = carrier.text.charAt(0).toLowerCase() + carrier.text.slice(1)
  const bare = carrier.text.replace(/[.!?]$/, '')
  const end = carrier.text.slice(bare.length)
  const name = (): Draft => nameSomebody(draft, carrier.language, people, random)
  const dice = random.below(9)
  if (dice === 0) name().add(`, ${lower}`)
  else if (dice === 1) name().add(`: ${carrier.text}`)
  else if (dice === 2) {
    draft.add(`${bare}, `)
    name().add(end)
  } else if (dice === 3) {
    draft.add(`${carrier.text}\n`)
    name()
  } else if (dice === 4) {
    name().add(` ${random.pick(['-', '–', '|', '>', '•'])} ${carrier.text}`)
  } else if (dice === 5) {
    draft.add(`${carrier.text} `)
    name().add(random.pick(['.', ' ?', '!', '']))
  } else if (dice === 6) {
    draft.add(`${bare} (`)
    name().add(`)${end}`)
  } else if (dice === 7) {
    draft.add(`"${carrier.text}" - `)
    name()
  } else {
    name().add(` ${random.pick(['&', '+', '/', ','])} `)
    name().add(`: ${carrier.text}`)
  }
  return draft.done(carrier.language)
}

function nameSomebody(draft: Draft, language: string, people: People, random: Random): Draft {
  const person = people.invent(random, language)
  const dice = random.next()
  const title = TITLES[language]
  const say = (name: string): Draft => (language === 'fr' && random.chance(0.9) ? draft.elided(name) : draft.name(name))
  if (dice < 0.1 && title !== undefined) return draft.add(`${random.pick(title)} `).name(person.last)
  if (dice < 0.4) return say(person.first)
  if (dice < 0.65) return say(person.last)
  return say(people.full(random, person))
}

const TITLES: Readonly<Record<string, readonly string[]>> = {
  en: ['Mr', 'Mrs', 'Ms', 'Dr', 'Mr.', 'Mrs.', 'Dr.', 'Miss', 'Professor'],
  fr: ['M.', 'Mme', 'monsieur', 'madame', 'Monsieur', 'Madame', 'Dr', 'Mlle', 'mademoiselle', 'maître'],
  de: ['Herr', 'Frau', 'Dr.', 'Herrn', 'Professor'],
  es: ['señor', 'señora', 'don', 'doña', 'Sr.', 'Sra.', 'Dr.'],
  it: ['signor', 'signora', 'Sig.', 'don', 'dottor', 'professor'],
  nl: ['meneer', 'mevrouw', 'de heer', 'dhr.', 'dr.'],
  pt: ['senhor', 'senhora', 'Sr.', 'Sra.', 'dona', 'Dr.', 'seu'],
}

/** Several texts as one, as messages and documents are. */
export function joined(examples: readonly Example[], random: Random): Example {
  const glue = random.pick([' ', '\n', '\n\n', ' '])
  let text = ''
  const names: { start: number; end: number }[] = []
  for (const example of examples) {
    if (text !== '') text += glue
    for (const name of example.names) names.push({ start: name.start + text.length, end: name.end + text.length })
    text += example.text
  }
  return { text, names, language: examples[0]?.language ?? '' }
}
