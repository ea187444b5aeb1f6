import { birthDate } from '../../../patterns/generic/birth-date.ts'
import { lists } from '../lists.ts'

lists(
  birthDate,
  {
    'with the month in words': 'née le «12 mars 1985»',
    'in figures': 'né(e) le «11/09/94» à Lyon',
    'named in English': 'DOB: «03/12/1985»',
    'of the American order': 'born «05/17/1976»',
    'with the month in front': 'date of birth: «October 19, 2001»',
    'in German': 'geboren am «25.6.51»',
    'in Spanish': 'nacido el «19 de mayo de 1967»',
    'in ISO order': 'date_of_birth: «1969-12-11»',
    'of a patient in brackets': 'Patient Haruto Goto («26/04/1985»), hospitalisé',
    'as the whole answer': '«25/03/1998»',
    'of a year alone': 'né en «1940», marié',
    'one figure a box': '«1 2 0 5 1 9 7 8»',
    'one figure a box in front of a house number': 'MERGAUD Zoé  «0 7 0 8 1 9 8 3» 42 avenue du Lys, 31020 Toulouse',
    'at the end of a row of boxes': 'Mme Lenoir 4 5 2 4 3 7 4 4 7 4 3 9 9 «1 5 0 3 1 9 8 5» Adaptation du dosage',
    'with a short word for birth': 'Date naiss. «12/03/1978»',
    'behind letters with dots': 'D.D.N.: «12/03/1978»',
    'with the month glued in': 'DOB «12Mar1985»',
    'behind the German sign': 'Anna Berg (*«12.03.1978» in Köln)',
    'between a name and a home': 'M. Paul Girard, «12/03/1985», 45 rue du Lys, 75013 Paris',
    'behind a name at the end of a line': 'Paul GIRARD «12/03/1985»',
    'of an Italian form': 'data di nasc. «12/03/1978»',
  },
  {
    'that is an appointment': 'rendez-vous le 12 mars 2024',
    'that is a delivery': 'livraison du 01/02/2023 au 03/02/2023',
    'that is another event behind a birth': 'interné du 05/01/2022',
    'in bold type': 'La réunion du **12.03.2004** est reportée',
    'behind a bullet': '* 12.03.2004 : réunion',
    'at the end of a short row': '4 5 2 1 5 0 3 1 9 8 5',
    'that is a version': 'v2.14.3',
    'that is a dateline': 'Brasília, 02 de março de 2016.',
  },
)
