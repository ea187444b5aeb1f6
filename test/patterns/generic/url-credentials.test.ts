import { urlCredentials } from '../../../patterns/generic/url-credentials.ts'
import { lists } from '../lists.ts'

lists(
  urlCredentials,
  {
    'with a password': '«postgres://claire:s3cret@db.example.org/crm»',
    'with a token': 'cliquez «https://exemple.fr/reset?token=f3a9c1e07b5d4420&u=12»',
  },
  {
    'that is plain': 'https://exemple.fr/aide/contact',
    'with a harmless query': 'https://exemple.fr/?page=2&sort=asc',
    'with a placeholder': 'https://exemple.fr/?token={token}',
  },
)
