/**
 * Ordinary words that are also names, in French, English, German, Spanish, Italian, Dutch and Portuguese, folded.
 * A known "Pierre", "Rose" or "Will" does not make every "pierre", "rose" and "will" a person.
 *
 * Words of a name list that running text uses in lower case at least as often as with a capital inside a sentence:
 * counted in Tatoeba (CC BY 2.0 FR), Common Voice (CC0), CLINC150 (CC BY 3.0), Banking77 (CC BY 4.0) and Snips (CC0)
 * sentences, the English ones confirmed by SCOWL (copyright 2000-2011 Kevin Atkinson), and the trades, months, colours,
 * flowers and virtues people are named after, added by hand.
 */
export function isOrdinaryWord(folded: string): boolean {
  words ??= new Set(TABLE.split(/\s+/))
  return words.has(folded)
}

let words: ReadonlySet<string> | undefined

const TABLE = `
ab aba abarca abate abbe abbey abbi abbondanza abeille aber abi able abondance about abra abri abril accetta
ace aceto ach ache acker add adel adem adler admire adore agathe agee agit agnello agosto aguas aguero ai aid
aida aide aidee aigle aima aimable aime aimed aimee aine aires aise akkus al ala alas alba albanese alberi
albero albino albo aldea alegre alegria alejo alem aleman ali all alla allais alle allee alleen allegresse
allemand allen aller alles alli alliance allie allo allora allure ally alma almas alone alt alta alter alto
alunni ama amabile amada amado amadou amant amante amar amara amare amaro amata amate amato amazing amber
ambos ame amena amer amera amere amero ames ami amica amici amico amie amigo amis amita amo among amor amore
amoroso amour amoureux amy an anal analise analiza analyse anda ande ander anders ando andra andro ane anel
anello anes ange angel angeli angelique angelo anger anges angle angst angulo anima anjos anker annee anni
anno annunciata anonyme ante antes antun any anziani ao aout appel apple april aprile ara arbeiter arch
archange archer arena arenas arend argento aria arma armas armel armen armer armes arms aro arrive arrow
arroyo art arti artist arto ascension asiel asma asse assim asso assunto astre at atem aten atira atlas au
aube audace auge august augustus aulas aura aurora aurore auslander autant author automne autumn avant avanti
avar ave avenir avera avez avion avis avo avond avril awesome ay ayer azar azul azzurra baas baby bach
bachelor back backer bacon bad baden baecker bague baia bail baila baile bailes bain baisse bake baker bakker
bal bala balanca balas balcon bald balde bale ball balla balle ballon bamba bambina banc band banda bandiera
bang bank banks banner bar barata barba barbare barbas barbe barber barca barco bare bargain bark barman
barney baron barone barra barras barre barreaux barreira barrel barriere barriga barril barrio barrios barro
bars bart bas basa basket bass bassa basse basso basta bataille batalla bate bath batie baton battaglia batte
battle battu bau bauch bauer baule baum baume baute bazin be beach beamer beans bear beard beat beato beau
beaute beautiful beauty beaux bebe bec becher becker bee been beer beg began bege begin begon beija bein bel
bela beland believe bell bella belle belles belli bello belo below belt bench benda bene beni bens bent
benvenuto berat beren berg berge bergen berger besan besar beso besser best beste beton beva beve bevel bezet
bianca bianchi bianco bidon bien bienvenida bienvenu bienvenue bier big bigger bijoux bill billet billion
bills bin biondi biondo bird biro bis biss bitter black blanc blanca blanche blanco blank blatt blatter blau
blaze ble bless blessed bleu blick blind blizzard block blond blonde blood bloom blow blu blue blume boa board
boas bobo bock boda boden body boer bogen bohrer boi boire bois boisson boit boite boje bold bolle bolo bomba
bon bond bonde bone bones bonheur bonhomme bonita bonito bonjour bonne bonnes bonnet bons bonte boog book
books boom boos boot boots bord borda bordas borde bordel borden border bore borg boring born borrel borst bos
boschi bosco bose bosque boss bossu bot bota botella both botte botto bottom bouche bouchon boue bouge bouger
bougie boulanger boulet boulevard boulot bouquet bourgeois bourreau bourse bout bouteille bouton bow bowling
box boy boze brace brach brad brain brake branca branch branche branco brand branden brandt brandy bras brass
braun braut brave bravo brazos brea breche brede breed breeze breit breken brennen brett brick bridge briganti
bright bril brillant brille bring brisa brise broad bron bronze brook brosse brot brothers brouillard brow
brown bruch bruder bruin brulant brule brume brun brune bruno brush brust bruto bruyant buch buche bucher buck
bud buddy buena bueno buffet bui buis bullen bullet bunch bunt bunte buon buono burden bureau bureaux buren
burg burger busca bush bushman buster butcher butler butter button buy by bye caballero cabana cabane cabaret
cabe cabello cabezas cabin cable cabo cabos cabras caccia cacciatore cache cada cade cadeau cadena cadence
caen caer cafe cage cagna cahier cai caillou cailloux cais cale calin call calla calle calles calme calmes
calmo calo calvo camera camp campa campagna campagne campana camper campi campo campos campus can cana canal
canale canard cancel cancelliere cancro candela candide candy cane canon canonici canot canto cantor cantos
cao cap capa capela capella capelli capello capitaine capitan capito capo cappello capra caprice captain car
cara carbone carcel card cardinal cardinale care cargo carico carina carini carino carita carne carnes carnet
carnevale caro carol carre carreau carree carreira carrera carri carriere carro carrozza carry cart carta
carte carvalho cas casa casada casado casal casas case cases cash casi casino caso casse cast casta castelli
castello castillo castle cat catala catalan catalano catena cava cavalerie cavalier cavaliere cavalli cavallo
cave ceci ceja celeste cella celle cem cena cendre cense center cera cercle cerise certain cerveau cha chacun
chain chaine chaines chaise chama chamar chamber chambre champ champagne champion champs chance chandelle
channel chanson chante chanteur chao chaos chapeau chapelle charbon charge chariot charity charm charmant
charpentier chase chasse chat chateau chatte chaud chauve chave chaves che check cheek cheeks chef chemin cher
chere cheri cherie cherry chess cheval chevalier chevaux chevre chez chi chiara chiari chica chico chief chien
chiesa chiffre child chimere chin chino chiodi chiodo chip chis choice choisi choque chosen chou chretien
christen chuck church chute ciel cielo cierra cimetiere cinque cinta circle cita citizen citron cittadino
clair claire clara claro class classe clave clay clear clemence clemente clerc clerk clever click client cliff
clin cloche clocher cloitre clos close clou cloud coach coal coast coat coca coche cochon coco coda coelho
coeur coffee coffre coger cogne cognee coi coin coince coke col cola coleta colina coll colle collier colline
colombe colonel colonna colorado colt com coma comble come comer comes comfort commander common commun como
compagne compagnon company compas compere compte comte comtesse con conception concetto concha conge coni
coniglio conseil consiglio constance constant constante consuelo contant conte content conter conti contos
contre convert cook cookie cooks cool cooler cope copie copy coq coque cor coral corazon cord corda corde
cordeiro cordes core corn corner coron corona coronel corra corral corre corretta corri corriger corse corsi
corso corte corti cortina cortinas corto cost costa costante costas coste cota cote coto coton cotta cotte
cotton couch couche coude coudre counter counts coupe couper cour courage courageux courant couro couronne
courrier cours court courte courtes courts cousin cousins coute couteau couvert cova cover coward cowboy crane
crater crea crean cree crescente cresta creux crew criado cricket cris crista cristal cristiana cristiane
cristiani cristiano croce croissant croix cross crown cru cruce crue cruz crystal cuadros cuello cuesta cui
cuisinier cure current curry curt curto custos cutting da daba daban dach dada daden dadi dado dag dagen daher
dai daily daisy dak dal dale dalen dall dalla dalle dallo dam dama damas dame damen dames dan dance dancer
dando danger dann danni dano danos danze dao dara daran daras darci dare daria darin dark darling darme darsi
das dash dat dates dauer dava davon davor dawn day days de deal dean dear debat debats debe debes debo debout
debris debut december decimo decola decor deel deep defaut degout degre degree degres dehors deines deja dejan
del dela delante delas delay dele delfino delight dell della delle delta demain demarche demas demeure demi
demo demon demos den denaro denk denn dent dente denti deny depasse depit deporte depp deppen der deram derby
deren desert desiderato desideri desiderio desir desire desiree dessa desse dessert dessus desta deste destin
destine destinee destiny destro detta deu deuil deutsch deutscher deux dev deva devant deve dever devi devin
devine devise devore devra dez deze di dia dial diamant diamante diamond diante diary dias diat dice dichiara
dick dicken die diede diener diep dier dies diesel diet dieux diez digne dijk dim dimanche dina dine dinero
ding dinger dio disant discours dita divers divin divina divine dix do dock docteur doctor dode dodo doe doi
dois dol dolce dolci doll dollar dolle dolly dolor dolores dom domani dome domenica domingo domingos don dona
done doner donjon donna donne donner donnez dono dor dorma dorme dorso dou double douce douche doue doute doux
dov dove dover down doy doyen drain drake drame dran drapeau dream dress dresser drew drin drinkwater driver
drogue droit druck drucker drum dry du duc duck duda dudas duden due duel duell dulce dull dunas dunkel dunkle
dunn dupe dupla dur dura durant durante dure duren duro durou durst dusty duty dye eager earl early earnest
eben echa eche echo ed eddy edge edit egli egyptienne eh ehren ehrlich eiland ein einer eis eisen el ela elan
elbe elder elders eleven elfi elk elke ella elle elles elmo eloge else em emmer empereur ene eng engel engen
enger envy era eran erba erbe erben eri erin ernst erva ervan esa escalera escalier escribe ese espada
espagnol espanol esperanca esperance esperanza esperou espoir esprit essa esse essen essence esser esses esta
estaban esten estes esteve estime estrada estrade estrela etoile eure eveille even eveque ever every evita
expert eye eyed ezel fabbri fache facon factor faden fail faille fair fairy fais faisant fait faith falaise
falcao falen fall falla fallen falls falou fama familia famous fan fancy fang fantasia fara farce fardeau fare
fares faria farina farine farmer faro fast fata fate fatos fauche faul fauna faust fauve faux fava favela
favor favorite faz fazia fe fear fears feathers fedele feder fee feeling fees feest fein feiner feit fel feld
felder felice felices felici felicidad felicidade felicita felicite felicity feline feliz fell fellows felt
female fender fenster fer feras ferez ferida ferie ferme fermier fermo fern ferne ferrari ferro fertig fest
festa fester feta fett fetta feucht fevrier few fia fiacre fiat fiche fico fida fidele fie field fields fiero
fiers fievre figura figures file filer files filet fili fill fillette filou fils fin fina fine finger fini
finis finnen fino fior fiore fiori firma first fisch fischer fish fix fizer flach flamme fleche fleisch fleur
flight flink flip flood floor flor flora flores florin flot flotte flour flower flowers flug fly foglia foin
fois folk folks fond font fontana fonte fontes fonti foot force ford forest forestier foret forever forget
forman forment forster fort forte fortes forth forti fortuna fortunata fortunato fortune fortunee forward
fosse foster fouet fouille fountain four fout fox foyer fraiche frame franc franca francais frances francesa
francese franchi franco frank frappa frappe frasco frase fratello frau fraud frauen frech fredda freddi free
freedom freeze frei freier freitag frere fresse freund frias fried frieden friend friendly fries frigo frisbee
frisch fromage front frosch frost fruh fruit fry fu fuchs fudge fue fuentes fuertes fuga fuhr fuhrer fullen
fuma fumi fund funk fuoco furious fury fusil fuss future gabbie gabe gabel gaben gache gado gage gagne gagner
gai gaillard gain galant galante gale galera gales galla galli gallina gallo gallon galo galt gama gamba game
games gamin gana gang gano ganser ganz gar gara garcon garda garde garden gardes gardez gardien garen garret
garrison gars garten gartner gas gast gaste gata gate gateau gatta gatti gatto gauche gaven gay gaze ge geant
gear geier geil geist gelb gelber gele gema gendarme gendre gene genee general genereuse genereux generosa
generoso genie genoux genre gens gente gentil gentile gentilhomme gentili gentille gentils gentle geolier gera
geral gere gerentes gergo gering geselle gia giardino gibet gibier giet gift gigante gigli gilet gin ginger
gioia giovane giovani giri girl giro giudice giudici giunta giusta giusto given glacon glad glance glanz glas
glaser glass glatt glen gloire gloria gluck go gode going gola gold golden gole golven gomme good goods gorge
goss gosse gosto got gott gourde gousset gout goutte gouverneur graben graca grace gracia gracie gracieuse
gracious graden gradi grado grados graf grain grams gran granata grand grande grandi grant gras grass grasse
grassi grasso grato grau grave gravely graves gray grazia great greco green greffier grego grell grenier greve
grey grief griff grill grille grilli grillo grima gris grise grob groen gros gross grosse grossi grossier
grosso grot grote grove grow gru grube grun grund grunden guard guardado guardia guerra guerre guess guest
gueux guida guide guise gulden gun gust gusta gusto gut guy ha haak haan haar haber haberle habla habran hacen
hacer hache hacker hadden haga hagan hagard hahn hai hail haine hair hais haja halen hall halla halle halt ham
hamburger hamer hammer han hand hande handel handler hands handsome handy hang hanno happiness happy hara
haran harbor hard harder hardi hardy hare harm harmonie harmony harp harsh hart harte harten harter harvest
has hase hasse hasta hasty hata hate hatte hatten hauptmann haus hauser haut haute have haven havens haver hay
haya hayan hazel he head heap heard heart heater heath heather heaven hebel hecht heden heer heft height
heikel heil heilig hein heiser hel held helder hell hellen heller hello helm hem hen hengst her heran herbe
herbst herd heritage hermine hero herr herren herrero herrscher herz hey hice hideux hieb hier high hill hills
hind his hiver ho hobby hoch hocker hoeft hof hoge hola hold holding hole holen holiday holle holly holst holt
holte holz homes honda honest honesty honey honor honore hoog hook hoop hope hopes hora horizon horn horst
hort hose hospital host hot hou houd houle hours house hout houver hoy hubsch hug huge hui huls human humble
hun hund hung hunger hunt hunter hurt husband hut ia iam iba iban ice idea ideal idee ido igel iglesia
iglesias iles illuminato im imagine imperial in inder indiana indica indio infiniti ingles innocence innocent
innocente innocenza inocencia io ira irais iria iris irma iron irons isla islam island isola italiano ivory
ivy izar izquierdo ja jack jade jadis jaeger jager jail jaloux jam jamais jamas jamon januar janvier jardin
jardinier jaren jarred jas jase jasmin jasmine jay jazz jeans jeden jene jet jeter jette jeu jeudi jeune
jeunesse jewel jewels jimmy job jode joden joie join joint joli jolie jolly jong josh joue jouet journaux
journee journey joven joy joyeux json jucken judge juge juif juillet juin juli julio jullie jumeaux jump
jumper june jung junge junger juni junior junk jurado jure jury just justa juste justes justice justo kaas
kabel kade kader kahl kahn kaiser kalender kalt kam kamele kamen kamer kamera kamin kamm kammer kamp kampen
kampf kan kannen kanon kante kappe kase kassa kasse kast kat keel keen keep keil keiner kelle keller kellner
ken kende kennen kennis kent keren kerl kern kessel kette kettle key keys kick kier kies kilo kind kinder king
kino kip kirschbaum kiss kit kita kitchen kite kittel klar kleden klein kleine kleiner klem kleven klima
kloster klug kluge knap knapp knee knowledge koch koe koenig kok koks konig koning koop koper kopf korb korn
kornfeld kort korte kost kot kou kracht kraft krieg krone kroon kruk krumm kugel kuhl kunde kunst kunt kurz
kus kutter la lab lac lach lache lacher lack lade laden lady lage lager lago laid laine laissa lake laken lama
lamb lame lamina lamm lamp lampe lana lance lancer lancia land landen lander landes landing lands lane lang
lange langer langsam langue lanterne lanza lapins large larger largo larme lass lasse lassen laster lastra
lata late latino latte laub lauer laughter laute lauter lava lavar laver lavi lavora law laws lawyer lax lay
lazer le leader leaf leak leal lean learn learned leather lebe leber lebre lechuga leek leer lees legal lege
legend leger legere legge legrand lehnen lehrer lei leia leicht leider leine leis leiser leisure leite leiter
lembo lemon lena lenha lenig lens lent lente leon leone lepel les less leste letti leurs leva levant levar
leve levee level leven levens levent lever levert ley li libera liberal liberato libere libero liberta
libertad liberte liberty libre licht lida lido lie lieb liebe lieber lieder lief liege lien lies lieto lieu
lieutenant liga light likes lila lilas lily limon linda linde lindo line linea lines link linke linken linker
lint lion lions lips lira lis list litt little liv lively llamas lluvia lo loan lobo lobos loca loch locher
lock locker lof loge loger logic loi lois lona long longe longest longo longobardi longue look loop loose lord
lords lorry loss loste lot lotta loua louca louche loud louder loue louer loup loupe loura lourde lourdes love
lovely lover loving low lowe lowen lower loyal loyer loze lu lua luce lucht luci lucifer luck lucky lue luft
lugar lui lula lumi luminosa luna lune lunette lupe lupo lus lust lustig lux luxe luz lys ma maag maak maan
maat maca macchia mach machen machtig machuca macias macio made madeira madre madruga mae magen mager magere
maggio maggiore magic magie maglione magro mahe mai maid maigre main mains maio maire mais maison maitre major
mal mala malaise malati male malen malha mali malice maligne malin malo mama maman mamma man manana manca
mancha manche manco manda mandato mande mandi mando mandou manera manga mange mangeant mangel manger manges
mangez mango manha mani manica manie manier maniere manis mank mann manna mannequin manner manners mano manos
manso manteau mantel manual manuel manuelle many manzo mao mar maravilha maravilla marca marcas marce march
marcha marchand marchant marche marchese marcia marco marcou mardi mare marechal maree mareo mares marge
margherita marguerite mari mariage marin marina marine mariner marinha marino mark marke marks marmo marque
marques marquis marquise marre marron marrone marry mars marsch mart marteau martello martial marz marzo mas
masa maske masker mason mass massa masse massif massima massimo master mastro masure mat mata matar mate
matelot math matin mato matou matras matrix mats matta matte matter mau mauer maul maus mauvais maux max
maxima maximo may mayo mayor meadow meals mean means mear meche media medici medley medusa mee meer mega mehl
mehr mei meia meilleur meister mel mela mele melk melo melodia melodie melody membre meme memory mena menage
menager mene menge menina mens mensa mensch mention mento menton mentre menu mer mercado merced mercedes
merchant merci mercier mercurio mercy mere merita merle merlin mero merrie merry merveille mesa mess message
messe messer messi mestre mestres mesure met meta metais metier metis metro metta mette meunier mi mia mias
mica mie miel miele miens migliore mignon mignonne milagro mile miles milha milho millas mille million mimosa
min mina minas minder mine mineur minha miniere minor mio mir mira miracle miran mirando mires miro miroir mis
misa misery missie mister misti mitten mix mixer mode modest modeste modi moe moet moge moins moitie mola mole
molto mom mon mona monaco monat monde money monge monges mont monta montag montagna montagne montana montant
monte montes monti monton montre mood moon moor mora moral morales morar morceau more moreel morena moreno
morgana morgen mori morne morning moro morra morre morri morro morse mort mosca mossa mosse most motto mouche
mouille moulin mountain mousse mouth mouton mouw moy moyen mucha muet mula mull muller mund mundo munter mur
mura muraille muren muro musa music mustard muto mutter muy my mystery na nace nacer nada nadan nadel nader
nadie nagel nah nahe naher naif nail nails nam name nana nao narcisi nare nas nass nasse nat natale nate nati
natie nation nations nativa nature naturel naturelle nave navi navy ne neant near nebel necessary nee neer
nees negar negre negro neige neighbors nel nela nele nell nella nelle nello nephew nera nere neri nero nessa
nest nesta neta nett netta netter netto netz neu neus neve neven neveu new nez nia nice nicely nick niebla
nier niese nieve nieves nikolaus nine ninho nino ninos niveau nivel nix no nobel nobile noble nobles noblesse
nobre noel noem noir noire nomi nonna nono noodles noon nor nord norden norm norma normal normand not nota
noto notte nou nouveau nouvel nova nove novel novella november novia novita novo noye noyer noyes nuda null
numa number numbers nur nurse oasis obey ocean oceano ode odia officer offre oh ojo ok okay oke ola old olie
oliva olive oliveira olla olle om oma on onda onder ones onesta onesti onesto ons or ora oral orange ore oren
organ orlo orme oro orsi orso ort osa ose osten ota other otto ottone ou oude ours ouvrier overcast oyen pa
pacco pace pack padre paga pagan pagano page pages paglia pai paige paille pain painter pair paire pais pak
palacios palais palazzi palazzo palla palle palma palmas palos pan panca pane panico panier panneau panos pao
papa pape papier papillon paquerette paquet para parada paradis paradiso param parat parc pardon pare paredes
pareja parent parente parenti pares parfait parfaite pari pariente parisien park parla paro parois parola
parrain parrot part parten partida party pasion pass passe passera passion pastel pastor pastore pat patat
patch pate patience patient patina patria patron pau pause pauze pave pavillon pavone pay paya paye payer pays
paysan paz peace pearl peau pecar pece pech peche pecher pecora pede peel peer peil peintre pele pelle
pellegrino pelliccia pen pena penas pendu pene penna penne penny pensee people pepe peper pepper per pera
perche perdu perdue pere pereira peres perfecto peri perla perle perna pero perpetuo perro perron perros pers
persa person personne persons pes pesante pesce pete petit petite petrin pez pezzi pfeffer pfennig phares
phoenix pia pian piano piazza pic pica picchi piccioni picco piccola piccoli piccolo pick pickles pico pie
pied piedad piedra piel pien pierre pierres pietra pietre pilar pilla pillar pille pillow pilot pimenta pin
pink pino pinta pinto pintor pioche pip pipes pique piquer pire pistone pit pitie place plain plaine plaire
plan plana planche plancher plane planes planet plank plant plante plants plat plata plate plateau plato platt
platte platz play player plaza pleasant plomb plot plu pluma plume poche poder poe poema poet poete poetry
poignard point pointe points pois poisson poivre pole poli police polis polite pollen polo pomme pompa pompier
pon pond pont ponte ponti pool poor pop popa porco porre porsche port porta portail portais portal portas
porte portee porter portera portes portier porto portrait pose poser post postal poster pot poteau potenza
poulet pound pounds poupee pour pousse power powers pozo pozzo praise prall prata pratico prato pray prayer
precieuse precieux preciosa precious preda premier prenant present president press presse prete pretre pretty
prevot preziosi prezioso pria price pride prie prier priest priester prima primavera prime primer primitive
primitivo primo prince princesa princess princesse principato principe printemps prior privat privato prive
procureur prodige profit proietti promesse promise prompt proper prophet prospera proud provencal providence
province provo prudence prudent prudente prune prunelle puck puente puentes puerta puertas puff puissant
pullman puls pura purchase purpose purpura putz quant quanta quante quantia quaranta quarta quartier quarto
que quer quere querida quero quest queste quick quiera quince quinta quintal quinto quita raad raam rabbia
rabia raca race rad rade radice radler rado rage raggi raide rain rainbow rains rainy raison raken ramos ramp
ran rana rand rande random randy rane range ranger rank ranno raposa rares ras rasa rasch rase rash raso rast
rat rata rather raton ratto rauber rauch raus ravi ray raya raye rayo rayon rayos re reach read reading ready
real reale reali reality reason reasons rebel recht record red redden redner redondo redor redoute reed reel
refugio rega regal regalado regard regent regina regis register regulier rei reia reich reif reign rein reina
reine reiner reino reis reise reiter remedio remedios remedy remise renard rende rendra rendu rene resa reso
rester resto reto retourne retta reva reve reveil reveille revenu reverie reverse revert reves revolte rey
reyes reza rhein riant ribera rica ricca ricco rice rich riche richer richter rico rideau rideaux riding riem
rien riesgo riga right rima rimane rincon ring rio ris risa rise rising risk riso riss rissa ritter riu riva
rive river rivers rivier riviere rivieres rob roba robe robin robinet robo roc roch rochas roche rocher roches
rocio rock rocker rocket rocky rod roda rodas rode roger roh rohr roi rojas rojo rok rol rola rolando roles
roll rolle rollen rolling rollo romain romaine roman romana romance romane romani romano romans romer rommel
ronda rood roof rook room roos root rosa rosaire rosario rosas rose roses rosette rosse rossi rosso rost rota
rote roten rotondo rotsen rotundo rouba roue rouge rouges rough rouille roule round roux row roxas royal
royale roze rozen rua ruas ruba ruban rubel rubio ruby ruck ruddy rude rudel ruder rue rueda ruelle ruf ruin
rule rumbo rumor rumore running ruppe ruse rush russel russi russo rust rusty ruta sa saal sabado sabato saben
saber sabera sabia sabian sable sabre sac sacchi sacco sache sack sacre sad safari saga sage sah sahara sai
saia saiba said saida saige saigne sailor sailors sain saine saint sainte sair saira sais saison sait sal sala
salat sale sales salgado sali salido salle sally salma salmon salon salone salva salvado salvato salvi salvo
same sams sana sand sandy sang sanger sano sans santa sante santo santos sao saporito saque sara sarai sardina
sardinas sardo sassi sasso sat saturn sauce sauer sauerland saumon saura sauter sauvage sauve sauvee sauveur
savage savant save savon saw say scala scarlet scarpa schaal schaar schacht schade schaden schaffner scharf
schatz scherz scheu schiavi schiavo schick schier schiff schild schimmel schlag schlager schlecht schlicht
schloss schnee schneider schnell schnelle schneller schoen schon schoon schrag schrage schuh schuld schuler
schutz schwalbe schwarz schwarzer schwein schweizer schwer scolastica scout screen sea sean season seat seats
secco seche second seconda secondi secondo secret seda see seeds segel segui segun segundo segura sehr seid
seigneur seine seite sejourne self selig sell sella seller sells selo selva selvaggia sem semi semina senateur
senatore senda sender senior senora sens sense senta sentier sentis seppe september sera serai serais seran
sere sereno seres sergeant sergent seri serie series serio serra serre serres sert serva servant serve servent
server service session sesto sette settimo settle seven severa severe severo shade shadow shake sharp sheets
shell sheriff shine shock shoe shone shook shore short shorter shorts shoulders show shows shy si sia sibylle
siciliano sick sicuro sides sie sieben sieg sien sierra siga signe signor signori signorile silk silla silly
silva silver sim sims simson sin sincere sine sing singer sink sinn sir sire sirena sirven sister sites siti
sitz six skala ski skip sky slava slim sloop sly small smart smet smit smith sneed sneller snow so soa soave
sober soccorso socorro soda soeur sohn soja sol sola solange solar solas soldati sole soledad soleil solene
solenne soli solle solo som soma somma somme sommer sommet son sonda song songer sonna sonne sonnette sonntag
sonora sons sorber sore sorelle sorge soro sors sort sorto sota sottile sou soucie soudain soul soulage soupe
sour sourd souris souverain soyez space spada spade spagnola spagnoli spagnolo spalla speaker speaks special
speciale speed speicher spell spera speranza sperber spero spiegel spier spirit spoon spoor sposato spray
sprecher spring sprung square stabile staff stage stairs stall stallone stam stamm stamp stamps stanca
standard stander stange stapel star stark starke start staub stecker steel steen steil stein stella stellato
stelle stelling stem ster sterling stern stessi steuer stewart stich stick stiefel stiff still stille stiller
stock stocks stolz stone stones stops storch storie storm stormi stormy story stout straight strain strand
strang strange strano straw stream street streets streich streit streng stretch stroh strom strong struck
stuck student study stumpf sturm su sua sube sublime success such suden sue suelen sueur sugar suits suivant
sultan sum suma summer sun sunde sung sunny sunset sunshine super supper supreme sur surface surprenant
swahili swallow swan sweat sweet swift swim swims swing sword ta tableau tabouret tache tacher taci taco tad
tag tage taille tais tal talen talent tali tall tallone talon tan tanga tank tanne tant tantot tao tapa
tarantola tard tarde target tarte tas tasche tasse tassi taste tat tate taten taub taube tavernier te tea
tecla tedeschi tedesco tee teia teil tel tela tell telle teller telles tema tempel temple tendresse teneur
tengan tenia tennis tera teria terme termine terra terras terrasse terre terri terzi terzo tesi test testa
teste tete tetu teufel than the then theory threat throne tia tiede tien tienda tierra tiers ties tiger til
till time timon tiny tio tip tippen tira tirant tisch tischler tisserand tizio to tocco tod toi toll tolle
toma tombe tome tomes tomorrow ton tone tong tongue tonnerre top tope topic topping toque tor torche tore
toren toro torre torrent torres torri tort tosto touch touche tour tourmente tournant tourne toux tower town
towns toy tra trace trae trail train traineau trainer tram tranquille tranquillo travaille travers traversa
traverse traverso traves tre treasure treat trees trek tremble trent tres tresor treu trial tricot trigo
triomphe trip tritt trivia trompette trone trooper trottet trouble troupe trouve trovato truben truc true
truly trust truth tu tuba tuch tun tuna tune tur turco tutt tyran uber ultimo um uma umana umida una ung
unique unknown uno urbain urban urbani urbano uren urso usada utter uva va vaca vacca vache vada vain vais val
vala vale valent valente valer vales valet valid valiente valle vallee vallen valley valli valor valori van
vana vanille vanity vaquero vara vast vasta vasti vater vaya vea veau vecchi vecchio veda vedere veia veille
veit vela veli veloz vena venant venda vende vendetta venere venia venisse venne vent vente vento ventre
ventura venus venuti ver vera veran verano veras verde verdes verdi verdure vere verge verita verite verla
verle verme vernie vero verre verrons versa versie vert very veto vetu vi via vice vicinanza vicini victoire
victoria victory vida vides vidrio vie vieillard vieille viel viele vien vienne viens vier vieren viernes
vieux vigile vigne vigoureux vilain vilaine villa villano ville vin vina vinca vince vini vino vins viola
violet violett violetta violette violin vir vira vire viren virgen vis visage vise vision visse visser vista
viste vit vita vital vitale vitello vitoria vitre vittoria viva vivant vivas vive vives vivi vivia voet vogel
voiles voisin voisine voit vola volant volk voll volle volpe von vos voute voyez vu vue waage wach wache
wachter wacker wade wage wages wagner wagon wahl wahlen wait wake wald walk walker wall wallet walls wand
wande wann wanna ward ware waren warf warme warn warren wash wasser water waters watt wave way ways wealth
wealthy wear weary weber wecker wedding weeks wehr wei weich weight weil wein weise weiser weiss weist welcher
welcome welk welke well wells wen wenig weniger wert westen western wetter wheat whisper white wieder wiel
wiener wiens wies wiese wil wild wilde wilder will willen willing wilt win wind windy wine wing wink winkel
winner wint winter winters wire wirt wisdom wise wiser witte witz wohl wolf wolk wolken won wonder wood wooden
woods word worden work works world worth worthy wrede wren wunder wunsch wunsche wurm wurst ya yard ye yell
yen you young younger zack zaden zahl zahler zahn zak zand zappa zecca zee zehner zeiger zenith zeven zia zier
zimmer zin zink zo zoll zona zong zorn zou zucca zulu zwart zweifel
`.trim()
