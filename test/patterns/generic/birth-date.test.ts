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
  },
  {
    'that is an appointment': 'rendez-vous le 12 mars 2024',
    'that is a delivery': 'livraison du 01/02/2023 au 03/02/2023',
    'that is another event behind a birth': 'interné du 05/01/2022',
    'that is a version': 'v2.14.3',
    'that is a dateline': 'Brasília, 02 de março de 2016.',
  },
)
