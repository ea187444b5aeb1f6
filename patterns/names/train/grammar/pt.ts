import type { Grammar } from '../grammar.ts'
import { SHARED_LINES } from './shared.ts'

export const PORTUGUESE: Grammar = {
  language: 'pt',
  lines: [
    ...SHARED_LINES,
    ...`
[podes|pode|poderia] [ligar para|perguntar a|avisar|convidar|lembrar|mandar mensagem para] [o |a |]{P}[ amanhã| por favor|?|]
[ontem|hoje|na {DAY}] [falei|almocei|trabalhei|saí] com [o |a |]{P}
[vi|conheci|liguei para|convidei|encontrei|você viu|amo] [o |a |]{P}[ em {CITY}| ontem|?|]
por que [o |a |]{P} [chega sempre atrasado|não responde|me ignora|nunca paga]?
[o |a |O |A ]{P} [já assinou|chegou|vem|respondeu|ainda está em {CITY}][?|]
[Sr.|Sra.|Senhor|Senhora|senhor|senhora|Dr.|Dra.|Dona|dona|seu|tio|tia|Exmo. Sr.|professora] {P}[, {SENTENCE}| {DID}| não está|]
[o carro|a mãe|o aniversário|o número|a casa|o chefe|o contrato|a filha|o advogado] [do|da|de] {P} [é|está] [aqui|amanhã|perdido|novo]
a [fatura|reserva|conta|linha] está em nome de {P}[, não de {P2}|]
[segundo|com|sem|contra|entre|para|por|desde|exceto|a] {P}[ e {P2}|], {SENTENCE}
o [presidente|ministro|porta-voz|prefeito|deputado|treinador|diretor|líder|atacante|escritor|pintor|cantor|juiz|general|governador|senador|relator|desembargador] [do PT|da {ORG}|de {CITY}|][,| ] {FULL}[,|] {SAID}
a [presidente|ministra|prefeita|diretora|escritora|cantora|atriz|deputada] {FULL} {PUBLICDID}
[RELATOR|RECORRENTE|RECORRIDO|AUTOR|RÉU|ADVOGADO|APELANTE|IMPETRANTE|PACIENTE][: |(A/S): ]{UPFULL}
`
      .trim()
      .split('\n'),
  ],
  fillers: {
    HELLO: ['olá', 'Olá', 'bom dia', 'Bom dia', 'boa tarde', 'oi', 'Oi', 'boa noite'],
    NAMEIS: ['meu nome é', 'o meu nome é', 'chamo-me', 'me chamo', 'Meu nome é', 'Chamo-me', 'O meu nome é'],
    IAM: ['sou', 'sou o', 'sou a', 'eu sou', 'eu sou a', 'aqui é', 'aqui fala', 'fala', 'Sou a'],
    HERE: ['aqui', 'de novo', 'ao telefone', 'na linha'],
    DEAR: ['Querida', 'Querido', 'Olá', 'Caro', 'Cara', 'Prezado', 'Prezada', 'Bom dia', 'Oi'],
    DEARMR: ['Prezado Sr.', 'Prezada Sra.', 'Caro senhor', 'Cara senhora', 'Bom dia, senhor', 'Exmo. Sr.', 'Exma. Sra. Dra.', 'Caro Dr.'],
    BYE: ['Cumprimentos', 'Atenciosamente', 'Com os melhores cumprimentos', 'Um abraço', 'Abraços', 'Obrigado', 'obrigada', 'Até breve', 'Muito obrigado', 'beijos', 'Cordialmente', 'Att.', 'Melhores cumprimentos'],
    THANKS: ['obrigado', 'Obrigada', 'muito obrigado', 'desculpa', 'parabéns', 'bem-vindo', 'tchau', 'feliz aniversário', 'boa sorte', 'ok', 'valeu', 'adeus'],
    TITLE: ['Sr.', 'Sra.', 'senhor', 'senhora', 'o senhor', 'a senhora', 'Dr.', 'Dra.', 'dr.', 'dra.', 'Dona', 'dona', 'Prof.', 'professora', 'Eng.', 'o doutor', 'D.'],
    MISTER: ['o senhor', 'a senhora', 'Sr.', 'Sra.'],
    PROCHE: ['meu irmão', 'minha irmã', 'minha mulher', 'meu marido', 'meu filho', 'a minha filha', 'o meu amigo', 'a minha melhor amiga', 'o meu chefe', 'minha colega', 'o nosso vizinho', 'minha mãe', 'o pai dele', 'o colega dela', 'o senhorio', 'a professora', 'meu cachorro', 'o meu gato', 'o meu ex', 'meu primo', 'a paciente', 'o cliente', 'minha namorada', 'meu namorado', 'o meu médico', 'minha avó', 'o meu sobrinho', 'minha sogra'],
    JOB: ['diretor comercial', 'recursos humanos', 'enfermeira', 'engenheira de software', 'apoio ao cliente', 'gestor de projeto', 'gerente', 'professora', 'advogado', 'contabilista', 'eletricista', 'de {NUM} anos'],
    SENTENCE: ['a reunião passou para {DAY}.', 'segue o ficheiro em anexo.', 'escrevo por causa de {TOPIC}.', 'a encomenda não chegou.', 'obrigado pela paciência.', 'quem tem as chaves?', 'até às {TIME}.', 'posso ajudar', 'viste o jogo?', 'fomos a {CITY} com a {ORG}.', 'fico a aguardar', 'está bem', 'Lamentamos informar que não foi selecionado.', 'está a chover', 'não sei'],
    ASK: ['onde está a minha encomenda?', 'preciso de ajuda com {TOPIC}', 'quero mudar {TOPIC}', 'o meu cartão não funciona', 'esqueci a senha', 'liguem-me para {PHONE}', 'tenho uma pergunta sobre {TOPIC}', 'quero cancelar', 'continuo sem resposta'],
    TODO: ['liga para', 'avisa', 'pergunta a', 'convida', 'contacta', 'diz à', 'diz ao', 'escreve para', 'envia isto para', 'Manda uma mensagem para', 'lembra', 'procura o número de', 'felicita', 'responde a', 'manda um e-mail para', 'ajuda', 'ligue para', 'busca'],
    WITH: ['trabalho com', 'uma consulta com', 'moro com', 'reunião com', 'briguei com', 'almoço com', 'uma chamada com', 'estive com', 'marca uma reunião com', 'fala com', 'quero falar com', 'vou casar com'],
    FROM: ['uma mensagem de', 'o número de', 'o aniversário da', 'o carro do', 'os documentos de', 'a mulher do', 'tenho e-mails de', 'o e-mail da', 'a casa da', 'o contrato de', 'uma música de', 'um livro de', 'a morte de', 'da parte de', 'em nome de'],
    FOR: ['um presente para', 'o quarto é para', 'uma reserva para', 'um poema para', 'transferência para', 'uma receita para', 'a entrega a', 'o convite para', 'A/C', 'uma carta para', 'reembolso para'],
    BY: ['assinado por', 'escrito por', 'revisto por', 'enviado por', 'foto de', 'pedido por', 'pago por', 'elaborado por', 'por', 'pela'],
    SAID: ['disse que está tudo pronto', 'diz para esperar', 'disse', 'afirmou', 'escreveu', 'nega', 'anunciou', 'declarou', 'explicou'],
    DID: ['ligou', 'está doente', 'chega tarde', 'não veio', 'está de férias', 'assinou', 'ainda não respondeu', 'mora agora em {CITY}', 'mudou-se', 'demitiu-se', 'espera', 'faz {NUM} anos', 'trabalha na {ORG}', 'morreu', 'casa em {MONTH}'],
    LIKES: ['prefere {BRAND}', 'adora {CITY}', 'precisa de ajuda', 'procura casa em {CITY}', 'quer mudar o contrato', 'vendeu o carro', 'vai casar', 'tem {NUM} anos'],
    THEYDO: ['vão casar', 'vêm jantar', 'estiveram lá', 'discutem', 'assinaram', 'vão a {CITY}', 'são irmãos', 'trabalham na {ORG}'],
    ISCALLED: ['chama-se', 'se chama', 'é', 'de nome'],
    WHOIS: ['quem é', 'quem foi', 'fala-me de', 'quantos anos tem', 'onde mora', 'quando nasceu', 'conheces', 'o que faz'],
    ISIT: ['está certo', 'ainda mora aqui', 'também vem', 'ou como se chamava'],
    WRITE: ['escreve um e-mail para', 'escreve uma carta para', 'redige uma recusa simpática para', 'prepara uma resposta a', 'os parabéns para', 'um pedido de desculpas a', 'escreve um discurso para', 'como digo ao', 'um poema para'],
    ABOUT: ['sobre', 'por'],
    TOPIC: ['a minha fatura', 'o contrato', 'a entrega', 'a reunião', 'a renda', 'o meu pedido', 'o Natal', 'as férias', 'o cancelamento', 'o pedido', 'o reembolso'],
    WHEN: ['amanhã', 'hoje', 'na {DAY}', 'às {TIME}', 'ontem', 'na próxima semana', 'em {MONTH}'],
    PLEASE: ['por favor'],
    AND: ['e'],
    WROTE: ['Em {NUM} de {MONTH} de 20{NUM}, {FULL} <{EMAIL}> escreveu:\\n> {SENTENCE}'],
    INNAME: ['em nome de', 'a fatura está em nome de', 'reserva em nome de', 'mesa para {NUM} em nome de', 'a conta é de', 'conta de', 'reserva:', 'porque é que a fatura está em nome de'],
    PAY: ['transfere {NUM} euros para', 'devo dinheiro ao', 'envia {NUM} euros para', 'reembolso a', 'paguei {NUM} euros à', 'faz um pix de {NUM} para'],
    APPOINTMENT: ['tenho consulta com', 'consulta com', 'quero marcar com', 'atendido por', 'quero ver'],
    FORMROLE: ['Paciente', 'Cliente', 'Inquilino', 'Senhorio', 'Titular', 'Pessoa de contacto', 'Remetente', 'Destinatário', 'Requerente', 'Segurado', 'Participante', 'Autor', 'Responsável', 'Contacto', 'Contato de emergência', 'Testemunha', 'Funcionário', 'Motorista', 'Hóspede', 'Candidata', 'Aluno', 'Médico', 'Passageiro', 'Beneficiário', 'Advogado', 'Relator'],
    FORMNAME: ['Nome', 'Nome completo', 'Cliente', 'Contacto', 'Remetente', 'Destinatário'],
    FORMFIRST: ['Nome', 'nome', 'Primeiro nome'],
    FORMLAST: ['Apelido', 'Sobrenome', 'sobrenome'],
    BORN: ['nascido em', 'nascida em', 'data de nascimento'],
    ADDRESSWORD: ['Morada', 'Endereço'],
    PRESENT: ['Presentes', 'Participantes', 'Faltas justificadas', 'Convidados', 'Equipa', 'com', 'Ausentes', 'Elenco'],
    FROMHEAD: ['De'],
    TOHEAD: ['Para'],
    SUBJECT: ['Assunto'],
    AGENT: ['Agente', 'Atendente', 'Suporte', 'Operador'],
    CLIENT: ['Cliente', 'Utente'],
    OFORG: ['presidente da', 'diretor da', 'porta-voz da', 'fundador da', 'CEO da', 'treinador do'],
    PUBLIC: ['o presidente', 'o ministro', 'a prefeita', 'o rei', 'a rainha', 'o papa', 'o príncipe', 'o general', 'o juiz', 'padre', 'São', 'o treinador', 'o deputado', 'o conde'],
    PUBLICDID: ['visitou {CITY}', 'nasceu em {CITY}', 'morreu em {CITY}', 'ganhou o prémio', 'reuniu-se com a {ORG}', 'joga no {CITY}', 'é um político {NATION}', 'foi eleito', 'deixou {COUNTRY}'],
    ARTIST: ['o ator', 'a cantora', 'o escritor', 'o pintor', 'o compositor', 'a escritora', 'o jogador', 'o cineasta', 'o arquiteto', 'o goleiro', 'o poeta'],
    BORNIN: ['nascido em', 'n.', '{CITY},'],
    DIRECTED: ['dirigido por', 'escrito por', 'música de', 'pintado por', 'projetado por', 'com', 'realização de', 'composto por'],
    ACCORDING: ['segundo', 'ver', 'de acordo com', 'cf.'],
    SOMEONE: ['alguém chamado', 'um tal de', 'uma tal', 'um senhor chamado', 'uma mulher chamada', 'a família', 'um certo'],
    QUOTE: ['«{SENTENCE}», disse', '"{SENTENCE}", afirmou', '— {SENTENCE} — perguntou'],
    CONTRACT: ['Entre {FULL} (senhorio) e {FULL2} (inquilino) é celebrado', 'Eu, {FULL}, abaixo assinado, autorizo {FULL2} a levantar a encomenda', 'Declaro que {FULL} trabalha na {ORG}. Assinado {FULL2}'],
    ADD: ['adiciona', 'põe em cópia', 'convida', 'cria o contacto', 'CC:', 'segue'],
  },
} // prettier-ignore

