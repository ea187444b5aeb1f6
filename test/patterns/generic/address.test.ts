import { address } from '../../../patterns/generic/address.ts'
import { lists } from '../lists.ts'

lists(
  address,
  {
    'with bis and a comma': `«12 bis, rue de l'Église, 69003 Lyon»`,
    'in capitals': '«30 RUE DU CHATEAU, 92100 BOULOGNE»',
    'without a town': 'habite au «45 rue des Glycines»',
    'typed in lower case': '«7 rue pasteur, 59000 lille»',
    'of Germany': '«Hauptstraße 157, 80331 München»',
    'at a German market': 'wohnhaft «Am Markt 47, 80331 München»',
    'of Spain': '«calle del Carmen, 45, 28013 Madrid»',
    'of Italy': '«via Roma 73, 10121 Torino»',
    'of the Netherlands': '«Kerkstraat 37, 2511 CV Den Haag»',
    'of Portugal': '«Rua do Almada 27, 4000-123 Porto»',
    'of Belgium': '«109, impasse des Acacias 1050 Bruxelles»',
    'of Britain with a flat': '«Flat 28, 48 Station Road, Bristol BS1 5TR»',
    'of the United States': '«155 King Street, Brooklyn, NY 11201»',
    'of a numbered street': 'located on «145 1st street»',
    'of a box': '«BP 90125, 75015 Paris»',
  },
  {
    'that is a place without a number': 'Rendez-vous place de la Bastille, sortie 3.',
    'that is a drive of minutes': 'It is a 5 minute drive from here',
    'that is a date': 'I ordered on April 26, 2024 and waited',
    'that is an invoice': 'invoice INV-2023-00421',
    'that is a room': 'Room 101, floor 3',
    'that is a law': 'art. 155, inciso II c/c art. 288',
    'that takes place': 'it takes place on March 9th',
  },
)
