import { germanPlate } from '../../../patterns/de/plate.ts'
import { lists } from '../lists.ts'

lists(
  germanPlate,
  {
    'behind its word': 'Kennzeichen «B-XY 1234»',
    'beside a car': 'mein Auto «K-AB 123» steht falsch',
    'with blanks': 'KFZ «M AB 1234»',
    'of an electric car': 'Kennzeichen: «HH-AB 123E»',
    'of a district with an umlaut': 'Kennzeichen «LÖ-XY 12»',
    'in a French sentence': 'ma plaque allemande «B-XY 1234»',
    'written together': 'Nummernschild «F-XY12»',
  },
  {
    'without a word': 'Typ S-AB 100',
    'of a model': 'Auto: BMW X5 von 2019',
    'of a model with a size': 'mein Wagen ist ein VW T 200',
    'inside a longer code': 'Wagen X-AB-12-34',
    'with a leading zero': 'Kennzeichen B-XY 0123',
  },
)
