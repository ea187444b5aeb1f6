import { ribForm } from '../../../patterns/fr/rib-form.ts'
import { lists } from '../lists.ts'

lists(
  ribForm,
  {
    'in a sentence': 'code banque 30006 code guichet 00001 n° de compte «12345678901 clé 89»',
    'over lines': 'Banque : 30006\nGuichet : 00001\nCompte : «12345678901\nClé : 89»',
  },
  {
    'without a key': 'n° de compte 12345678901 à vérifier',
    'of another thing': 'la licence 12345678901 clé 89 est activée',
  },
)
