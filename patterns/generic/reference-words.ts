import type { Words } from '../pattern.ts'

/**
 * Words that say of a number that it counts or refers: an order, a parcel, a file, an article, a version. The
 * interpreter holds them against every bare number; what proves itself by check digits stands all the same.
 */
export const REFERENCE_WORDS: Words = {
  any: 'isbn, issn, ean, sku, imei, iccid, uuid, ref, refs, ip, md5, sha, cas, ipp, nda, nip, udi, vin, crc, pid, gtin, upc, doi, port, version, v, oid, rg, meq, mosm, decret, loi, lei, ley, art, §',
  en: 'customer number, customer no, client number, customer id, order*, ticket*, tracking, parcel*, invoice*, reference*, booking, reservation, part, parts, serial, batch, lot, case, claim, contract*, article, item, product, sample, lottery, score, scores, transaction, build, timestamp, resolution, population, code, codes, multiply, shipment, flight, room, bin number, bin no, the bin',
  fr: 'numero client, client n, client numero, n client, commande*, colis, suivi, facture*, reference*, dossier*, contrat*, sinistre*, avenant, reservation, billet*, serie, article*, piece, pieces, produit*, code, codes, devis, bordereau, expedition, notes, visite, echantillon, examen, multiplie',
  de: 'bestell*, auftrag*, rechnung*, sendung*, paket*, kunden*, vertrag*, aktenzeichen, ticket*, artikel*, serien*, referenz*, vorgang*, buchung*',
  es: 'numero cliente, pedido*, factura*, referencia, contrato, envio, seguimiento, expediente, reserva, articulo, serie, codigo, cp, nº',
  it: 'numero cliente, ordine, ordini, fattura, spedizione, pratica, contratto, prenotazione, articolo, codice, riferimento, pacco',
  nl: 'bestelling*, bestel*, factuur*, pakket*, zending, dossier*, klant*, contract*, ordernummer, boeking*, artikel*, referentie*',
  pt: 'numero cliente, pedido, encomenda*, fatura, factura, referencia, processo, contrato, reserva, artigo, codigo',
}
