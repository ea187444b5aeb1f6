/** What is said for a dot, an underscore and a hyphen inside an address, as alternatives of an expression. */
export const SAID_DOT = 'dot|point|punkt|punto|ponto|punt'
export const SAID_LOW =
  'tiret (?:du )?(?:bas|8|huit)|under ?score|unterstrich|gui[oó]n bajo|trattino basso|(?:laag|liggend) streepje|tra[cç]o inferior'
export const SAID_DASH =
  "tiret(?: du (?:6|six))?|trait d[ '’]union|dash|hyphen|minus|bindestrich|gui[oó]n|trattino|streepje|h[ií]fen|tra[cç]o"
