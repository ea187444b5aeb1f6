import type { Pattern } from '../pattern.ts'

export const geo: Pattern = {
  id: 'generic/geo',
  entity: 'GEO',
  title:
    'Geographic coordinates that a word ties to somebody (decimal degrees, four decimals or more, or seconds: within some ten metres)',
  sources: ['ISO 6709', 'RFC 5870'],
  action: 'tokenise',
  examples: ['ma position : 48.85837, 2.29448', 'lat=48.85837&lon=2.29448'],
  form: {
    kind: 'place',
    context: {
      any: 'gps, lat, lng, lon, latlng, geo*, geolocation, location',
      en: 'coordinates, position, latitude, longitude, home, house, live, located, my, am, m at, here',
      fr: 'coordonnees, position, latitude, longitude, domicile, maison, localisation, habite, suis, ici',
      de: 'koordinaten, standort, position, breite, lange',
      es: 'coordenadas, ubicacion, posicion, latitud, longitud',
      it: 'coordinate, posizione, latitudine, longitudine',
      nl: 'coordinaten, locatie, positie',
      pt: 'coordenadas, localizacao, posicao',
    },
    against: {
      en: 'summit, tower, mountain, museum, city, capital, peak, station',
      fr: 'sommet, tour, mont, musee, ville, capitale, gare, refuge, pic, col',
    },
  },
}
