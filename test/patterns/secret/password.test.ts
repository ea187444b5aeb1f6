import { password } from '../../../patterns/secret/password.ts'
import { lists } from '../lists.ts'

lists(
  password,
  {
    'behind its word': 'mot de passe : «Tr0ub4dor&3»',
    'in a setting': 'password=«hunter22»',
    'in a sentence': 'le mot de passe est «Soleil2024!»',
    'in a sentence in English': 'my password is «hunter22»',
  },
  {
    'that is a policy': 'password policy is strict',
    'that is a question': 'mot de passe oublié ?',
    'that is masked': 'password: ********',
    'that is a word': 'password: required',
  },
)
