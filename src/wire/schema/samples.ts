import { PATTERNS } from '../../../patterns/all.ts'
import type { Pattern } from '../../../patterns/pattern.ts'

const WRITTEN: Readonly<Record<string, string>> = {
  EMAIL: 'ines.caradec@exemple.fr|ines@example.com|i.caradec+news@mail.example.org',
  PHONE:
    '+33639984127|+33 6 39 98 41 27|06 39 98 41 27|06-39-98-41-27|06.39.98.41.27|0639984127|33639984127|0033639984127|+33 (0)6 39 98 41 27|+442079460958|+44 20 7946 0958|020 7946 0958|02079460958|07700900123|+49 30 23125 012|+493023125012|030 23125012|030/23125012|03023125012|+34612345678|612345678|612 34 56 78|+390612345678|3331234567|333 123 4567|+31612345678|+351912345678|912345678|+41791234567|0791234567|+4741234567|41234567|+12125550187|12125550187|2125550187|(212) 555-0187|212-555-0187|1-212-555-0187',
  IBAN: 'FR7630006000011234567890189|DE89 3704 0044 0532 0130 00|ES9121000418450200051332|NL91ABNA0417164300|GB29NWBK60161331926819|IT60X0542811101000000123456',
  CREDIT_CARD: '4556737586899855|4556-7375-8689-9855|371449635398431|5105105105105100',
  DATE_OF_BIRTH:
    '1985-03-12|12/03/1985|03/12/1985|12.03.1985|12.3.1985|12-03-1985|1985/03/12|19850312|12031985|12/03/85|12 mars 1985|12. März 1985|March 12, 1985',
  PERSON: 'Caradec|Ines Caradec|Inès Caradec|CARADEC|CARADEC Ines|Caradec, Ines|Ines-Marie Le Caradec|O’Brien',
  IP: '81.79.115.13|2a01:e0a:1b2:3c40:85d2:7f11:6c2e:9a04|2a02:8429:81f::1',
  MAC: '3c:22:fb:9a:01:7e',
  GEO: '48.85837, 2.29448|48.85837,2.29448',
}

/**
 * Invented values of every type of the catalogue in their usual spellings: a constraint that accepts one of them is one
 * that a value of the type can stand under. Secrets are not among them: nobody asks a model for one.
 */
export const SAMPLES: ReadonlyMap<string, readonly string[]> = byEntity()

function byEntity(): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, Set<string>>()
  const add = (entity: string, value: string): void => {
    const values = all.get(entity) ?? new Set<string>()
    all.set(entity, values.add(value))
  }
  for (const [entity, values] of Object.entries(WRITTEN)) for (const value of values.split('|')) add(entity, value)
  for (const pattern of PATTERNS) {
    if (pattern.entity === 'SECRET') continue
    for (const value of valuesOf(pattern)) {
      add(pattern.entity, value)
      if (pattern.form.kind === 'code') add(pattern.entity, value.replaceAll(/[\s./-]/g, ''))
    }
  }
  return new Map([...all].map(([entity, values]) => [entity, [...values]]))
}

/** The values in a pattern's examples, without the words that speak for them. */
function valuesOf({ form, examples }: Pattern): readonly string[] {
  if (form.kind === 'address' || form.kind === 'iban' || form.kind === 'link') return examples
  if (form.kind !== 'code') return []
  return examples.map((example) => {
    let longest = ''
    for (let at = 0; at < example.length; at += 1) {
      form.expression.lastIndex = at
      const written = form.expression.exec(example)?.[0] ?? ''
      if (written.length > longest.length) longest = written
    }
    form.expression.lastIndex = 0
    return longest
  })
}
