import { plate } from '../../../patterns/fr/plate.ts'
import { lists } from '../lists.ts'

lists(
  plate,
  {
    'with dashes': 'ma voiture («AB-123-CD»)',
    'with spaces': 'plaque «AB 123 CD»',
    'in lower case with spaces': 'ma voiture «ab 123 cd»',
    'of Italy': 'targa «AB123CD»',
    'in short': 'immat «AB123CD»',
    'in lower case': 'immatriculation «ab-123-cd»',
  },
  {
    'that is prose': 'de 123 km en voiture',
    'without a word': 'le modèle AB-123-CD',
    'with a letter that plates have not': 'voiture OI-123-CD',
  },
)
