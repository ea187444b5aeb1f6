import { PUBLIC_FIGURES } from '../public-figures.ts'
import type { Random } from './random.ts'
import { readRows } from './sources.ts'

/** Where the names of one origin come from: first names and surnames that go together, with weights where counts exist. */
interface Pool {
  readonly key: string
  readonly first: Weighted
  readonly last: Weighted
}

interface Weighted {
  readonly names: readonly string[]
  /** Cumulative weights; absent when every name is as likely as any other. */
  readonly sums?: Float64Array
}

/** One invented person, as the pieces that texts are made of. */
export interface Person {
  readonly first: string
  readonly last: string
  /** Family name first is the custom of the origin. */
  readonly familyFirst: boolean
  /** Written the usual way only. */
  readonly famous?: true
}

export interface People {
  invent(random: Random, language: string): Person
  /** A name of the person in a written form that suits running text. */
  full(random: Random, person: Person): string
}

const FAMILY_FIRST = /^(CN|TW|HK|JP|KR|VN|HU|china|japan|korea|vietnam|vi|ja|ko|zh|hu)/

/** Which origins a language's own texts mostly name. */
const HOME: Readonly<Record<string, RegExp>> = {
  fr: /^(FR|fr_)/,
  en: /^(US|en_GB|en_US|GB|en_AU)/,
  de: /^(de|DE|AT|CH)/,
  es: /^(ES|es_|MX|AR|CO)/,
  it: /^(it|IT)/,
  nl: /^(nl|NL|BE)/,
  pt: /^(pt|PT|BR)/,
}

/** Ordinary words that are names too: a tagger must have seen them as both. */
const WORD_NAMES = {
  first: `Rose Pierre Grace Will Mark Hope Faith Joy May June April Summer Autumn Dawn Eve Ivy Lily Daisy Jasmine Violet Ruby
    Pearl Amber Jade Crystal Chance Chase Drew Frank Gene Grant Guy Jack Jay Art Bill Bob Rob Pat Sue Penny Robin Iris Olive Heather
    Victor Clément Constant Parfait Modeste Prudence Aimé Désiré Fleur Perle Ambre Océane Marin Olivier Reine Blanche Claire Ange
    Noël Marine Line Rémi Côme Juste Félicité Dolores Consuelo Luz Sol Paz Cruz Rosario Pilar Mercedes Esperanza Angel Blanca Mar
    Gioia Fiore Bruna Chiara Serena Viola Rosa Sole Luna Stella Ernst Wolf Roman Falk Adel Freya Linde Hoop Wil Bas Daan Ben Bea
    Graça Vitória Glória Sky River Rain Max Bo Sunny Lane Blue Storm Basil Sage Rusty Buddy Sandy Ginger Cherry Candy Precious Blessing
    Sunday Friday Happy Gift Princess King Prince Major Earl Duke Dean Miles Rich Dale Cliff Glen Brook Kitty Christian Germain`,
  last: `Petit Grand Long Short Young Old White Black Brown Green Gray Rich Price Page Day Knight King Bishop Cook Baker Carter
    Mason Smith Taylor Turner Walker Fisher Hunter Butler Potter Cooper Marshall Law Love Moon Stone Wood Woods Field Fields Hill Hall
    House Banks Bush Bird Fox Wolf Lamb Bull Rose Berry Bean Rice Pepper Salt Moore Best Good Sharp Strong Wise Blanc Leblanc Noir Roux
    Legrand Lepetit Leblond Lebon Boulanger Boucher Berger Charpentier Marchand Mercier Meunier Chevalier Roy Leroy Lévêque Labbé Moine
    Moreau Rivière Fontaine Dubois Dupont Dumont Deschamps Laforêt Lavigne Marais Pont Port Rocher Lacroix Langlois Lallemand Picard
    Noël Maison Château Lange Klein Gross Schwarz Weiss Braun Koch Müller Becker Richter Kaiser König Vogel Wolf Fuchs Sommer Winter
    Herbst Berg Stein Bach Blum Rossi Bianchi Neri Bruno Conti Costa Fontana Monti Rocca Serra Villa Leone Gatti Lupo Re Papa Santo
    Blanco Rubio Moreno Delgado Calvo Bravo Hermoso Rey Reyes Iglesias Torres Campos Prado Cruz Flores Ramos Leal Pinto Branco Prado
    Ribeiro Silva Pereira Oliveira Carvalho Jong Groot Klein Visser Bakker Kok Smit Mulder Boer Dijk Berg Bos Vos Haan Park Song Yang
    Chan Wang Sun Ma He Li Lu An Do Ba Diop Sow Ba Keita Traoré Bah Singh Kaur Shah Gill Das Dey Bose Ghosh Sen`,
}

