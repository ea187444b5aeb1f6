import { describe, expect, test } from 'vitest'
import { createPolicy } from '../../src/policy/policy.ts'

describe('a policy', () => {
  test.each([
    ['a person', 'PERSON', 'tokenise'],
    ['an address', 'EMAIL', 'tokenise'],
    ['a firm’s number', 'COMPANY_ID', 'keep'],
    ['a bank’s code', 'BIC', 'keep'],
    ['a secret', 'SECRET', 'mask'],
    ['a type of the operator’s own', 'DOSSIER', 'tokenise'],
  ])('says of %s, unless told otherwise, what the catalogue says', (_what, entity, action) => {
    expect(createPolicy({}, {}).actionFor(entity)).toBe(action)
    expect(createPolicy({ [entity]: 'block' }, {}).actionFor(entity)).toBe('block')
  })

  test('blocks an attachment unless told otherwise', () => {
    expect(createPolicy({}, {}).attachment('image')).toBe('block')
    expect(createPolicy({}, { image: 'allow' }).attachment('image')).toBe('allow')
  })
})
