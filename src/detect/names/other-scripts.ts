import type { InSteps } from '../../text/in-steps.ts'
import type { Budget } from '../budget.ts'
import type { Evidence, Span } from '../span.ts'

/*
 * Names in scripts other than Latin, by rule: a title, an introduction or a closing beside a word, or a listed name.
 * The tagger's tables hold Latin script only. Every expression has a bounded match and begins with a literal or a
 * class that cannot match what precedes it, so the work is proportional to the text.
 */

interface Rule {
  /** Group 1 is the name. */
  readonly pattern: RegExp
  readonly score: number
  readonly kind: Evidence['kind']
  readonly why: string
}

/** A capitalised Cyrillic word, two or three of them, hyphens allowed. */
const CYRILLIC_WORD = '[А-ЯЁЇІЄҐЉЊЏЂЋЈ][а-яёїієґљњџђћј’]{1,24}(?:-[А-ЯЁЇІЄҐ][а-яёїієґ]{1,24})?'
const CYRILLIC_INITIALS = '(?:[А-ЯІЇЄ]\\. ?){1,2}'
const CYRILLIC_NAME = `(?:${CYRILLIC_INITIALS}${CYRILLIC_WORD}|${CYRILLIC_WORD}(?: ${CYRILLIC_WORD}){0,2}(?: ${CYRILLIC_INITIALS})?)`
const CYRILLIC_FIRST =
  'Александр|Алексей|Алёна|Алина|Алиса|Анастасия|Анатолий|Андрей|Андрій|Анна|Антон|Артём|Борис|Вадим|Валентина|Валерий|Василий|Вера|Вероника|Виктор|Виктория|Виталий|Владимир|Владислав|Володимир|Вячеслав|Галина|Георгий|Григорий|Даниил|Дарья|Денис|Дмитрий|Дмитро|Евгений|Евгения|Екатерина|Елена|Елизавета|Иван|Игорь|Илья|Инна|Ирина|Іван|Ірина|Катерина|Кирилл|Константин|Ксения|Лариса|Леонид|Лидия|Любовь|Людмила|Максим|Марина|Мария|Марія|Михаил|Михайло|Мила|Надежда|Наталья|Наталия|Никита|Николай|Оксана|Олег|Олена|Олександр|Ольга|Павел|Павло|Пётр|Петро|Полина|Роман|Руслан|Светлана|Семён|Сергей|Сергій|София|Станислав|Степан|Тарас|Татьяна|Тетяна|Тимофей|Фёдор|Юлия|Юрий|Яна|Ярослав|Милан|Драган|Јован|Никола|Стефан|Ивана|Георги|Димитър|Мария'

const GREEK_WORD = '[Α-ΩΆΈΉΊΌΎΏΪΫ][α-ωάέήίόύώϊϋΐΰς]{1,24}'
const GREEK_NAME = `${GREEK_WORD}(?: ${GREEK_WORD}){0,2}`
const GREEK_FIRST =
  'Γιώργος|Γεώργιος|Γιάννης|Ιωάννης|Δημήτρης|Δημήτριος|Κώστας|Κωνσταντίνος|Νίκος|Νικόλαος|Παναγιώτης|Βασίλης|Χρήστος|Αθανάσιος|Μιχάλης|Σπύρος|Στέλιος|Ανδρέας|Αντώνης|Μαρία|Ελένη|Κατερίνα|Αικατερίνη|Βασιλική|Σοφία|Αγγελική|Γεωργία|Δήμητρα|Ειρήνη|Αναστασία|Ευαγγελία|Ιωάννα|Χριστίνα|Άννα'

const HEBREW_WORD = '[א-ת]{2,14}(?:-[א-ת]{2,14})?'
const HEBREW_FIRST =
  'דוד|משה|יוסף|אברהם|יצחק|יעקב|דניאל|מיכאל|נועם|איתי|עומר|יונתן|אריאל|אורי|רון|אבי|שלמה|חיים|מאיר|אליהו|שרה|רחל|רבקה|לאה|מרים|אסתר|חנה|נועה|מאיה|תמר|יעל|מיכל|שירה|טליה|ענת|רונית|אורלי|דליה'