export function gatherPeople(folder: string): People {
  const pools = new Map<string, { first: Map<string, number>; last: Map<string, number> }>()
  const add = (key: string, kind: 'first' | 'last', name: string, weight: number): void => {
    if (!/^\p{L}[\p{L}'’ .-]*$/u.test(name) || name.length < 2 || name.length > 24) return
    let pool = pools.get(key)
    if (pool === undefined) pools.set(key, (pool = { first: new Map(), last: new Map() }))
    pool[kind].set(name, weight)
  }
  const list = (path: string, each: (row: readonly string[], count: number) => void): void => {
    for (const row of readRows(folder, path)) each(row, Number((row[3] ?? '').replace(/^\w+:/, '')) || 0)
  }
  list('names/insee-prenoms-fr.tsv', (row, count) => add('FR', 'first', row[0] ?? '', Math.sqrt(count)))
  list('names/insee-noms-fr.tsv.gz', (row, count) => count >= 100 && add('FR', 'last', row[0] ?? '', Math.sqrt(count)))
  list('names/us-ssa-first.tsv', (row, count) => add('US', 'first', row[0] ?? '', Math.sqrt(count)))
  list(
    'names/us-census1990.tsv.gz',
    (row, count) =>
      kindOf(row) === 'last' && count < 40_000 && add('US', 'last', row[0] ?? '', 1 / Math.sqrt(count + 20)),
  )
  list(
    'names/ine-spain.tsv.gz',
    (row, count) => count < 12_000 && add('ES', kindOf(row), row[0] ?? '', 1 / Math.sqrt(count + 20)),
  )
  list('names/berlin-vornamen.tsv', (row, count) => count >= 3 && add('DE', 'first', row[0] ?? '', Math.sqrt(count)))
  list('names/faker-locales.tsv', (row) =>
    add('DE', 'last', (row[2] ?? '').startsWith('de') && kindOf(row) === 'last' ? (row[0] ?? '') : '', 3),
  )
  for (const path of [
    'names/popular-by-country.tsv',
    'names/hand-origins.tsv',
    'names/faker-locales.tsv',
    'names/php-faker-locales.tsv',
  ]) {
    list(path, (row) => {
      const origin = row[2] ?? ''
      if (origin !== 'eo' && !['FR', 'US', 'ES'].includes(origin)) add(origin, kindOf(row), row[0] ?? '', 0)
    })
  }
  list('names/wikidata.tsv.gz', (row) => add('wikidata', kindOf(row), row[0] ?? '', 0))
  const all: Pool[] = []
  for (const [key, { first, last }] of [...pools].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (first.size >= 8 && last.size >= 8) all.push({ key, first: weighted(first), last: weighted(last) })
  }
  const hand = all.filter(
    (pool) => /^[a-z]+(_[a-z]+)*$/.test(pool.key) && pool.key.length > 3 && pool.key !== 'wikidata',
  )
  const tail = all.filter((pool) => pool.key === 'wikidata')
  const home = Object.fromEntries(
    Object.entries(HOME).map(([language, keys]) => [language, all.filter((pool) => keys.test(pool.key))]),
  )
  const words = { first: WORD_NAMES.first.split(/\s+/), last: WORD_NAMES.last.split(/\s+/) }
  const everyFirst = all.flatMap((pool) => pool.first.names)
  const everyLast = all.flatMap((pool) => pool.last.names)

  const famous = PUBLIC_FIGURES.map((name): Person => {
    const cut = name.indexOf(' ')
    return { first: name.slice(0, cut), last: name.slice(cut + 1), familyFirst: false, famous: true }
  })

  return {
    invent(random, language) {
      if (random.chance(0.03)) return random.pick(famous)
      const dice = random.next()
      const own = home[language] ?? all
      const pool =
        dice < 0.34
          ? random.pick(all)
          : dice < 0.58
            ? random.pick(hand)
            : dice < 0.9
              ? random.pick(own)
              : random.pick(tail)
      let first = draw(random, pool.first)
      let last = draw(random, pool.last)
      if (random.chance(0.05)) first = random.pick(words.first)
      if (random.chance(0.07)) last = random.pick(words.last)
      if (random.chance(0.06)) last = random.pick(everyLast)
      if (random.chance(0.04)) first = random.pick(everyFirst)
      if (random.chance(0.03)) last = mutate(random, last)
      if (random.chance(0.03)) first = mutate(random, first)
      return { first, last, familyFirst: FAMILY_FIRST.test(pool.key) }
    },
    full(random, person) {
      let { first, last } = person
      if (person.famous === true) return `${first} ${last}`
      const dice = random.next()
      const other = random.pick(all)
      if (dice < 0.03) first = `${first}-${draw(random, random.pick(all).first)}`
      else if (dice < 0.06) first = `${first} ${draw(random, other.first)}`
      else if (dice < 0.09) first = `${first} ${draw(random, other.first).charAt(0).toUpperCase()}.`
      else if (dice < 0.14) first = `${first.charAt(0)}.`
      else if (dice < 0.15) first = `${first.charAt(0)}.${draw(random, other.first).charAt(0)}.`
      else if (dice < 0.16) first = `${first.charAt(0)}.-${draw(random, other.first).charAt(0)}.`
      else if (dice < 0.17) first = first.charAt(0)
      const end = random.next()
      if (end < 0.03) last = `${last}-${draw(random, other.last)}`
      else if (end < 0.06) last = `${last} ${draw(random, other.last)}`
      else if (end < 0.1) last = `${random.pick(JOINERS)}${last}`
      if (person.familyFirst && random.chance(0.5)) return `${last} ${first}`
      const order = random.next()
      if (order < 0.05) return `${last.toUpperCase()} ${first}`
      if (order < 0.1) return `${first} ${last.toUpperCase()}`
      if (order < 0.13) return `${last} ${first}`
      if (order < 0.15) return `${last}, ${first}`
      return `${first} ${last}`
    },
  }
}

const JOINERS = ['de ', 'de la ', 'du ', "d'", 'van ', 'van der ', 'van den ', 'von ', 'ter ', 'da ', 'dos ', 'del ', 'di ', 'Ben ', 'ben ', 'El ', 'el-', 'Al-', 'al-', 'bin ', 'Abu ', "O'", 'Mc', 'Mac', 'Le ', 'Ait ', 'Ould ', 'De ', 'Van ', 'Di ', 'St. ', "N'"] // prettier-ignore

function weighted(names: ReadonlyMap<string, number>): Weighted {
  const list = [...names.keys()]
  if ([...names.values()].every((weight) => weight === 0)) return { names: list }
  const sums = new Float64Array(list.length)
  let sum = 0
  list.forEach((name, at) => {
    sum += names.get(name) || 1
    sums[at] = sum
  })
  return { names: list, sums }
}

function draw(random: Random, { names, sums }: Weighted): string {
  if (sums === undefined) return random.pick(names)
  const target = random.next() * (sums[sums.length - 1] as number)
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] as number) <= target) low = middle + 1
    else high = middle
  }
  return names[low] as string
}

/** A name no list holds: one letter changed, doubled or dropped. */
function mutate(random: Random, name: string): string {
  if (name.length < 4) return name
  const at = 1 + random.below(name.length - 2)
  const letter = 'aeiouklmnrstvyzhbd'.charAt(random.below(18))
  const dice = random.next()
  if (dice < 0.4) return name.slice(0, at) + letter + name.slice(at + 1)
  if (dice < 0.7) return name.slice(0, at) + letter + name.slice(at)
  return name.slice(0, at) + name.slice(at + 1)
}

function kindOf(row: readonly string[]): 'first' | 'last' {
  return row[1] === 'first' ? 'first' : 'last'
}
