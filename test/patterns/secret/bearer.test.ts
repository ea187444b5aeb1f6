import { bearer, namedKey } from '../../../patterns/secret/bearer.ts'
import { lists } from '../lists.ts'

lists(
  bearer,
  {
    'in a header': 'Authorization: Bearer «5f3a9c1e07b5d44208c1»',
  },
  {
    'that is a word': 'the bearer of this letter',
  },
)

lists(
  namedKey,
  {
    'in a setting': 'api_key = "«9f8e7d6c5b4a39281706f5e4»"',
  },
  {
    'that is a name': 'token = currentUserAccessTokenValue',
  },
)
