import { describe, expect, test } from 'vitest'
import { budgetFor } from '../../../src/detect/budget.ts'
import { loadNameRecogniser } from '../../../src/detect/names/recogniser.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'
import { resolve } from '../../../src/detect/resolver.ts'

const balanced = await loadNameRecogniser({ sensitivity: 'balanced' })

function names(text: string): string[] {
  const spans = balanced.find(text, PROSE, budgetFor(text.length))
  return resolve(text, spans).map(({ start, end }) => text.slice(start, end))
}

describe('behind a title the particles and all of a name are found', () => {
  test.each([
    ['of ordinary words', 'Mme de La Tour du Pin est arrivée ce matin.', 'de La Tour du Pin'],
    ['of ordinary words, its article small', 'appeler Mme de la Tour du Pin demain', 'de la Tour du Pin'],
    ['of ordinary words, in capitals', 'MME DE LA TOUR DU PIN', 'DE LA TOUR DU PIN'],
    ['with a hyphen', 'J’ai vu M. de la Rochefoucauld-Aubry hier.', 'de la Rochefoucauld-Aubry'],
    ['with a second particle', 'Dossier de Madame Du Plessis d’Argentré', 'Du Plessis d’Argentré'],
    ['with particles between its words', 'M. du Bois de la Villerabel passera', 'du Bois de la Villerabel'],
    ['that begins with a saint', 'Monsieur de Sainte-Foy d’Aulnay', 'de Sainte-Foy d’Aulnay'],
    ['with an elision behind its particle', 'Mme de l’Estoile a écrit', 'de l’Estoile'],
    ['with a particle for many', 'Mme des Essarts', 'des Essarts'],
    ['of a lawyer', 'Me de Kerangal plaidera', 'de Kerangal'],
    ['in German, with two particles joined', 'Frau von und zu Lilienfeld hat angerufen.', 'von und zu Lilienfeld'],
    ['in German, with an article', 'Frau von der Leyen', 'von der Leyen'],
    ['in Dutch', 'Mevrouw van den Berghen belde', 'van den Berghen'],
    ['in Spanish', 'Señora de los Ríos Ibarra', 'de los Ríos Ibarra'],
    ['in Italian', 'Sig.ra della Ghirlandaia', 'della Ghirlandaia'],
    ['in Portuguese', 'Sr. da Cruz e Silva', 'da Cruz e Silva'],
    ['that a sentence ends', 'Merci à Mme de Villepreux. Bonne journée', 'de Villepreux'],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual([expected])
  })
})

/** By the title and the particles, whatever the tagger says. */
function titled(text: string): string[] {
  return balanced
    .find(text, PROSE, budgetFor(text.length))
    .filter(({ evidence }) => evidence.some(({ by }) => by === 'names/titled'))
    .map(({ start, end }) => text.slice(start, end))
}

describe('a title and particles name nobody', () => {
  test.each([
    ['in an office', 'Mme la Directrice est là'],
    ['in an office with a capital in front', 'Madame La Directrice'],
    ['where somebody works', 'Mme de la Compta, Madame de la Banque Postale, Monsieur de la Mairie'],
    ['where somebody works, by its ending', 'Mme de la Facturation, M. de la Billetterie'],
    ['where somebody works, of a town', 'Mme de la Mairie de Nantes'],
    ['where somebody works, shortened', 'Mme de la CAF'],
    ['where somebody works, in capitals', 'MME DE LA COMPTA A DIT'],
    ['where somebody works, in German', 'Herr von der Bank, Frau vom Amt, Herr von der Bundesagentur'],
    ['where somebody works, in Spanish', 'Señora de la Policía Nacional'],
    ['behind an initial, in German', 'riss M. der Geschädigten das Mobiltelefon aus der Hand, M. des Diebstahls'],
    ['in a town', 'M. de Paris'],
    ['in what is taught', 'Professeur de Mathématiques, Professeur des Écoles'],
    ['in a small word', 'Dr de garde, Mme de'],
    ['in words that end like a title', 'un film de la Warner, forum de Kerangal'],
  ])('%s', (_, text) => {
    expect(titled(text)).toEqual([])
  })
})
