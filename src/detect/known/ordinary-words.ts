/**
 * Ordinary words that are also names, in French, English, German, Spanish, Italian, Dutch and Portuguese, folded.
 * A known "Pierre", "Rose" or "Will" does not make every "pierre", "rose" and "will" a person.
 *
 * Words of a name list that running text uses in lower case at least as often as with a capital inside a sentence, and
 * the most frequent words of each language, so that one word too many in a name does not spread: counted in Tatoeba
 * (CC BY 2.0 FR), Common Voice (CC0), CLINC150 (CC BY 3.0), Banking77 (CC BY 4.0) and Snips (CC0)
 * sentences, the English ones confirmed by SCOWL (copyright 2000-2011 Kevin Atkinson), and the trades, months, colours,
 * flowers and virtues people are named after, added by hand.
 */
export function isOrdinaryWord(folded: string): boolean {
  words ??= new Set(TABLE.split(/\s+/))
  return words.has(folded)
}

let words: ReadonlySet<string> | undefined

const TABLE = `
aan aandacht aanpak aantal ab aba abajo abarca abate abbastanza abbe abbey abbi abbia abbiamo abbondanza
abeille aber abi able abondance about abra abri abril absoluut acaba accetta accord account ace aceto ach acha
ache acheter acho achter acker acordo acqua acuerdo add adel adem adesso adler admire adore affaire afraid
after again agathe age agee agit agli agnello ago agora agosto agua aguas aguero ahi ahora ai aid aida aide
aidee aider aigle ailleurs aima aimable aime aimed aimee aimerais ainda aine ainsi air aire aires aise aiuto
ajuda ajudar akkus al ala alas alba albanese alberi albero albino albo aldea alegre alegria alejo alem aleman
algo alguem alguien algum alguma algumas algun algunas alguns ali all alla allais allait alle allee alleen
allegresse allein allem allemaal allemand allen aller alles alli alliance allie allo allora allure ally alma
almas almost alone alors alquimista already als also alt alta alte alten alter altijd alto altra altre altri
altro alunni always ama amabile amada amado amadou amanha amant amante amar amara amare amaro amata amate
amato amazing amber ambos ame amena amendement amendementen amer amera amere amero ames ami amica amici amico
amie amigo amigos amis amita amo among amor amore amoroso amount amour amoureux amy an anal analise analiza
analyse anche ancora and anda andando andare andata andato ande ander andere anderen anderes anders ando andra
andro ane anel anello anes ange angel angeli angelique angelo anger anges anglais angle angst angulo anima
animali anjos anker annee anni anno annunciata ano anonyme anos another ans answer ante antes antun antwoord
any anyone anything anziani ao aos aout apenas app appel appena apple apres april aprile aquel aquella aqui
ara arbeiten arbeiter arch archange archer are area areia arena arenas arend argent argento aria arma armas
armel armen armer armes arms aro around arreter arriba arrive arrow arroyo art arti artist arto ascension asi
asiel ask asked asma asse assez assim asso assunto astre at ate atem aten atira atlas atras atraves attendre
attention attivita au aube auch aucun aucune audace auf auge august augustus aujourd aulas aura aurais aurait
aurora aurore aus auslander aussi autant author auto autobus automne autre autres autumn aux avaient avais
avait avant avanti avar ave avec avenir aver avera avere aveva avez avion avis avo avoir avond avons avrebbe
avril avuto away awesome ay ayer ayuda azar azul azzurra baas baby bach bachelor back backer bacon bad baden
baecker bague baia bail baila baile bailes bain baisse bajo bake baker bakker bal bala balanca balas balcon
bald balde bale ball balla balle ballon bamba bambina bambini bambino banc band banda bandiera bang bank banks
banner bar barata barba barbare barbas barbe barber barca barco bare bargain bark barman barney baron barone
barra barras barre barreaux barreira barrel barriere barriga barril barrio barrios barro bars bart bas basa
basket bass bassa basse basso basta bastante bataille batalla bate bath batie baton battaglia batte battle
battu bau bauch bauer baule baum baume baute bazin be beach beamer beans bear beard beat beato beau beaucoup
beaute beautiful beauty beaux bebe bebido bec because becher becker bed bee been beer befindet before beg
began bege begin beginnt begon bei beide beiden beija beim bein being bekannt bekend bekommen bekommt bel bela
beland belang belangrijk belangrijke belangrijkste beleid believe bell bella belle belles belli bello belo
below belt bem bench benda bene beni bens bent benvenuto berat bereit bereits beren berg berge bergen berger
besan besar beso besoin besonders besser best bestaan bestaat beste besteht besten bestimmt betekent beter
beton betreft better between beva beve bevel bezet bianca bianchi bianco bicicleta bidon bien bientot
bienvenida bienvenu bienvenue bier big bigger bij bijna bijoux bijzonder bill billet billion bills bin binnen
biondi biondo bird biro bis bisogno biss bisschen bist bit bitte bitter black blanc blanca blanche blanco
blank blatt blatter blau blaze ble bleiben bleibt bless blessed bleu blick blijft blijven blind blizzard block
blond blonde blood bloom bloss blow blu blue blume boa board boas bobo boca bocca bock boda boden body boek
boer bogen bohrer boi boire bois boisson boit boite boje bola bold bolle bolo bolsa bom bomba bon bond bonde
bone bones bonheur bonhomme bonita bonito bonjour bonne bonnes bonnet bons bonte boog book books boom boos
boot boots bord borda bordas borde bordel borden border bore borg boring born borrel borst bos boschi bosco
bose bosque boss bossu bot bota botella both botte botto bottom bouche bouchon boue bouge bouger bought bougie
boulanger boulet boulevard boulot bouquet bourgeois bourreau bourse bout bouteille bouton bow bowling box boy
boze brace brach brad brain brake branca branch branche branco brand branden brandt brandy bras brass brauche
brauchen braucht braun braut brave bravo brazos brea breche brede breed breeze breit breken brengt brennen
brett brick bridge briganti bright bril brillant brille brincando bring bringen bringt brisa brise broad broer
bron bronze brook brosse brot brother brothers brouillard brow brown bruch bruder bruin brulant brule brume
brun brune bruno brush brust bruto bruyant buch buche bucher buck bud buddy buen buena buenas bueno buffet bui
buis bullen bullet bunch bunt bunte buon buona buono burden bureau bureaux buren burg burger burgers bus busca
bush bushman buster busy but butcher butler butter button buy by bye caballero caballo cabana cabane cabaret
cabe cabeca cabello cabelo cabeza cabezas cabin cable cabo cabos cabras caccia cacciatore cache cachorro cada
cade cadeau cadena cadence caen caer caes cafe caffe cage cagna cahier cai caillou cailloux cais calcada caldo
cale calin call calla calle called calles calme calmes calmo calo calvo cama camarote cambiar came camera
caminho camino camisa camp campa campagna campagne campana camper campi campo campos campus can cana canal
canale canard cancel cancelliere cancro candela candide candy cane cannot canon canonici canot canto cantor
cantos cao cap capa capela capella capelli capello capitaine capitale capitan capito capo cappello capra
caprice captain car cara carbone carcel card cardinal cardinale cards care cargo carico carina carini carino
carita carne carnes carnet carnevale caro carol carre carreau carree carreira carrera carri carriere carro
carrozza carry cart carta carte carvalho cas casa casada casado casal casas case cases cash casi casino caso
casse cast casta castelli castello castillo castle cat catala catalan catalano catena cava cavalerie cavalier
cavaliere cavalli cavallo cavalo cave ceci ceja cela celeste cella celle cem cena cendre cense cent center
cera cerca cercle cerise certain certeza certo cerveau ces cet cette cha chacun chain chaine chaines chaise
chama chamar chamber chambre champ champagne champion champs chance chandelle change changed channel chanson
chante chanteur chao chaos chapeau chapelle chapeu chaque charbon charge charged chariot charity charm
charmant charpentier chase chasse chat chateau chatte chaud chauve chave chaves che check cheek cheeks chef
chemin cher chere cheri cherie cherry chess cheval chevalier chevaux chevre chez chi chiama chiara chiari
chica chico chicos chief chien chiesa chiffre child children chimere chin chino chiodi chiodo chip chis choice
choisi choque chose chosen choses chou chretien christen chuck church chute chuva cidade ciel cielo cierra
cima cimetiere cinco cinq cinque cinta cio circle cita citizen citron citta cittadino ciudad clair claire
clara claro class classe clave clay clear clemence clemente clerc clerk clever click client cliff clin cloche
clocher cloitre clos close clou cloud coach coal coast coat coca coche cochon coco coda coelho coeur coffee
coffre coger cogne cognee coi coin coince coisa coisas coke col cola cold colere coleta colina coll colle
collega collier colline colombe colonel colonna colorado colt com coma combien comble come comecar comecou
comer comes comfort comida comido comigo coming commander comme comment commissaris common commun como
compagne compagnon company compas compere completamente comprar comprato compte computador computer comte
comtesse con conception concetto concha conge coni coniglio conmigo connais conseil consiglio constance
constant constante consuelo conta contant conte content conter conti contigo contos contra contre contro
convert cook cookie cooks cool cooler cope copie copy coq coque cor coracao coral corazon cord corda corde
cordeiro cordes core corn corner coron corona coronel corpo corra corral corre correndo corretta corri
corriger corse corsi corso corte corti cortina cortinas corto cosa cosas cose cosi cost costa costante costas
coste cota cote coto coton cotta cotte cotton couch couche coude coudre could couldn counter country counts
coup coupe couper cour courage courageux courant couro couronne courrier cours court courte courtes courts
cousin cousins coute couteau couvert cova cover coward cowboy crane crater crea crean credit cree creo
crescente cresta creux crew criado crianca criancas cricket cris crista cristal cristiana cristiane cristiani
cristiano croce croire crois croissant croix cross crown cru cruce crue cruz crystal cuadros cualquier cuando
cuatro cubierta cuello cuenta cuesta cui cuidado cuisinier culo cultura cuore cure current curry curt curto
custos cutting da daar daarom daarvan daarvoor daba daban dabei dach dada daden dadi dado dados dafur dag
dagen daher dai daily daisy dak dal dale dalen dall dalla dalle dallo dam dama damals damas dame damen dames
damit dan dance dancer dando danger dank dann danni dano danos dans danze dao dar dara daran daras darauf
darci dare darf daria darin dark darling darme darsi daruber das dash dass dat date dates dati dato datos
dauer dava davantage davanti davon davor davvero dawn day days dazu de deal dean dear debat debats debe debes
debo debout debris debut december decimo decir decirlo declined decola decor deel deep defaut degli degout
degre degree degres dehors dei dein deine deinen deiner deines deja dejan dejar dejeuner del dela delante
delas delay dele delfino delight dell della delle dello delta dem demain demais demande demarche demas
demasiado demeure demi demo democratie demon demos den denaro denk denke denn dent dente denti dentro deny
depasse depit depois deporte depp deppen depuis der deram derby derde derechos deren dernier derniere des
desde desert deserto desiderato desideri desiderio desir desire desiree despues dessa desse dessert dessus
desta deste destin destine destinee destiny destro detta detto deu deuil deutsch deutscher deux dev deva
devant deve devem dever deveria devi devin devine devise devo devore devra devrais dez deze di dia dial
diamant diamante diamond diante diary dias diat dice dices dich dichiara dicho dick dicken did didn die dieci
diede diener dient diep dier dies diese diesel diesem diesen dieser dieses diet dieux diez diferentes
different difficile dificil digas digne digo dije dijk dim dimanche dina dine dinero ding dingen dinger
dinheiro dinner dio dir dire direkt dis disant discours discussie disse disso dit dita divers diverse divin
divina divine dix dizer do doch dock docteur doctor dode dodo doe doel doen does doesn doet dog doi doing dois
doit dol dolce dolci doll dollar dolle dolly dolor dolores dom domanda domani dome domenica domingo domingos
don dona donc donde done doner donjon donna donne donner donnez dono dont door dopo dor dorma dorme dorso dort
dos dottore dou double douce douche doue doute doux dov dove dover dovuto down doy doyen drain drake drame
dran drapeau drauf dream drei dress dresser drew drie drin drink drinkwater driver drogue droit druck drucker
druk drum dry du duas duc duck duda dudas duden due duel duell duidelijk dulce dull dunas dunkel dunkle dunn
dupe dupla dur dura durant durante durch dure duren durfen duro durou durst dus dusty duty dye each eager earl
early earnest eat eau eben echa eche echo echt echte echter ecole economische ecria ed eddy edge edit een eens
eenvoudig eerste effet egal egli egyptienne eh eher ehren ehrlich eigen eigene eigenen eigenlijk eigentlich
eiland ein einde eine einem einen einer eines einfach einige einmal eins eis eisen el ela elan elbe elder
elders ele eles eleven elfi elk elkaar elke ella ellas elle elles ellos elmo eloge else em emmer empereur
empresa encontrar encore encuentra endlich ene enemigo enfant enfants eng engel engen enger enige enkel enkele
enorm enough enquanto ensemble entao entendre entendu entonces entrar entre envy era eram eran erano erba erbe
erben eres erg eri erin erkennen erklaren ernst ero erst ersten erva ervan esa esas escalera escalier escribe
ese esempio eso esos espacio espada espagnol espanol esperanca esperance esperanza espere esperou espoir
esprit essa esse essen essence esser essere esses est esta estaba estaban estado estamos estan estao estar
estas estava estavam este esten estes esteve estime esto estos estou estoy estrada estrade estrela etaient
etais etait ete eten etes etoile etre etwa etwas euch eure euro eut eux eveille even eveque ever every
everything evita exchange expert extra eye eyed eyes ezel fabbri face fache facil facile facon factor faden
fahren fahrt fail faille fair faire fairy fais faisait faisant fait faites faith falaise falando falar falcao
falen fall falla fallen falls fallt falou falsch falta fama fame famiglia familia famille family famous fan
fancy fang fantasia far fara farce fardeau fare fares faria farina farine farlo farmer faro fase fast fata
fate father fatos fatto fauche faul fauna faust faut fauve faux fava favela favor favore favorite faz fazendo
fazer fazia fe fear fears feathers fece fedele feder fee feel feeling fees feest fehlt fein feiner feit feito
fel feld felder felice felices felici felicidad felicidade felicita felicite felicity feline feliz fell
fellows felt female femme fender fenster fer feras ferez ferida ferie ferme fermier fermo fern ferne ferrari
ferro fertig fest festa fester feta fete fett fetta feu feucht fevrier few fez fia fiacre fiat fica ficar
fiche fico ficou fida fidele fie field fields fiero fiers fiesta fievre figlio figura figures file filer files
filet filha fili fill fille fillette filme filmes filou fils fin fina final find finde finden findet fine
finger fini finis finnen fino fior fiore fiori firma first fisch fischer fish fit five fix fizer flach flamme
fleche fleisch fleur flight flink flip flood floor flor flora flores florin flot flotte flour flower flowers
flug fly foglia fogo foi foin fois folk folks fond fondo font fontana fonte fontes fonti food foot for fora
foram force ford forecast forest forestier foret forever forget forma forman forment forster fort forte fortes
forth forti fortuna fortunata fortunato fortune fortunee forward fosse foster foto fouet fouille found
fountain four fout fox foyer fra fraiche frame franc franca francais frances francesa francese franchi franco
frank frappa frappe frasco frase fratello frau fraud frauen frech fredda freddi freddo free freedom freeze
frei freier freitag frente frere fresse freund frias fried frieden friend friendly friends fries frigo frio
frisbee frisch froid from fromage front frosch frost fruh fruher fruit fry fu fuchs fudge fue fuentes fuera
fuerte fuertes fuga fuhr fuhrer fuhrt fullen fuma fumi fun fund funf funk funktioniert fuoco fuori fur furent
furious fury fusil fuss fut futebol future futuro gaan gaat gab gabbie gabe gabel gaben gache gado gage gagne
gagner gai gaillard gain galant galante gale galera gales galla galli gallina gallo gallon galo galt gama
gamba gambe game games gamin gana gang gano ganser ganz ganze ganzen gar gara garcon garda garde garden gardes
gardez gardien garen garota garoto garret garrison gars garten gartner gas gast gaste gata gate gateau gato
gatta gatti gatto gauche gave gaven gay gaze ge geant gear geben gebeurd gebeuren gebeurt gebied gedaan
gedacht geeft geen gefunden gegen gegeven gehen gehoren gehort geht geier geil geist gelb gelber geld geldt
gele geleden gelijk gema gemaakt gemacht genau gendarme gendre gene genee general genereuse genereux generosa
generoso genie genitori genoeg genoemd genomen genoux genre gens gente gentil gentile gentilhomme gentili
gentille gentils gentle genug geolier gera gerade geral gere gerentes gergo gering gern gerne gesagt gesehen
geselle gesproken gestemd gestern get getting geval geven gevonden geweest gewesen gewoon geworden gezegd
gezien gia giapponese giardino gibet gibier gibt giet gift gigante gigli gilet gilt gin ging ginger gioia
giorni giorno giovane giovani giri girl giro gisteren giudice giudici giunta giusta giusto give given glacon
glad glance glanz glas glaser glass glatt glaube gleich glen gli gloire gloria gluck go gode goed goede going
gola gold golden gole golven gomme gone good goods gorge goss gosse gosta gostaria gosto got gott gourde
gousset gout goutte gouverneur graag graben graca grace gracia gracias gracie gracieuse gracious graden gradi
grado grados graf grain grama grams gran granata grand grande grandes grandi grant gras grass grasse grassi
grasso grato grau grave gravely graves gray grazia great greco green greffier grego grell grenier greve grey
grief griff grill grille grilli grillo grima gris grise grob groen groot grootste gros gross grosse grossen
grossi grossier grosso grot grote grove grow gru grube grun grund grunden grupo guard guardado guardia guerra
guerre guess guest gueux guida guide guise gulden gun gust gusta gusto gut gute guten guy ha haak haan haar
haat hab habe habeis haben haber haberle habia habian habla hablar habra habran habria habt hace hacen hacer
hacerlo hache hacia haciendo hacker had hadden haga hagan hagard hago hahn hai hail haine hair hais haja halen
hall halla halle halt halten ham hambre hamburger hamer hammer han hand hande handel handelt handler hands
handsome handy hang hanno happen happened happiness happy hara haran harbor hard harder hardi hardy hare harm
harmonie harmony harp harsh hart harte harten harter harvest has hase hasn hasse hast hasta hasty hat hata
hate hatte hatten hauptmann haus hauser haut haute have haven havens haver havia having hay haya hayan hazel
he head heap hear heard heart heater heath heather heaven heb hebben hebel hebt hecho hecht heden heeft heel
heer heft height heikel heil heilig hein heiser heisst hel helaas held helder hele helemaal helfen hell hellen
heller hello helm help helpen hem hemos hen hengst her heran heraus herbe herbst herd here heren heritage
hermana hermine hero herr herren herrero herrscher herum herz het heure heures heureux heute hey hice hideux
hieb hier high hij hijo hilft hill hills him himself hin hind hinter his histoire historia hiver hizo ho hobby
hoch hocker hoe hoeft hof hoge hoje hola hold holding hole holen holiday holle holly holst holt holte holz
hombre home homem homens homes homme hommes hond honda honest honesty honey honor honore hoofdstad hoog hook
hoop hope hopes hora horas horen horizon horn horst hort hose hospital host hot hou houd houden houdt houle
hours house hout houver how hoy hubiera hubiese hubsch huevos hug huge hui huidige huis huit hulp huls human
humble hun hund hung hunger hunt hunter hurt husband hut ia iam iba iban ice ich ici idea ideal idee ideia ido
ieder iedereen ieri iets igel iglesia iglesias ignore igual ihm ihn ihr iles illuminato ils im imagine immer
immers imparare imperial importa importante importe imposible in inder inderdaad indiana indica indio indo
infiniti informacion informacoes ingles inglese innocence innocent innocente innocenza inocencia ins instant
intelectual interno into invece inziens io ira irais irgendwie iria iris irma iron irons isla islam island isn
isola isso ist italiano its ivory ivy izar izquierdo ja jaar jack jade jadis jaeger jager jail jaloux jam
jamais jamas jamon jantar januar janvier jaqueta jardin jardinier jaren jarred jas jase jasmin jasmine jay
jazz jeans jede jedem jeden jeder jedes jedoch jemand jene jet jeter jette jetzt jeu jeudi jeune jeunesse
jewel jewels jij jimmy job jode joden joga jogando jogo joie join joint joli jolie jolly jong josh jou joue
jouer jouet jour journaux journee journey jours jouw jovem joven jovens joy joyeux json jucken judge juge
juguete juguetes juif juillet juin juist juiste juli julio jullie jumeaux jump jumper june jung junge junger
juni junior junk juntos jurado jure jury jusqu just justa juste justes justice justo kaas kabel kade kader
kahl kahn kaiser kalender kalt kam kamele kamen kamer kamera kamin kamm kammer kamp kampen kampf kan kann
kannen kannst kanon kans kant kante kappe kaputt kase kassa kasse kast kat kaufen kaum keel keen keep keer
keil kein keine keinen keiner kelle keller kellner ken kende kennen kennis kennt kent keren kerl kern kessel
kette kettle key keys kick kier kies kilo kind kinder kinderen king kino kip kirschbaum kiss kit kita kitchen
kite kittel klaar klar kleden klein kleine kleinen kleiner klem kleven klima kloster klug kluge knap knapp
knee knew know knowledge knows koch koe koenig koffie kok koks kom komen komme kommen kommt komt kon konig
koning konnen konnte konnten koop koper kopf korb korn kornfeld kort korte kost kosten kot kou kracht kraft
krieg krijgen krone kroon kruk krumm kugel kuhl kunde kunnen kunst kunt kurz kus kutter kwam kwestie la laat
laatste lab lac lach lache lacher lack lade laden lado lady lage lager lago laid laine laissa laisse lake
laken lama lamb lame lamina lamm lamp lampe lana lance lancer lancia land landen lander landes landing lands
lane lang lange langer langsam langst langue lanterne lanza lapins large larger largo larme las lass lasse
lassen lasst last laster lastra lata late laten latino latte laub lauer lauft laughter laut laute lauter lava
lavar laver lavi lavora lavorare lavoro law laws lawyer lax lay lazer le leader leaf leak leal lean learn
learned leather leave lebe leber lebre lechuga leek leer lees left legal lege legend leger legere legge
leggere legrand lehnen lehrer lei leia leicht leider leine leis leiser leisure leite leiter lejos lembo lemon
lena lenha lenig lens lent lente leon leone lepel ler leren lernen les less leste let letter lettera letti
letto lettre letzte letzten leur leurs leva levant levar leve levee level leven levens levent lever levert ley
lhe li libera liberal liberato libere libero liberta libertad liberte liberty libre libri libro licht lida
lido lidstaten lie lieb liebe lieber lieder lief liege liegen liegt lien lies liess lieto lieu lieutenant life
liga liggen light ligt lijkt like likes lila lilas lily limit limon linda linde lindo line linea lines lingua
lingue link linke linken linker lint lion lions lips lira lire lis list lista lit litt little liv live lively
livre livres livro llamas llega llegado lleva lluvia lo loan lobo lobos loca local loch locher lock locker lof
loge loger logic loi loin lois loja lona long longe longer longest longo longobardi longtemps longue look
looked looking looks loop loose lord lords loro lorry lorsque los loss lost loste lot lotta loua louca louche
loud louder loue louer loup loupe loura lourde lourdes love lovely lover loving low lowe lowen lower loyal
loyer loze lu lua luce lucht luci lucifer luck lucky lue luego luft lugar lui lula lumi luminosa luna lune
lunette lungo lupe lupo lus lust lustig lux luxe luz lys ma maag maak maakt maan maar maat maatregelen maca
macchia macchina mach mache machen macht machte machtig machuca macias macio made madeira madre madruga mae
mag magen mager magere maggio maggiore magic magie maglione magro mahe mai maid maigre main mains maintenant
maio maior maire mais maison maitre major make maken makes mal mala malade malaise malati male malen malha
mali malice maligne malin malo mama maman mamma man manana manca mancha manche manchmal manco manda mandato
mande mandi mando mandou maneira manera manga mange mangeant mangel manger manges mangez mangiare mangiato
mango manha mani manica manie manier maniere manis mank mann manna mannequin manner manners mano manos manso
manteau mantel manual manuel manuelle many manzo mao maos mar maravilha maravilla marca marcas marce march
marcha marchand marchant marche marchese marcia marco marcou mardi mare marechal maree mareo mares marge
margherita marguerite mari mariage marin marina marine mariner marinha marino mark marke marks markt marmo
marque marques marquis marquise marre married marrom marron marrone marry mars marsch mart marteau martello
martial marz marzo mas masa maske masker mason mass massa masse massif massima massimo master mastro masure
mat mata matar mate matelot math matin mato matou matras matrix mats matta matte matter mau mauer maul maus
mauvais maux max maxima maximo may mayo mayor meadow meals mean means mear meche medecin media medici medio
medley medo medusa mee meer meeste meeting mega meglio mehl mehr mehrere mei meia meilleur mein meine meinem
meinen meiner meio meisten meistens meister mejor mel mela mele melhor melk melo melodia melodie melody membre
meme memory men mena menage menager mene menge menina menino meno menos mens mensa mensch mensen mention mento
menton mentre menu mer mercado mercato merced mercedes merchant merci mercier mercurio mercy mere merita merle
merlin mero merrie merry merveille mes mesa mesma mesmo mess message messe messer messi mestre mestres mesure
met meta metais metier metis metro metta mette mettre meu meunier meus mezzo mi mia mias mica mich middelen
mie miedo miei miel miele miens mierda mieux might migliore mignon mignonne mij mijn mil milagro mile miles
milha milho millas mille million mim mimosa min mina minas mind minder mine mineur minha miniere minor minutes
minutos mio mir mira miracle miran mirando mires miro miroir mis misa misery misma mismo missie mister misti
mit mitten mix mixer mochte mode modest modeste modi modo moe moeder moeilijk moet moeten moge mogelijk mogen
moglich moglie moi moins mois moitie mola mole molte molti molto mom moment momenteel momento mon mona monaco
monat monde mondo money monge monges mont monta montag montagna montagne montana montanha montant monte montes
month monti monton montre mood mooi mooie moon moor mora moral morales morar morceau more moreel morena moreno
morgana morgen mori morir morire morne morning moro morra morre morri morro morse mort morte morto mosca mossa
mosse most mot mother motto mouche mouille moulin mountain mousse mouth mouton mouw moy moyen much mucha
muchas mucho muchos muerte muerto muet muitas muito muitos mujer mujeres mula mulher mulheres mull muller
multidao mund mundo munter mur mura muraille muren muro musa music musica muss mussen musst musste must
mustard muto mutter muy my myself mystery na naam naar nace nacer nach nachste nachsten nada nadan nadel nader
nadie nagel nah nahe naher naif nail nails nam name namelijk namlich nana nao naranja narcisi nare nas nass
nasse nat natale nate nati natie nation nations nativa nature naturel naturelle naturlich natuurlijk nave navi
navy ne neant near nebel necessario necessary nee need needs neer nees negar negre negro nehmen nei neige
neighbors nel nela nele nell nella nelle nello nem nemen nenhum nephew nera nere neri nero nessa nessuno nest
nesta neste net neta nett netta netter netto netz neu neue neuen neus neve neven never neveu new next nez nia
nice nicely nicht nichts nick nie niebla niemand niente nier niese niet niets nieuw nieuwe nieve nieves night
nikolaus nimmt nine ninguem ninho nino ninos niveau nivel nix no nobel nobile noble nobles noblesse nobre noch
noche nodig noel noem nog noi noir noire noite nom nombre nome nomi non nonna nono noodles noodzakelijk nooit
noon nor nord norden norm norma normal normand nos nosotros nossa nostra nostro not nota nothing noto notre
notte nou nous nouveau nouvel nouvelle nova novamente nove novel novella november novia novita novo now noye
noyer noyes nuda nuestra nuestras nuestros nueva nuevo nuit null nulla numa number numbers numero nun nunca
nuova nuove nuovo nur nurse oasis obey occhi ocean oceano ocho oculos ode oder odia off officer offre oft
often ogen oggi ogni oh ohne oil ojo ojos ok okay oke ola old olha olhando olhos olie oliva olive oliveira
olla olle oltre om oma on onaanvaardbaar once onda onde onder onderwerp one ones onesta onesti onesto onibus
only ons ont ontwikkeling onze ook open oplossing or ora oral orange order ore oren organ orlo orme oro orsi
orso ort osa ose osten ota other otra otro otros otto ottone ou oud oude our ours out outra outras outro
outros ouvrier over overcast own oye oyen pa paar pacco pace pack padre paese paga pagan pagano page pages
paglia pai paige paille pain painter pair paire pais pak palabras palacios palais palavra palavras palazzi
palazzo palla palle palma palmas palo palos pan panca pane panico panier panneau panos pao papa pape papel
papier papillon paquerette paquet par para parada paradis paradiso param parat parc pardon pare parece parede
paredes pareja parent parente parenti parents pares parfait parfaite pari pariente parisien park parla parlare
parle parler parlo paro parois parola parole parque parrain parrot part parte parten partida partido partie
partir party pas pasa pasado pasar pasion paso pass passe passer passera passiert passion passt pastel pastor
pastore pat patat patch pate patience patient patina pato patria patron pau paura pause pauvre pauze pave
pavillon pavone pay paya paye payer payment pays paysan paz peace pearl peau pecar pece pech peche pecher
pecora pede pedra peel peer pegar peil peine peintre pela pele pelle pellegrino pelliccia pelo pelos pen pena
penas pendant pending pendu pene penna penne penny pensais pensar pense pensee penso pensou people pepe peper
pepper pequena pequeno per pera perche perdido perdio perdu perdue pere pereira peres perfecto peri perla
perle perna pero perpetuo perro perron perros pers persa perso person persona personas persone personne
personnes persons perto pes pesante pesce pessoa pessoas pete petit petite petrin peu peur peut peux pez pezzi
pfeffer pfennig phares phoenix phone pia piacciono piace piacere pian piano piazza pic pica picchi piccioni
picco piccola piccoli piccolo pick pickles pico pie piece pied piedad piedi piedra piel pien pierre pierres
pies pietra pietre pilar pilla pillar pille pillow pilot pimenta pin pink pino pinta pinto pintor pioche pip
pipes pique piquer pire pistone pit pitie piu pizza plaats place plain plaine plaire plait plan plana planche
plancher plane planes planet plank plant plante plants plat plata plate plateau plato platt platte platz play
playa player plaza pleasant please plomb plot plu pluma plume plus poche poco pocos pode podem podemos poder
poderia podia poe poema poet poete poetry poi poignard point pointe points pois poisson poivre pole poli
police polis polite politiek politieke pollen polo pomme pompa pompier pon pond poner pont ponte ponti ponto
pontos pool poor pop popa por porco porque porre porsche port porta portail portais portal portas porte portee
porter portera portes portier porto portrait pose poser possibile possible possivel posso possono post postal
poster posto pot poteau potenza poter poteva potuto pouco poulet pound pounds poupee pour pourquoi pourrait
pousse pouvait pouvez pouvons power powers pozo pozzo praia praise prall prata pratico prato pray prayer
precies precieuse precieux preciosa precious precisa preciso preda premier premiere prenant prendere prendre
pres present presente president presque press presse presto pret preta prete preto pretre pretty prevot
preziosi prezioso pria price pride prie prier priest priester prima primavera prime primeira primeiro primer
primera primero primitive primitivo primo prince princesa princess princesse principato principe printemps
prior pris privat privato prive probleem problem problema probleme problemen problemi proces procureur prodige
profit progetto proietti projeto promesse promise prompt pronto proper prophet propiedad propos proprio
prospera proud provencal providence province provo proximo proyecto prudence prudent prudente prune prunelle
publico puck puede pueden puedes puedo puente puentes puerta puertas puesto puff puis puissant pulando pullman
puls punt punten punto puo puoi pura purchase purpose purpura put putz qual qualche qualcosa qualcuno quale
quali qualquer quand quando quant quanta quante quantia quanto quaranta quarta quartier quarto quase quasi
quatre quatro quattro que queda quedo quel quella quelle quelli quello quelqu quelque quelques quem quente
quer quere queria querida quero quest questa queste questi question questo qui quick quien quiera quiere
quieres quiero quince quindi quinta quintal quinto quita quite quoi raad raam rabbia rabia raca race rad rade
radice radler rado ragazza ragazzo rage raggi ragione raide rain rainbow rains rainy raison raken ramos ramp
ran rana rand rande random randy rane range ranger rank ranno rapido raposa rapporteur rares ras rasa rasch
rase rash raso rast rat rata rate rather raton ratto rauber rauch raus ravi ray raya raye rayo rayon rayos re
reach read reading ready real reale reali reality really realmente reason reasons rebel received recht record
red redden reden redenen redes redner redondo redor redoute reed reel refugio refund rega regal regalado
regard regels regent regina regis register regulier rei reia reich reicht reif reign rein reina reine reiner
reino reis reise reiter remedio remedios remedy remember remise renard rende rendra rendre rendu rene repondit
reponse report resa reservation reso resolutie restaurant restaurante reste rester resto resultaat retard reto
retourne retta reva reve reveil reveille revenu reverie reverse revert reves revolte rey reyes reza rhein
riant ribera rica ricca ricco rice rich riche richer richter richtig richtlijn rico rideau rideaux riding riem
rien riesgo riga right rima rimane rincon ring rio rire ris risa rise rising risk riso riss rissa ritter riu
riva rive river rivers rivier riviere rivieres rob roba robe robin robinet robo roc roch rochas roche rocher
roches rocio rock rocker rocket rocky rod roda rodas rode roger roh rohr roi rojas rojo rok rol rola rolando
roles roll rolle rollen rolling rollo romain romaine roman romana romance romane romani romano romans romer
rommel ronda rood roof rook room roos root rosa rosaire rosario rosas rose roses rosette rosse rossi rosso
rost rota rote roten rotondo rotsen rotundo rouba roue rouge rouges rough rouille roule round roux row roxas
royal royale roze rozen rua ruas ruba ruban rubel rubio ruby ruck ruddy rude rudel ruder rue rueda ruelle ruf
ruim ruin rule rumbo rumor rumore running ruppe ruse rush russel russi russo rust rusty ruta sa saal sabado
sabato sabe saben saber sabera sabes sabia sabian sable sabre sac sacchi sacco sache sack sacre sad safari
saga sage sagen sagt sah sahara sai saia saiba said saida saige saigne sailor sailors sain saine saint sainte
sair saira sais saison sait sal sala salat sale sales salgado sali salido salir salle sally salma salmon salon
salone salva salvado salvato salvi salvo same samen sams sana sand sandy sang sanger sano sans santa sante
santo santos sao sapere sapeva saporito saque sara sarai sardina sardinas sardo sarebbe sassi sasso sat saturn
sauce sauer sauerland saumon saura sauter sauvage sauve sauvee sauveur savage savant save savoir savon saw say
says scala scarlet scarpa schaal schaar schacht schade schaden schaffner scharf schatz scheint scherz scheu
schiavi schiavo schick schier schiff schild schimmel schlag schlager schlecht schlicht schloss schmeckt schnee
schneider schnell schnelle schneller schoen schon school schoon schrag schrage schuh schuld schuler schutz
schwalbe schwarz schwarzer schwein schweizer schwer scolastica scout screen scritto scuola sea sean season
seat seats secco seche second seconda secondi secondo secret seda see seeds seemed seems seen segel segui
segun segundo segura segurando seguridad seguro sehen sehr sei seid seigneur sein seine seinem seinen seiner
seis seit seite seja sejourne selbst self selig sell sella seller sells selo selva selvaggia sem semaine
semana semble sembra sembrava semi semina sempre senateur senatore senda sender sendo senior senora sens sense
senta sentado sentier sentis senza seppe september ser sera serai serais serait seran serao sere sereno seres
sergeant sergent seri seria serie series serio serra serre serres sert serva servant serve servent server
service servicio ses session sesto set sete sette settimana settimo settle setzen seu seul seule seulement
seus seven severa severe severo shade shadow shake shall sharp she sheets shell sheriff shine shock shoe shone
shook shopping shore short shorter shorts should shoulders show shows shy si sia siamo sibylle sich sicher
siciliano sick sicuro sides sido sie sieben sieg sieht siempre sien siento sierra siete siga signe signor
signori signorile sigue silencio silk silla silly silva silver sim simplement sims simson sin since sincere
sind sine sing singer sink sinn sino sir sire sirena sirven sistema sistemi sister sites siti sitio situatie
sitz sitzt six skala ski skip sky slava slecht slechts sleep slim sloop sly small smart smet smit smith sneed
snel sneller snow so soa soave sob sober sobre soccorso sociale socorro soda soeur sofort software sogar sohn
soir sois soit soja sol sola solange solar solas solche solchen soldati soldi sole soledad soleil solene
solenne soli soll solle sollen sollte sollten solo soltanto som soma some someone something somma somme sommer
sommes sommet somos son sonda sondern song songer sonna sonne sonnette sonntag sono sonora sons sonst sont
soon soort sopra sorber sore sorella sorelle sorge soro sorry sors sort sortir sorto sota sottile sotto sou
soucie soudain soul soulage soupe sour sourd souris sous soutenir souvent souverain sowieso soy soyez space
spada spade spagnola spagnoli spagnolo spalla spat spater speak speaker speaks special speciale speed speelt
speicher spelen spell spera speranza sperber spero spesso spiegel spielen spier spirit spoon spoor sposato
sprake spray sprechen sprecher spreekt spreken spricht spring sprung square sta staan staat stabile stad staff
stage stairs stall stallone stam stamm stamp stamps stanca standard stander standig stange stanno stanza stap
stapel star stark starke stars start stata stato statt staub stava stay stecker steeds steel steen stehen
steht steil stein stella stellato stelle stellen stelling stellt stem stemmen stemming ster sterk sterling
stern stessa stessi stesso stets steuer steun steunen stewart stich stick stiefel stiff stile still stille
stiller sto stock stocks stolz stond stone stones stop stops storch storia storie storm stormi stormy story
stout strada straight strain strand strang strange strano straw stream street streets streich streit streng
stretch stroh strom strong struck stuck student studiare study stumpf sturm su sua suas sube subito sublime
succes success successo such suden sue suelen suelo suerte sueur suficiente sugar sui suis suits suivant sujet
sul sulla sulle sultan sum suma summer sun sunde sung sunny sunset sunshine suo suoi super supper supreme sur
sure surface surprenant sus sviluppo swahili swallow swan sweat sweet swift swim swims swing sword systeem ta
taak taal table tableau tabouret tache tacher taci taco tad tafel tag tage taille tais take tal talen talent
tali talk talking tall tallone talon tambem tambien tan tanga tank tanne tant tanto tantot tao tapa tarantola
tard tarde target tarte tas tasche tasse tassi taste tat tate taten taub taube tavernier tavolo te tea tecla
tedeschi tedesco tee tegen teia teil tekst tel tela telefone tell telle tellement teller telles tem tema temos
tempel temple tempo temps ten tendresse tenemos tener teneur tengan tengo tenho tenia tenido tennis tentando
ter tera teria terme termine terra terras terrasse terre terri terug terzi terzo tes tesi test testa teste
tete tetu teufel than that the their them then theory there these they thing things think this those thought
threat three throne through thuis tia tiede tiempo tien tienda tiene tienen tienes tierra tiers ties tiger
tijd til till time times timon tinha tiny tio tip tipo tippen tira tirant tired tisch tischler tisserand tizio
to tocando tocco toch tod toda todas todavia today todo todos toe toekomst toen together toi told toll tolle
toma tombe tome tomes tomorrow ton tone tong tongue tonight tonnerre tonto too took top tope topic topping
toque tor torche tore toren toro torre torrent torres torri tort tosto tot touch touche toujours tour
tourmente tournant tourne tous tout toute toutes toux tower town towns toy tra trabajo trabalhando trabalhar
trabalho trace trae tragen tragt trail train traineau trainer tram tranquille tranquillo transaction transfer
travail travaille travailler travel travers traversa traverse traverso traves tre treasure treat trees treinta
trek trem tremble trent tres tresor treu trial tricot tried trigo triomphe trip tritt trivia trois trompette
trone trooper trop troppo trottet trotzdem trouble troupe trouve trouver trova trovare trovato truben truc
true truly trust truth try trying tu tua tuba tuch tudo tun tuna tune tuo tur turco turn turned tus tussen tut
tutt tutta tutte tutti tutto twee tweede two tyran uber uberall uberhaupt uit uitbreiding uiteraard uiterst
ultimo um uma umana umida una unas unbedingt und under understand une ung unique unknown uno unos uns unser
unsere unserer unter until uomini uomo urbain urban urbani urbano uren urso usada usando uscire use used using
usted utter uur uva va vaak vaca vacation vacca vache vada vader vai vain vais val vala vale valent valente
valer vales valet valid valiente valle vallee vallen valley valli valor valori valt vamos van vana vandaag
vanille vanity vaquero vara vas vast vasta vasti vater vaya vea veau vecchi vecchio veces veda vedere veel
veia veille veit vela vele velha velho veli veloz vem vena venant venda vende vendetta venere vengono venia
venir venisse venne vent vente vento ventre ventura venu venus venuti veo ver vera veran veranderd verano
veras verdad verdade verde verder verdes verdi verdient verdure vere verge vergessen verita verite verla verle
verloren verme vermelha vermelho vernie vero verre verrons vers versa verschillende versie verslag verso
verstanden verstehen versteht versucht vert very vestido vestindo veto vetu veut veux vez vezes vi via viaggio
viaje vice vicinanza vicini vicino victoire victoria victory vida vide vides vidrio vie vieillard vieille
viejo viel viele vielen vielleicht viemos vien viene vienne viens vient viento vier vieren viernes vieux
vigile vigne vigoureux vijf vilain vilaine villa villano ville vin vina vinca vince vind vinden vindt vinho
vini vino vins vinte viola violet violett violetta violette violin vir vira vire viren virgen virtual vis
visage vise vision visitado visse visser vista viste visto vit vita vital vitale vite vitello vitoria vitre
vittoria viu viva vivant vivas vive vivere vives vivi vivia vivido vivir voce voces voet vogel voglio voi
voice voila voiles voir vois voisin voisine voit voiture voix vola volant voldoende voleva volgende volgens
volk voll volle volledig vollig volpe volta voltar volte vom von voor vooral voorbeeld voorstel voorstellen
vooruitgang vor vorbei vorher vos votre vou voulais voulait voulez vous voute voy voyez voz vraag vragen vrai
vraiment vrij vrouw vrouwen vu vue vuoi vuole waage waar waarom wach wache wachten wachter wacker wade wage
wages wagner wagon wahl wahlen wahrend wait waiting wake wald walk walker wall wallet walls wand wande wann
wanna want wanted wants war ward ware waren warf warme warn warren warten warum was wash wasn wasser wat watch
water waters watt wave way ways wealth wealthy wear weary weather weber wecker wedding week weeks weer weet
weg wegen wehr wei weich weight weil wein weinig weise weiser weiss weist weit weiter weitere wel welche
welcher welcome welk welke well wells wen wenig weniger wenigstens wenn went wer werd werde werden were wereld
werk werkelijk werken werkt wert westen western weten wetgeving wetter what wheat when where which while
whisper white who why wie wieder wiel wiener wiens wies wiese wij wil wild wilde wilder will willen willing
willst wilt win wind windy wine wing wink winkel winner wint winter winters wir wird wire wirklich wirt wisdom
wise wiser wish wissen with withdrawal without witte witz wohl wolf wolk wolken wollen wollte woman won wonder
wood wooden woods woont woord woorden word worden wordt work working works world worth worthy would wouldn
wrede wren wrong wunder wunsch wunsche wurde wurden wurm wurst wusste ya yard ye year years yell yen yesterday
yet yeux you young younger your yourself zaak zack zaden zahl zahler zahn zak zaken zal zand zappa zecca zee
zeer zeggen zehn zehner zei zeiger zeigt zeker zelf zelfs zenith zeven zia zich ziehen zieht ziemlich zien
zier ziet zij zijn zimmer zin zink zio zit zitten zo zoals zog zoll zona zonder zong zorgen zorn zou zouden
zucca zullen zulu zum zur zuruck zusammen zwanzig zwar zwart zwei zweifel zweite zwischen
`.trim()