export const PORTUGUESE_NOBODY: readonly string[] = `
[moro|a loja fica|encontramo-nos] [na|em|perto da] {STREET}[, {CITY}|]
[a rua|a praça|o colégio|o hospital|a fundação|a escola|a avenida|o teatro|o estádio|o prémio|o museu|o aeroporto|a universidade|a lei|o grupo|o edifício|a ponte] {NFULL} [fica|é|em {CITY}|abre {DAY}|]
[a síndrome de|a doença de|o teorema de|o efeito|o método|o hospital|a rua|o grupo|hotel|casa|a lei|o algoritmo de] {NLAST} [é|em {CITY}|]
[São|Santa|Santo] {NFIRST} [do Sul|é um município|fica em {COUNTRY}|]
{ORG} [anunciou|comprou|abriu|fechou|lançou] [{ORG}|uma loja em {CITY}|lucros]
[a cidade|a província|a câmara|a universidade|a batalha|o porto|o governo|o tribunal|o estado|a prefeitura|os moradores] de {CITY} [é|aprovou|informou]
[viagem|um voo|um trem|o tempo|um hotel] [de {CITY} |]para {CITY}[ na {DAY}| em {MONTH}|]
[em|de|para|até] {CITY} [e|ou] {CITY}, {SENTENCE}
{CITY}, {NUM} de {MONTH} de 20{NUM}
{CITY} [venceu|perdeu|empatou] [com|para] {CITY} [2-1|0-0]
[o meu|um|o] {BRAND} [está avariado|é caro|funciona]
[Prezados|Olá|Bom dia|Caros|Caro|Exmos.] [senhores|a todos|equipa|colegas|cliente|mãe|pai|doutor],\\n{SENTENCE}
[Atenciosamente|Cumprimentos],\\n[A equipa {ORG}|Apoio ao Cliente|A Direção|Recursos Humanos]
[o|a|um|uma|meu] [rosa|luz|sol|mar|paz|cruz|rei|reis|anjo|flor|flores|pérola|branco|pinto|leal|campos|ribeiro|silva|pereira|oliveira|carvalho|costa|rocha|serra|leão|lobo|coelho|cordeiro|vitória|glória|graça|esperança|aurora|violeta|margarida|batista|bispo|guerra|ferreiro|monteiro|machado|barros|ramos] [é|está|de {CITY}|, {SENTENCE}]
[em|desde|até|no fim de] [janeiro|abril|maio|junho|julho|agosto] [de 20{NUM}|, {SENTENCE}|]
[Fatura|Pedido|Contrato|Ata|Assunto|Orçamento|Recibo|Processo|Hospital|Conselho|Ministério|Câmara|Governo|Tribunal|Supremo Tribunal Federal|Lei|Constituição|Artigo] [nº {CODE}|de {CITY}|de {NUM} de {MONTH}|{CODE}]
[a banda|o filme|o romance|o álbum|a série|o navio|a marca|o restaurante|o bar|a música] [«|"|]{NFULL}[»|"|] [é|abriu|saiu] [em {CITY}|bom]
a [cozinha|história|lei|seleção] {NATION} é [boa|antiga]
[RELATOR|RECURSO|AGRAVO|EMENTA|ACÓRDÃO|APELAÇÃO|HABEAS CORPUS|VISTOS|PROCESSO|ESTADO|MINISTÉRIO PÚBLICO|UNIÃO|TRIBUNAL] [DE {CITY}|Nº {CODE}|FEDERAL|REGIMENTAL]
`
  .trim()
  .split('\n')
