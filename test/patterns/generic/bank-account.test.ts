import { expect, test } from 'vitest'
import { accountNumber, bankAccount } from '../../../patterns/generic/bank-account.ts'
import { budgetFor } from '../../../src/detect/budget.ts'
import { PROSE } from '../../../src/detect/recogniser.ts'
import { lists, recogniserAt } from '../lists.ts'

lists(
  bankAccount,
  {
    'in English': 'my checking account number is «000123456789»',
    'in French': 'mon compte bancaire «12345678901»',
    'in Dutch': 'mijn rekeningnummer is «1234567890»',
    'in Portuguese': 'conta corrente «12345-678901»',
  },
  {
    'that is what lies in it': 'solde du compte bancaire 125 000 €',
    'that is a sum in words': 'compte bancaire : 1 250 000 euros',
    'that is a balance': 'der Kontostand des Girokontos beträgt 12345678 Euro',
    'of a customer': 'my account number is 12345678',
    'that is a year': 'compte courant ouvert en 2019',
  },
)

lists(accountNumber, {}, { 'where what is possible is not wanted': 'my account number is 12345678' })

test('in strict, any account number is reported', () => {
  const text = 'my account number is 12345678'
  const by = recogniserAt('strict')
    .find(text, PROSE, budgetFor(text.length))
    .flatMap(({ evidence }) => evidence.map((one) => one.by))
  expect(by).toContain(accountNumber.id)
})
