import type { Pattern } from '../pattern.ts'

export const urlCredentials: Pattern = {
  id: 'generic/url-credentials',
  entity: 'URL',
  title:
    'Web address or connection string that carries a user name and password, a token, or a personal value in its query',
  sources: ['RFC 3986 §3.2.1 (userinfo)', 'RFC 6750 §2.3 (tokens in queries)'],
  action: 'tokenise',
  examples: ['postgres://claire:s3cret@db.example.org/crm', 'https://exemple.fr/reset?token=f3a9c1e07b5d4420&u=12'],
  form: {
    kind: 'link',
    keys: 'token access_token refresh_token id_token auth authorization key api_key apikey secret client_secret password passwd pwd pass sig signature session sessionid session_id sid jwt code otp magic reset invite hash email mail e-mail phone tel mobile name nom prenom firstname lastname first_name last_name username user login nir ssn iban dob birthdate address adresse',
  },
}