const ARABIC_WORD = '(?:عبد ?ال|ال|أبو |ابو |بن |ابن |بنت )?[ء-ي]{2,14}'
const ARABIC_FIRST =
  'محمد|أحمد|احمد|محمود|علي|حسن|حسين|عمر|عثمان|خالد|يوسف|إبراهيم|ابراهيم|مصطفى|كريم|طارق|سمير|رشيد|يونس|ياسين|بلال|سعيد|عبدالله|عبد الله|عبد الرحمن|سليمان|جمال|نبيل|وليد|فاطمة|عائشة|خديجة|مريم|زينب|سارة|ليلى|نور|هدى|أمينة|سلمى|رانيا|ياسمين|سعاد|نادية|حنان|إيمان|هند'

/** The hundred most frequent Han surnames, and the compound ones. */
const HAN_SURNAME =
  '(?:欧阳|司马|上官|诸葛|司徒|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧錢湯龔])'
const HAN_TITLE = '(?:先生|女士|小姐|太太|老师|老師|医生|醫生|教授|经理|經理|同学|同學|主任|律师|律師|师傅)'

const JAPANESE_SURNAME =
  '(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|清水|山崎|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|斉藤|福田|太田|西村|藤井|岡本|金子|藤原|三浦|中野|中川|原田|松田|竹内|小野|田村|中山|和田|石田|森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|工藤|谷口|今井|高田|丸山|増田|杉山|村田|大塚|小山|平野|藤本|河野|上野|武田|野口|松井|千葉|菅原|岩崎|木下|久保|佐野|野村|松尾|市川|菊地|杉本|古川|大西|島田|水野|桜井|渡部|吉川|山内|西田|飯田|菊池|西川|小松|北村|安田|五十嵐|川口|平田|関|中田|久保田|服部|岩田|土屋|川崎|福島|本田|辻|樋口|永井|秋山|中西)'
const JAPANESE_TITLE = '(?:さん|様|氏|先生|君|くん|ちゃん|部長|課長|社長)'

const KOREAN_SURNAME =
  '(?:남궁|황보|제갈|선우|독고|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국])'
const KOREAN_TITLE = '(?:씨|님|선생님|과장님?|대리님?|부장님?|교수님?|사장님?|팀장님?|군|양)'

const rule = (pattern: string, score: number, kind: Rule['kind'], why: string): Rule => ({
  pattern: new RegExp(pattern, 'gdu'),
  score,
  kind,
  why,
})

const TITLE = 'after a civility or title'
const INTRODUCTION = 'after an introduction such as "my name is"'
const LETTER = 'in the salutation or closing of a letter'
const FIELD = 'in a form field for a person'
const LISTED = 'listed first name'
const SURNAME = 'listed surname with a title'

