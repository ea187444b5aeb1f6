import { citizenCard } from '../../../patterns/pt/cartao-de-cidadao.ts'
import { lists } from '../lists.ts'

lists(
  citizenCard,
  {
    'in groups': 'cartão de cidadão «00000000 0 ZZ4»',
    compact: 'CC «000000000ZZ4»',
    'mistyped but named': 'cartão de cidadão «12345678 9 ZZ1»',
  },
  {
    'with a wrong digit': 'ref 12345678 9 ZZ1',
  },
)
