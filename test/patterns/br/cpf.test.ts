import { cpf } from '../../../patterns/br/cpf.ts'
import { lists } from '../lists.ts'

lists(
  cpf,
  {
    'with its signs': '«529.982.247-25»',
  },
  {
    'with a wrong digit': '529.982.247-26',
    'of equal digits': '111.111.111-11',
  },
)
