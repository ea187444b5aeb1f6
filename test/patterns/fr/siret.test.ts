import { siret } from '../../../patterns/fr/siret.ts'
import { lists } from '../lists.ts'

lists(
  siret,
  {
    named: 'SIRET : «732 829 320 00074»',
  },
  {
    'with a wrong digit': 'SIRET 732 829 320 00075',
    'that is an order': 'commande 73282932000074',
  },
)
