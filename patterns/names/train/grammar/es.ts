import type { Grammar } from '../grammar.ts'
import { SHARED_LINES } from './shared.ts'

export const SPANISH: Grammar = {
  language: 'es',
  lines: [
    ...SHARED_LINES,
    ...`
[puedes|podrías|por favor] [llamar a|preguntar a|avisar a|invitar a|recordar a|enviar un mensaje a] {P}[ mañana| por favor|?|]
[ayer|hoy|el {DAY}] [hablé|comí|trabajé|quedé] con {P}
[he visto a|conocí a|llamé a|invité a|vi a|quiero a|echo de menos a|¿has visto a] {P}[ en {CITY}| ayer|?|]
¿por qué {P} [siempre llega tarde|no contesta|me ignora|nunca paga]?
¿{P} [ya firmó|ha llegado|viene|contestó|sigue en {CITY}]?
[don|doña|Don|Doña|D.|Dña.|Sr.|Sra.|señor|señora|señorita|Dr.|Dra.] {P}[, {SENTENCE}| {DID}| no está|]
[el coche|la madre|el cumpleaños|el número|la casa|el jefe|el contrato|la hija|la abogada|el despacho] de {P} [es|está|fue] [aquí|mañana|perdido|nuevo]
la [factura|reserva|cuenta|línea|entrega] está a nombre de {P}[, no de {P2}|]
[haz|hazme] [un bizum|una transferencia] de {NUM}€ a {P}
[según|con|sin|contra|entre|para|por|desde|excepto|ante] {P}[ y {P2}|], {SENTENCE}
el [presidente|ministro|portavoz|alcalde|consejero|entrenador|director|líder|delantero|escritor|pintor|cantante|juez|general|secretario general|concejal] [del PP|del PSOE|de {ORG}|de {CITY}|], {FULL}, {SAID}
la [presidenta|ministra|portavoz|alcaldesa|directora|escritora|cantante|actriz|consejera] {FULL} {PUBLICDID}
Médico: [Dr.|Dra.|] {FULL}[ NºCol: {NUM}|]\\n{SENTENCE}
[Remitido por|Responsable clínico|Firmado|Atentamente|Fdo.]: [Dr.|Dra.|] {FULL}\\n{STREET}. {CITY}
`
      .trim()
      .split('\n'),
  ],
  fillers: {
    HELLO: ['hola', 'Hola', 'buenos días', 'Buenos días', 'buenas tardes', 'Buenas', 'buenas'],
    NAMEIS: ['me llamo', 'mi nombre es', 'Me llamo', 'Mi nombre es'],
    IAM: ['soy', 'soy la', 'yo soy', 'aquí', 'le habla', 'habla', 'Soy'],
    HERE: ['al habla', 'aquí', 'otra vez', 'al teléfono'],
    DEAR: ['Querida', 'Querido', 'Hola', 'Estimado', 'Estimada', 'Buenos días', 'Hola,', 'Apreciado'],
    DEARMR: ['Estimado Sr.', 'Estimada Sra.', 'Estimado señor', 'Estimada señora', 'Buenos días, señor', 'Estimado Dr.', 'Muy señor mío', 'Distinguida doña'],
    BYE: ['Saludos', 'Un saludo', 'Atentamente', 'Cordialmente', 'Un abrazo', 'Gracias', 'gracias', 'Saludos cordiales', 'Muchas gracias', 'besos', 'Atte.', 'Reciba un cordial saludo'],
    THANKS: ['gracias', 'Gracias', 'muchas gracias', 'perdona', 'perdón', 'felicidades', 'bienvenido', 'adiós', 'feliz cumpleaños', 'suerte', 'ok', 'vale'],
    TITLE: ['Sr.', 'Sra.', 'señor', 'señora', 'Don', 'Doña', 'Dr.', 'Dra.', 'don', 'doña', 'el señor', 'la señora', 'Srta.', 'el doctor', 'la doctora', 'profesora', 'D.', 'Dª'],
    MISTER: ['el señor', 'la señora', 'Sr.', 'Sra.'],
    PROCHE: ['mi hermano', 'mi hermana', 'mi mujer', 'mi marido', 'mi hijo', 'mi hija', 'mi amigo', 'mi mejor amiga', 'mi jefe', 'mi compañera', 'nuestro vecino', 'mi madre', 'su padre', 'su colega', 'mi casero', 'nuestra profesora', 'mi perro', 'mi gato', 'mi ex', 'mi primo', 'la paciente', 'el cliente', 'mi novia', 'mi novio', 'mi médico', 'mi abuela', 'mi sobrino', 'mi suegra'],
    JOB: ['director comercial', 'recursos humanos', 'enfermera', 'ingeniera de software', 'atención al cliente', 'jefe de proyecto', 'gerente', 'profesora', 'abogado', 'contable', 'electricista', 'de {NUM} años'],
    SENTENCE: ['la reunión se aplaza al {DAY}.', 'adjunto el archivo.', 'le escribo por {TOPIC}.', 'el paquete no ha llegado.', 'gracias por su paciencia.', '¿quién tiene las llaves?', 'nos vemos a las {TIME}.', 'puedo ayudarte', '¿viste el partido?', 'fuimos a {CITY} con {ORG}.', 'quedo a la espera', 'está bien', 'Lamentamos comunicarle que no ha sido seleccionado.', 'está lloviendo', 'Paciente de {NUM} años sin antecedentes.'],
    ASK: ['¿dónde está mi paquete?', 'necesito ayuda con {TOPIC}', 'quiero cambiar {TOPIC}', 'no funciona mi tarjeta', 'he olvidado mi contraseña', 'llámeme al {PHONE}', 'tengo una pregunta sobre {TOPIC}', 'quiero darme de baja', 'sigo sin respuesta'],
    TODO: ['llama a', 'avisa a', 'pregunta a', 'invita a', 'contacta con', 'dile a', 'escribe a', 'envía esto a', 'Manda un mensaje a', 'recuérdale a', 'busca el número de', 'felicita a', 'responde a', 'manda un correo a', 'ayuda a', 'recoge a'],
    WITH: ['trabajo con', 'una cita con', 'vivo con', 'reunión con', 'me he peleado con', 'comida con', 'una llamada con', 'estuve con', 'organiza una reunión con', 'habla con', 'quiero hablar con', 'me caso con'],
    FROM: ['un mensaje de', 'el número de', 'el cumpleaños de', 'el coche de', 'los papeles de', 'la mujer de', 'tengo correos de', 'el correo de', 'la casa de', 'el contrato de', 'una canción de', 'un libro de', 'la muerte de', 'de parte de', 'en nombre de'],
    FOR: ['un regalo para', 'la habitación es para', 'una reserva para', 'un poema para', 'transferencia para', 'una receta para', 'la entrega a', 'la invitación a', 'a la atención de', 'una carta para', 'reembolso para'],
    BY: ['firmado por', 'escrito por', 'revisado por', 'enviado por', 'foto de', 'pedido por', 'pagado por', 'Fdo.', 'elaborado por', 'por'],
    SAID: ['dijo que todo está listo', 'dice que esperemos', 'dijo', 'afirmó', 'ha escrito', 'escribió', 'lo niega', 'señaló', 'anunció', 'declaró hoy'],
    DID: ['ha llamado', 'está enfermo', 'llega tarde', 'no vino', 'está de vacaciones', 'ha firmado', 'no ha contestado', 'vive ahora en {CITY}', 'se ha mudado', 'dimitió', 'espera', 'cumple {NUM} años', 'trabaja en {ORG}', 'murió', 'se casa en {MONTH}'],
    LIKES: ['prefiere {BRAND}', 'adora {CITY}', 'necesita ayuda', 'busca piso en {CITY}', 'quiere cambiar el contrato', 'vendió el coche', 'se casa', 'tiene {NUM} años'],
    THEYDO: ['se casan', 'vienen a cenar', 'estuvieron allí', 'discuten', 'firmaron', 'viajan a {CITY}', 'son hermanos', 'trabajan en {ORG}'],
    ISCALLED: ['se llama', 'es', 'llamado', 'de nombre'],
    WHOIS: ['quién es', '¿quién es', 'quién era', 'háblame de', 'cuántos años tiene', 'dónde vive', 'cuándo nació', 'conoces a', 'qué hace'],
    ISIT: ['es correcto', 'sigue viviendo aquí', 'viene también', 'o cómo se llamaba'],
    WRITE: ['escribe un correo a', 'redacta una carta para', 'escribe un correo amable de rechazo para', 'prepara una respuesta a', 'una felicitación para', 'una disculpa para', 'escribe un discurso para', 'cómo le digo a', 'hazme un poema para'],
    ABOUT: ['sobre', 'por'],
    TOPIC: ['mi factura', 'el contrato', 'el envío', 'la reunión', 'el alquiler', 'mi pedido', 'Navidad', 'las vacaciones', 'la baja', 'la solicitud', 'el reembolso'],
    WHEN: ['mañana', 'hoy', 'el {DAY}', 'a las {TIME}', 'ayer', 'la semana que viene', 'en {MONTH}'],
    PLEASE: ['por favor'],
    AND: ['y'],
    WROTE: ['El {NUM} de {MONTH} de 20{NUM}, {FULL} <{EMAIL}> escribió:\\n> {SENTENCE}'],
    INNAME: ['a nombre de', 'la factura está a nombre de', 'reserva a nombre de', 'mesa para {NUM} a nombre de', 'la cuenta es de', 'cuenta de', 'reserva:', 'el billete está a nombre de'],
    PAY: ['transfiere {NUM} euros a', 'le debo dinero a', 'transferencia de {NUM} € a', 'envía {NUM} euros a', 'devolución a', 'pagué {NUM} euros a'],
    APPOINTMENT: ['tengo cita con', 'cita con', 'necesito una cita con', 'atendido por', 'quiero ver a'],
    FORMROLE: ['Paciente', 'Cliente', 'Inquilino', 'Arrendador', 'Titular', 'Persona de contacto', 'Remitente', 'Destinatario', 'Solicitante', 'Asegurado', 'Participante', 'Autor', 'Responsable', 'Contacto', 'Contacto de emergencia', 'Testigo', 'Empleado', 'Conductor', 'Huésped', 'Candidata', 'Alumno', 'Médico', 'Pasajero', 'Beneficiario', 'Médico responsable'],
    FORMNAME: ['Nombre', 'Nombre y apellidos', 'Cliente', 'Contacto', 'Remitente', 'Destinatario', 'Nombre completo'],
    FORMFIRST: ['Nombre', 'nombre'],
    FORMLAST: ['Apellidos', 'Apellido', 'apellidos'],
    BORN: ['nacido el', 'nacida el', 'F. nac.', 'fecha de nacimiento'],
    ADDRESSWORD: ['Domicilio', 'Dirección'],
    PRESENT: ['Presentes', 'Asistentes', 'Excusados', 'Invitados', 'Equipo', 'con', 'Ausentes', 'Reparto'],
    FROMHEAD: ['De'],
    TOHEAD: ['Para'],
    SUBJECT: ['Asunto'],
    AGENT: ['Agente', 'Asesor', 'Soporte', 'Operadora'],
    CLIENT: ['Cliente', 'Clienta', 'Usuario'],
    OFORG: ['presidente de', 'director de', 'portavoz de', 'fundador de', 'consejera delegada de', 'entrenador del'],
    PUBLIC: ['el presidente', 'el ministro', 'la alcaldesa', 'el rey', 'la reina', 'el papa', 'el príncipe', 'el general', 'el juez', 'el padre', 'fray', 'el entrenador', 'san', 'el conde'],
    PUBLICDID: ['visitó {CITY}', 'nació en {CITY}', 'murió en {CITY}', 'ganó el premio', 'se reunió con {ORG}', 'juega en {CITY}', 'es un político {NATION}', 'fue elegido', 'abandonó {COUNTRY}', 'presentó su libro'],
    ARTIST: ['el actor', 'la cantante', 'el escritor', 'el pintor', 'el compositor', 'la escritora', 'el futbolista', 'el director', 'el arquitecto', 'el portero', 'el poeta', 'el tenista'],
    BORNIN: ['nacido el', 'n.', 'nacida en {CITY},'],
    DIRECTED: ['dirigida por', 'escrito por', 'música de', 'pintado por', 'diseñado por', 'con', 'guion de', 'compuesta por', 'protagonizada por'],
    ACCORDING: ['según', 'véase', 'de acuerdo con', 'cf.'],
    SOMEONE: ['alguien llamado', 'un tal', 'una tal', 'un señor llamado', 'una mujer llamada', 'la familia', 'los'],
    QUOTE: ['«{SENTENCE}», dijo', '"{SENTENCE}", afirmó', '—{SENTENCE} —preguntó'],
    CONTRACT: ['De una parte, {FULL} (arrendador), y de otra, {FULL2} (arrendatario), acuerdan', 'Yo, {FULL}, con DNI {CODE}, autorizo a {FULL2} a recoger el paquete', 'Por la presente certifico que {FULL} trabaja en {ORG}. Fdo. {FULL2}'],
    ADD: ['añade a', 'pon en copia a', 'invita a', 'crea el contacto', 'CC:', 'sigue a'],
  },
} // prettier-ignore

