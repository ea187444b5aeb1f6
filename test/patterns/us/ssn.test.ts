import { ssnDashed, ssn } from '../../../patterns/us/ssn.ts'
import { lists } from '../lists.ts'

lists(
  ssnDashed,
  {
    'with dashes': `Here's my SSN: «514-69-0361»`,
    'without a word': '«514-69-0361»',
  },
  {
    'of an area not issued': 'SSN 900-69-0361',
    'without a serial': '514-69-0000',
  },
)

lists(
  ssn,
  {
    'that is compact but named': 'my social security number is «514690361»',
  },
  {
    'that is compact and not named': '514690361',
  },
)
