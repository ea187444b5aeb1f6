/** Month names in the seven languages, short forms included, without accents and dots. Sources: CLDR. */
export const MONTHS: readonly string[] = [
  'janvier janv january jan januar janner jaenner enero ene gennaio gen januari janeiro',
  'fevrier fevr fev february feb februar febrero febbraio februari fevereiro',
  'mars march mar marz maerz marzo maart mrt marco',
  'avril avr april apr abril abr aprile',
  'mai may mayo maggio mag mei maio',
  'juin june jun juni junio giugno giu junho',
  'juillet juil july jul juli julio luglio lug julho',
  'aout august aug agosto ago augustus',
  'septembre sept september sep septiembre settembre set setembro',
  'octobre oct october oktober okt octubre ottobre ott outubro out',
  'novembre nov november noviembre novembro',
  'decembre dec december dezember dez diciembre dic dicembre dezembro',
]