export const SPANISH_NOBODY: readonly string[] = `
[vivo|la tienda está|nos vemos] [en la|en|cerca de la] {STREET}[, {CITY}|]
[la calle|la plaza|el instituto|el hospital|la fundación|el colegio|la avenida|el teatro|el estadio|el premio|el club|la sierra de|el museo|el aeropuerto|la universidad|la ley|el pueblo de|el río|el grupo|la editorial|la iglesia de] {NFULL} [está|es|abre {DAY}|] [en {CITY}|]
[el síndrome de|la enfermedad de|el teorema de|el efecto|el método|el hospital|la calle|el instituto|el grupo|bodegas|hotel|casa|editorial|el algoritmo de|la escala de] {NLAST} [es|está|en {CITY}|]
[San|Santa|Santo] {NFIRST} [de {CITY}|es un municipio de {COUNTRY}|está en {COUNTRY}|]
{ORG} [anunció|compró|abrió|cerró|lanzó|demandó a] [{ORG}|una tienda en {CITY}|beneficios récord]
[la ciudad|la provincia|el ayuntamiento|la universidad|la batalla|el puerto|la comunidad|el gobierno|la diputación|el obispo|las Cortes|la Junta] de {CITY} [es|está|aprobó|informó]
[viaje|un vuelo|un tren|el tiempo|un hotel] [de {CITY} |]a {CITY}[ el {DAY}| en {MONTH}|]
¿qué tiempo hace en {CITY}?
{CITY}, {NUM} {MONTH} (EFE).- {SENTENCE}
EFE {CODE} {CITY}, {NUM} {MONTH}
{CITY} ({COUNTRY}), {NUM} {MONTH} (EFE).
[en|desde|hasta|por|hacia] {CITY} [y|o] {CITY}, {SENTENCE}
{CITY} [ganó|perdió|empató] [a|con] {CITY} [2-1|0-0]
[mi|un|el] {BRAND} [está roto|es caro|funciona bien]
[Estimados|Hola|Buenos días|Estimado|Querido] [señores|a todos|equipo|compañeros|cliente|mamá|papá|doctor|señor],\\n{SENTENCE}
[Un saludo|Atentamente],\\n[El equipo de {ORG}|Atención al Cliente|La Dirección|Recursos Humanos]
[el|la|un|una|mi] [rosa|luz|sol|mar|paz|cruz|rey|reyes|ángel|flor|flores|paloma|perla|blanca|blanco|moreno|rubio|calvo|bravo|delgado|leal|campos|prado|torre|torres|iglesias|iglesia|molina|molino|herrero|zapatero|pastor|guerra|guerrero|león|lobo|ramos|rosario|pilar|dolores|esperanza|victoria|consuelo|gloria|gracia|salud|marina|estrella|aurora|violeta|margarita|azucena|jazmín] [es|está|roja|de {CITY}|, {SENTENCE}]
[en|desde|hasta|a finales de|de] [enero|abril|mayo|junio|julio|agosto] [de 20{NUM}|, {SENTENCE}|]
[Factura|Pedido|Contrato|Acta|Asunto|Presupuesto|Recibo|Solicitud|Informe|Datos|Historia|Servicio|Servicio de|Unidad de|Centro de|Hospital|Consejo|Ministerio|Ayuntamiento|Junta|Gobierno] [nº {CODE}|de {CITY}|del {NUM} de {MONTH}|{CODE}]
[la banda|la película|la novela|el disco|la serie|el barco|la marca|el restaurante|el bar|la canción] [«|"|]{NFULL}[»|"|] [es|abrió|salió] [en {CITY}|genial]
la [cocina|historia|ley|liga] {NATION} es [buena|antigua]
`
  .trim()
  .split('\n')