const SCRIPTS: readonly { readonly letters: RegExp; readonly rules: readonly Rule[] }[] = [
  {
    letters: /[Ѐ-ӿ]/,
    rules: [
      rule(`(?<![а-яё])(?:[Гг]осподин[ау]?|[Гг]оспож[аеи]|[Гг]-н|[Гг]-ж[аи]|[Дд]октор|[Пп]рофессор|[Пп]ан[аеі]?|[Тт]оварищ|[Гг]-ну) (${CYRILLIC_NAME})`, 0.9, 'context', TITLE),
      rule(`(?:[Мм]еня зовут|[Мм]ене звати|[Мм]оё имя|[Мм]ое имя|[Ээ]то|[Яя] —|[Кк]азвам се|[Зз]овем се|по имени|зовут) (${CYRILLIC_NAME})`, 0.85, 'context', INTRODUCTION),
      rule(`(?:[Уу]важаем(?:ый|ая)|[Дд]орог(?:ой|ая)|[Шш]ановн(?:ий|а)|[Пп]ривет,?|[Зз]дравствуйте,|[Сс]пасибо,|[Сс] уважением,|[Зз] повагою,)\\s{1,3}(${CYRILLIC_NAME})`, 0.85, 'context', LETTER),
      rule(`(?:ФИО|Ф\\.И\\.О\\.|Имя|Фамилия|Клиент|Пациент|Отправитель|Получатель|Контакт|Ім'я|Клієнт)\\s?:\\s{0,3}(${CYRILLIC_NAME})`, 0.9, 'context', FIELD),
      rule(`(?<![А-яЁё])((?:${CYRILLIC_FIRST})(?: ${CYRILLIC_WORD}){0,2})(?![а-яё])`, 0.85, 'list', LISTED),
      rule(`(?<![А-яЁё])(${CYRILLIC_WORD} [А-ЯІЇЄ][а-яіїє]{1,16}(?:ович|евич|івна|овна|евна|ич|ична)(?: ${CYRILLIC_WORD})?)(?![а-яё])`, 0.9, 'form', 'with a patronymic'),
    ],
  },
  {
    letters: /[Ͱ-Ͽ]/,
    rules: [
      rule(`(?<![α-ω])(?:[Κκ]ύριος|[Κκ]υρία|[Κκ]ύριε|[Κκ]υρίου|[Κκ]ος|[Κκ]α|κ\\.|[Δδ]ρ\\.?) (${GREEK_NAME})`, 0.9, 'context', TITLE),
      rule(`(?:[Μμ]ε λένε|[Οο]νομάζομαι|[Εε]ίμαι ο|[Εε]ίμαι η|[Τλ]ο όνομά μου είναι|[Λλ]έγομαι) (${GREEK_NAME})`, 0.85, 'context', INTRODUCTION),
      rule(`(?:[Αα]γαπητ(?:έ|ή)|[Γγ]εια σου|[Μμ]ε εκτίμηση,|[Φφ]ιλικά,|[Εε]υχαριστώ,)\\s{1,3}(${GREEK_NAME})`, 0.85, 'context', LETTER),
      rule(`(?<![Α-ώ])((?:${GREEK_FIRST})(?: ${GREEK_WORD}){0,2})(?![α-ώ])`, 0.85, 'list', LISTED),
    ],
  },
  {
    letters: /[֐-׿]/,
    rules: [
      rule(`(?<![א-ת])(?:מר|גברת|גב'|גב׳|ד"ר|ד״ר|פרופ'|פרופ׳|עו"ד|הרב|אדון) (${HEBREW_WORD}(?: ${HEBREW_WORD})?)`, 0.85, 'context', TITLE),
      rule(`(?<![א-ת])(?:שמי|קוראים לי|השם שלי|השם שלי הוא|אני) ((?:${HEBREW_FIRST})(?: ${HEBREW_WORD})?|(?<=(?:שמי|לי|הוא) )${HEBREW_WORD}(?: ${HEBREW_WORD})?)`, 0.8, 'context', INTRODUCTION),
      rule(`(?<![א-ת])(?:בברכה,|לכבוד|תודה,)\\s{1,3}(${HEBREW_WORD}(?: ${HEBREW_WORD})?)`, 0.75, 'context', LETTER),
      rule(`(?<![א-ת])((?:${HEBREW_FIRST}) (?:בן |בר |אבו )?${HEBREW_WORD})(?![א-ת])`, 0.7, 'list', LISTED),
    ],
  },
  {
    letters: /[؀-ۿ]/,
    rules: [
      rule(`(?<![ء-ي])(?:السيدة?|الآنسة|الدكتورة?|د\\.|الأستاذة?|أ\\.|المهندسة?|الشيخ|الحاجة?) (${ARABIC_WORD}(?: ${ARABIC_WORD})?)`, 0.85, 'context', TITLE),
      rule(`(?<![ء-ي])(?:اسمي|إسمي|أنا اسمي|يدعى|تدعى|اسمه|اسمها) (${ARABIC_WORD}(?: ${ARABIC_WORD})?)`, 0.85, 'context', INTRODUCTION),
      rule(`(?<![ء-ي])(?:عزيزي|عزيزتي|مع تحياتي،?|تحياتي،?|شكرا يا|مرحبا) (${ARABIC_WORD})`, 0.7, 'context', LETTER),
      rule(`(?<![ء-ي])(?:الاسم|المريض|العميل|الزبون|المرسل|المستلم)\\s?:\\s{0,3}(${ARABIC_WORD}(?: ${ARABIC_WORD}){0,2})`, 0.9, 'context', FIELD),
      rule(`(?<![ء-ي])((?:${ARABIC_FIRST})(?: (?:بن |ابن |ال)?[ء-ي]{2,14})?)(?![ء-ي])`, 0.7, 'list', LISTED),
    ],
  },
  {
    letters: /[一-鿿]/,
    rules: [
      rule(`(?:我叫|我是|名叫|叫做|姓名[:：]\\s?|联系人[:：]\\s?|客户[:：]\\s?|患者[:：]\\s?|聯絡人[:：]\\s?)(${HAN_SURNAME}[一-鿿]{1,2})`, 0.85, 'context', INTRODUCTION),
      rule(`(${HAN_SURNAME}[一-鿿]{0,2})${HAN_TITLE}`, 0.85, 'list', SURNAME),
      rule(`(?:尊敬的|亲爱的|親愛的|您好[，,]\\s?)(${HAN_SURNAME}[一-鿿]{1,2})(?=[，,：:\\s])`, 0.8, 'context', LETTER),
      rule(`(${JAPANESE_SURNAME}[ 　]?[一-鿿]{0,3})${JAPANESE_TITLE}`, 0.9, 'list', SURNAME),
      rule(`(?:私は|名前は|氏名[:：]\\s?|お名前[:：]\\s?|担当[:：]\\s?)([一-鿿]{2,6}|[ァ-ヺー・]{2,16})(?=です|と申し|といい|$|[\\s、。])`, 0.85, 'context', INTRODUCTION),
      rule(`(${JAPANESE_SURNAME}[ 　]?[一-鿿ぁ-ん]{1,3})(?=と申し|です[。\\s]|と言い)`, 0.8, 'list', 'listed surname'),
    ],
  },
  {
    letters: /[ぁ-ヺ]/,
    rules: [rule(`([ァ-ヺー]{2,12}(?:・[ァ-ヺー]{2,12})?)(?:さん|様|氏|くん|ちゃん)`, 0.8, 'context', TITLE)],
  },
  {
    letters: /[가-힣]/,
    rules: [
      rule(`(?<![가-힣])(${KOREAN_SURNAME}[가-힣]{1,2}) ?${KOREAN_TITLE}(?![가-힣]{3})`, 0.85, 'list', SURNAME),
      rule(`(?:제 이름은|이름[:：은] ?|저는|성명[:：] ?|고객[:：] ?|환자[:：] ?) ?(${KOREAN_SURNAME}[가-힣]{1,2})(?=입니다|이에요|예요|이고|라고|$|[\\s,.])`, 0.8, 'context', INTRODUCTION),
    ],
  },
] // prettier-ignore

/** Steps a script's rules cost for each unit of text: each rule reads the text once. */
const STEPS_PER_UNIT = 4

/** Names in scripts other than Latin. Costs one test a script where there are none. */
export function* findInOtherScripts(text: string, least: number, budget: Budget): InSteps<readonly Span[]> {
  const spans: Span[] = []
  for (const { letters, rules } of SCRIPTS) {
    if (!letters.test(text)) continue
    budget.spend(STEPS_PER_UNIT * text.length)
    for (const { pattern, score, kind, why } of rules) {
      if (score < least) continue
      pattern.lastIndex = 0
      for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
        const [start, end] = found.indices?.[1] ?? [0, 0]
        if (end > start)
          spans.push({ start, end, type: 'PERSON', score, evidence: [{ by: 'names/tagger', kind, why }] })
      }
      yield text.length
    }
  }
  return spans
}
