import type { Grammar } from '../grammar.ts'

/** What people write to an assistant in English, with their people in it, and look-alikes with nobody in it. */
export const ENGLISH: Grammar = {
  language: 'en',
  lines: `
[hi|hello|hey|good morning|good evening|], [i'm|my name is|this is|it's|] {FULL}[,| and| -] [i'm calling|i'm writing|getting in touch] [about|regarding] {TOPIC}
[hi|hello|hey] [it's|its|this is] {FIRST}[| again| here]
[hi|hello|hey|yo|hiya] {FIRST}[,|!|] [how are you|how's it going|hope you're well|long time no see|did you get my message|quick question about {TOPIC}][?|]
[hi|hello|hey], {FIRST} here[,| -] {REQUEST}
{FIRST} here, {REQUEST}
[my name's|name's|my name is] {P}[, what's yours| and i live in {CITY}| and i am {NUM} years old|]
i'm {P} and [my|the] {THING} [isn't working|is broken|hasn't arrived|got cancelled]
i am {P}, [i'd like to|i want to|can i] {ACTION}
you can call me {FIRST}
[people|friends|everyone] call[s|] me {FIRST}
[call|phone|ring|text|email|message|ping|dm] {P} [about {TOPIC}|tomorrow|at {TIME}|right now|later|back][ please|]
[remind|tell|ask|let] {P} [to {ACTION}|about {TOPIC}|that the {THING} is ready|know i'm late]
[send|forward|give|show|email] {P} [the {THING}|my {THING}|this message|a reminder about {TOPIC}]
[set up|schedule|book|arrange|cancel|move] [a meeting|a call|lunch|the appointment|my one to one] with {P}[ and {P2}|] [on {DAY}|at {TIME}|next week|tomorrow|]
[do i have|did i get|are there|show me] [any|new|] [emails|messages|mails|texts] from {P}[ about {TOPIC}| today|]
[what is|what's|give me|find|look up] {P}[|'s] [number|email|address|birthday|phone number|last name|extension]
[when|where] [is|was] {P} [born|going|working|arriving|last seen]
[who is|who's|who was] {FULL}[?|]
how [old|tall|rich] is {FULL}
[did|has|will] {P} [reply|call|send the {THING}|show up|pay|accept the invitation] [yet|today|]?
{P} [said|told me|thinks|claims|wrote] [that|] [the {THING} is fine|we should wait|it was my fault|everything is ready|he is on holiday|she has left]
{P} [is|was|will be] [late|off sick|on leave|out of office|in {CITY}|my manager|the best|not happy|new here|a nurse|retired]
{P} [called|emailed|came by|signed|approved it|left|didn't come|never answered|got promoted|moved to {CITY}][ yesterday| on {DAY}| this morning|]
{P} and {P2} [are|were] [getting married|coming to dinner|arguing about {TOPIC}|on the call|siblings|in charge of {TOPIC}]
[both|either] {P} [and|or] {P2} [can|will|should] {ACTION}
{FIRST}, {FIRST2} and {FIRST3} [are coming|went to {CITY}|split the bill|worked on this]
between {P} and {P2}, who [is right|should pay|has the keys]?
[i|we] [met|saw|talked to|spoke with|spoke to|heard from|had lunch with|work with|live with|know|miss|love|hired|fired] {P}[ yesterday| last week| in {CITY}| at work|]
[my|our|his|her|their] {RELATION} {P} [is|was|has|lives in {CITY}|wants to {ACTION}|just had a baby|doesn't want to {ACTION}|passed away|works for {ORG}]
[my|our|his|her] {RELATION}, {P}, [lives in {CITY}|is {NUM}|has a question about {TOPIC}|cannot come]
[my|our] {RELATION} [is called|is named|'s name is|calls himself|goes by] {P}
[write|draft|compose|make|create|give me] [a|an] [email|message|poem|letter|card|toast|speech|text|apology|birthday message|thank you note|recommendation letter] [to|for|from] [my {RELATION} |]{P}[ who is {NUM}| about {TOPIC}| saying i can't come|]
[rewrite|translate|summarise|correct|proofread|shorten] [this|the following][:|\\n] [dear|hi|hello] {P}, {SENTENCE}[ best|\\nbest|\\nregards|\\nkind regards|\\nthanks|\\ncheers],\\n{P2}
[write|tell me] [a|a short|a funny|a bedtime] story about [a {ANIMAL} named|a girl called|a boy named|a knight called|] {FIRST}[ and {FIRST2}|]
[suggest|i need|give me] [nicknames|gift ideas|a haircut|a costume] for [my {RELATION} |]{FIRST}
[Dear|Hi|Hello|Hey|Good morning|Good afternoon] {FIRST},\\n\\n{SENTENCE}\\n\\n[Best|Best regards|Kind regards|Many thanks|Thanks|Cheers|Sincerely|Warm regards|Yours sincerely|All the best],\\n{FULL2}
[Dear|Hello] {TITLE} {LAST},\\n\\n{SENTENCE} {SENTENCE}\\n\\n[Yours faithfully|Yours sincerely|Kind regards|Best wishes|Respectfully|Thank you],\\n\\n{FULL2}\\n{ROLE}[, {ORG}|\\n{ORG}|\\n{EMAIL2}|\\n{PHONE}|]
{SENTENCE}\\n[thanks|thx|cheers|best|ta|xx|love|regards|br|talk soon|see you],\\n{FIRST}
{SENTENCE}\\n[thanks|thx|cheers|best|love|xoxo]\\n{NICK}
{SENTENCE}\\n\\n[-|--|~] {P}
{SENTENCE}\\n\\n{FULL}\\n{ROLE}\\n{ORG}\\n[T: |Tel: |M: |]{PHONE}\\n{EMAIL}
From: {FULL}[ <{EMAIL}>|]\\nTo: {FULL2}[ <{EMAIL2}>|]\\n[Cc: {FULL3}\\n|]Subject: {TOPIC}[ - {P3}|]\\n\\n{SENTENCE}
On {DAY}, {FULL} <{EMAIL}> wrote:\\n> {SENTENCE}
[sent by|forwarded by|written by|posted by|reported by|signed by|approved by|reviewed by|as told by|photo by|cc] {P}[ on {DAY}| at {TIME}|]
[the|this] {THING} [was|is] [sent|written|signed|approved|ordered|paid|booked|left|delivered] [by|for|to] {P}
[the|my] {THING} [is|was] [in the name of|registered to|addressed to|under|made out to|under the name|under the name of] {P}[ not {P2}| and i'm {P2}|]
[reservation|booking|table|room|order|account|ticket][:| for| under| name:] {P}[, party of {NUM}| on {DAY}| {CODE}|]
book [a table|a room|two seats] [for {NUM}|] [at {TIME}|on {DAY}|] [under|in the name of|for] {P}
[transfer|send|pay|wire|owe|lend] {NUM} [dollars|euros|pounds|bucks|quid] to {P}[ from savings| please| iban {CODE}|, account {CODE}|]
[i sent|i paid|i owe] {P} [money|{NUM} dollars|the rent] [but|and] [nothing arrived|{P2} says it's missing|now he wants more]
{TITLE} {LAST} [is|was|will be|has been|would like|has asked] [not available|here|our teacher|my doctor|to {ACTION}|disputing the {THING}|very kind]
[i have|i had|there's|i need|book me] an appointment with {TITLE} {P}[ on {DAY}| at {TIME}| for {TOPIC}|]
[patient|client|customer|employee|student|tenant|driver|guest|passenger|candidate|applicant|claimant|policyholder|account holder|cardholder|beneficiary|contact|author|reviewer|assignee|reporter|owner|emergency contact|next of kin|witness|defendant|nurse|physician|attending][:| :| name:| -] {FULL}[, |; |\\n][dob|born|id|room|ref|policy|age][:|] {CODE}
[Name|Full name|First name|Customer|Patient|Contact person|Sender|Recipient|Ordered by|Attn]: {P}\\n[Address: {STREET}, {CITY}\\n|Email: {EMAIL}\\n|Phone: {PHONE}\\n|DOB: {NUM}/{NUM}/19{NUM}\\n|]
First name: {FIRST}\\n[Last name|Surname|Family name]: {LAST}\\n[Phone: {PHONE}|City: {CITY}|Company: {ORG}]
first name {FIRST} last name {LAST}
[last name|surname] {LAST}, first name {FIRST}
[witnesses|attendees|present|participants|team|members|guests|passengers|students|invited|absent|regrets|cast|starring|editors|authors]: {P}, {P2}[, {P3}|][ and {P4}|]
[witnesses|attendees|present|participants]: {FULL}; {FULL2}; {FULL3}
- {FULL}[ (chair)| (minutes)| ({ORG})| - absent|]\\n- {FULL2}\\n- {P3}
1. {P}\\n2. {P2}\\n3. {P3}
{FULL} ({EMAIL}), {FULL2} ({PHONE})
{FIRST} ({FULL2}, {PHONE}), {FIRST3} ({FULL4}, {PHONE})
{FULL}, {NUM}, [from {CITY}|lives in {CITY}|{ROLE}][, {SENTENCE}|]
{FULL}\\n{STREET}\\n{CITY}[\\n{PHONE}|]
{FULL}
{FIRST}
{FULL} {PHONE}
[it's|its|that's|yes it's|no, it's|yes,|just] {P}
{P}, {REQUEST}
[thanks|thank you|thx|cheers|ty|sorry|welcome|goodbye|congrats|happy birthday|good luck|well done|get well soon|merry christmas] {FIRST}[!|]
{SENTENCE}[,| ] {FIRST}[!|?|.|]
{FIRST}: {SENTENCE}\\n{FIRST2}: {SENTENCE}\\n{FIRST}: [ok|thanks|lol|sure] {FIRST2}
[Agent|Advisor|Operator|Support]: [thank you for calling {ORG}, |hello, |]{SENTENCE}\\n[Customer|Caller|Client|User]: [hi, |yes, |][this is|it's|my name is|] {FULL}[, {REQUEST}|]\\n[Agent|Advisor|Operator|Support]: [thank you|of course|sure|one moment],? {TITLE} {LAST}
<{NICK}> {SENTENCE}\\n<{NICK2}> [ty|thx|lol|ok] {NICK}
[{TIME}] {FIRST}: {SENTENCE}\\n[{TIME}] {FIRST2}: {SENTENCE}
{FIRST} {TIME}\\n{SENTENCE}\\n{FIRST2} {TIME}\\n{SENTENCE}
@{NFIRST} can you check with {P}?
[should i|can i|how do i|is it ok to] [tell|ask|trust|invite|confront|avoid|forgive] {P}[ about {TOPIC}|][?|]
why [does|did|is|won't] {P} [always|never|keep|] [ignore me|late|interrupting|leaving dishes in the sink|so rude][ lol|]
[what|how] should i [say|reply|write] to {P}[ after the funeral| about {TOPIC}|]?
is {FIRST} [a good name|a boy's name|short for something|a nice name for a {ANIMAL}|popular in {COUNTRY}]?
[according to|as per|per|thanks to|because of|on behalf of|along with|including|except|after|before|behind|next to|against|like|without|about|from|with|for] {P}, {SENTENCE}
{P}'s [{THING}|{RELATION}|birthday|number|flat|wedding|party|manager|cat|email|presentation] [is|was|got] [great|lost|on {DAY}|cancelled|next door|on the desk]
[at|to|from] {P}'s [house|place|party|office|desk]
[i'm|we're] [staying|living|eating] at {P}'s [tonight|place|]
[i|we] [love|hate|adore|prefer] {P}'s [cooking|new song|speech|idea|voice|attitude]
{FULL}, [ceo|founder|director|president|spokesman|head of sales|managing director|a spokeswoman] [of|at|for] {ORG}, [said|announced|told reporters|declined to comment|resigned] [on {DAY}|in {CITY}|yesterday]
{ORG} [ceo|founder|chief|director|spokesman|manager|coach] {FULL} [said|announced|resigned|denied|met] [on {DAY}|in {CITY}|the press]
[President|Prime Minister|Senator|Governor|Mayor|Minister|Chancellor|Judge|Captain|Coach|Sergeant|Professor|King|Queen|Prince|Princess|Pope|Sir] {P} [visited|met|said|won|was elected in|arrived in|left] [{CITY}|{COUNTRY}|the {THING}]
[actor|actress|singer|writer|footballer|striker|painter|architect|historian|director|guitarist|drummer|composer|poet] {FULL} [was born in {CITY}|died in {NUM}|won an award|plays for {ORG}|grew up in {COUNTRY}]
{FULL} ([born|b.] {NUM} {MONTH} 19{NUM}[ in {CITY}|]) is [a|an] [{NATION} |][actor|politician|footballer|writer|singer|scientist|painter]
[directed|written|produced|composed|edited|narrated|designed|painted|sung] by {FULL}[ and {FULL2}|], {SENTENCE}
[starring|featuring|feat.|ft.|with|by] {FULL}[, {FULL2}| and {FULL2}|]
[as|see] {LAST} [et al.|and {LAST2}|& {LAST2}] (20{NUM})[ show| argue| note|]
({LAST}, 20{NUM}; {LAST2} & {LAST3}, 19{NUM})
{INITIAL} and {INITIAL2} [signed the {THING}|met in {CITY}|are absent]
{LAST}, {FIRST}[ ({NUM})|; {LAST2}, {FIRST2}|]
{LASTFIRST}[, {CODE}| - {PHONE}|]
{UPFULL}[, {CITY}|\\n{STREET}| {CODE}|]
[someone|a guy|a woman|a man|a person|somebody|a certain|some guy] [called|named] {P} [called|left this|is looking for you|came to the desk]
[a certain|a] [Mr|Ms|Mrs] {LAST} [called|left a message|is waiting]
[i|we] only [know|remember|met] {P}[ and someone called {P2}|]
{P} [vs|versus|against|v.] {P2}
{P}/{P2} [sync|1:1|handover]
[cc|loop in|add|tag|assign|invite|ping] {P}[ and {P2}|] [to|on] [the {THING}|this|it]
[assigned to|owner:|reviewer:|author:|by] {P}
[in loving memory of|happy 60th|RIP|congratulations to|welcome to the team|get well|dedicated to] {P}
[play|put on|listen to|i like|i love|shuffle] [music by|songs by|something by|the new album by|] {FULL}
[read|open|find|buy] [books by|the latest from|anything by] {FULL}
follow {P} on [twitter|instagram|facebook|linkedin]
[add|create|update|delete|save] [a|the|] contact [for|named|called] {P}[ with number {PHONE}| email {EMAIL}|]
[send|write] an email to {P}[ and {P2}|] [saying|that says|about] [{SENTENCE}|{TOPIC}]
[when is|what day is|remind me of] {P}'s [birthday|anniversary|appointment|meeting|flight]
i [need|have|want] to [pick up|meet|see|visit|call back] {P} [at {TIME}|on {DAY}|from the airport|from school]
[dinner|lunch|coffee|drinks|meeting|call] with {P}[ and {P2}|] [on {DAY}|at {TIME}|tonight|tomorrow]
tell me about {FULL}
[let's|please|can you] [ask|wait for|invite|include|call] {P}
{P} [likes|loves|hates|wants|needs|has|owns|sold|bought|found|lost|broke|fixed] [the {THING}|a {THING}|my {THING}|{BRAND}|{CITY}]
did [you|anyone|they] [see|hear from|talk to|invite|tell] {P}[?| about {TOPIC}?| today?|]
[she|he|the caller|the guy] said [his|her|the] name [is|was] {P}
[signed|sincerely|yours]: {FULL}
[dr|dr.|mr|mrs|ms|miss|prof|prof.|professor|sir|judge|nurse|officer|coach|father|sister|uncle|aunt] {P} [said|called|is here|will see you at {TIME}|prescribed it|retired][, {SENTENCE}|]
hi [mum|mom|dad|doc|team|all|everyone|there|guys|folks|sir|honey|love][,| its| it's| this is] {FIRST}[ here| from {ORG}| again|]
[mom|dad|grandma|grandpa|auntie|uncle] {FIRST} [is coming|called|made dinner]
{FULL} [born|d.o.b.|dob] {NUM}/{NUM}/19{NUM}
i, {FULL}, [hereby|] [declare|authorise|agree|resign|confirm|certify] [that {SENTENCE}|{FULL2} to {ACTION}|from my position]
this [agreement|contract|lease] is between {FULL} ("[Landlord|Seller|Lender]") and {FULL2} ("[Tenant|Buyer|Borrower]")
[the late|old|young|little|poor|dear|our|good old] {P} [used to say|left us|was there|is {NUM}]
[lol|omg|haha|ugh|wow|ok|yeah|nah|damn|fr] {P} [is crazy|did it again|what are you doing|is so funny|won]
[rt|] @{NFIRST}{NUM}: {P} [is|was] [amazing|trending|wrong] [today|at {ORG}|] #[{NFIRST}|monday|win]
[can't believe|so happy|i think|hope|glad] {P} [won|left|is back|said that|is coming][!|]
{P} [for the win|ftw|fan here|is my favourite|deserves better|scored again|is trending]
[watching|listening to|reading|met|saw] {FULL} [tonight|live|in {CITY}|on tv][!|]
[mine is|my therapist is|my lawyer is|my landlord is|my gp is|my contact is|ask for|speak to|the manager is|the driver was|the tutor is] {P}
[delivered|handed|addressed|assigned|sold|rented|lent|given] to [a certain |]["|'|]{P}["|'|][ on {DAY}| at {TIME}|, {SENTENCE}|]
["|“]{P} [fell|slipped|broke|left|arrived|signed|called] [from the ladder|on the stairs|at {TIME}|with {P2}|the {THING}][, {SENTENCE}|]["|”]
can {P} [come|sign|pay|join|inherit|sue|appeal] [if|when|before] {P2} [was|is|has been] [named executor|away|the owner]?
{P} [is|eats|can't eat|drinks] [vegan|gluten|early|alone] and {P2} [isn't|is too|can't eat nuts]
[viewing|lunch|appointment|call|meeting] on {DAY} [at {TIME} |]with {P} [from|of] [the agency|{ORG}|HR]
[operated|seen|examined|treated|referred] by [dr|Dr|Dr.|nurse] {P} [at|in] {CITY}
[my maiden name is|formerly|née|ex|before i married i was] {LAST}
[thanks|regards|best], [the {ORG} team|support|customer service|hr]
`
    .trim()
    .split('\n'),
  fillers: {
    TITLE: ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Prof.', 'Professor', 'Sir', 'Madam'],
    TOPIC: ['my bill', 'the refund', 'the invoice', 'my contract', 'the delivery', 'the meeting', 'holidays', 'the budget', 'my order', 'the party', 'the project', 'a complaint', 'the test results', 'the new policy', 'rent', 'Monday', 'Christmas', 'the Q3 report', 'the Berlin trip'],
    REQUEST: ['where is my parcel', 'i need help with {TOPIC}', 'can you check {TOPIC}', 'my {THING} is not working', 'i forgot my password', 'i want to {ACTION}', 'i never got the {THING}', 'please help', 'could you call me back on {PHONE}', 'i have a question about {TOPIC}'],
    ACTION: ['cancel my subscription', 'change my address', 'pay the bill', 'bring the {THING}', 'book a flight to {CITY}', 'call me back', 'open an account', 'pick up the kids', 'feed the cat', 'send the file', 'update my details', 'sign the contract', 'finish the report'],
    THING: ['parcel', 'phone', 'invoice', 'report', 'laptop', 'car', 'contract', 'ticket', 'router', 'washing machine', 'email', 'file', 'photo', 'letter', 'key', 'book', 'cake', 'offer', 'form', 'plan', 'dress', 'bike', 'card'],
    SENTENCE: ['I hope this finds you well.', 'please find the file attached.', 'the meeting is moved to {DAY}.', 'see you at {TIME}.', 'we will get back to you shortly.', 'I am writing about {TOPIC}.', 'the {THING} has not arrived yet.', 'let me know what you think', 'did you see the game last night?', 'i can help with that', 'Thank you for your patience.', 'who has the keys?', 'lol no way', 'are we still on for {DAY}?', 'The keys are at the front desk.', 'can you send me the {THING}?', 'Could we talk about {TOPIC}?', 'I regret to inform you that your application was unsuccessful.', 'we went to {CITY} with {ORG}.'],
    RELATION: ['brother', 'sister', 'wife', 'husband', 'son', 'daughter', 'friend', 'best friend', 'boss', 'colleague', 'cousin', 'neighbour', 'mum', 'dad', 'girlfriend', 'boyfriend', 'partner', 'flatmate', 'roommate', 'ex', 'manager', 'landlord', 'teacher', 'nephew', 'niece', 'grandson', 'grandmother', 'client', 'doctor', 'dentist', 'lawyer', 'assistant', 'coworker', 'mother in law', 'dog', 'cat', 'baby', 'twins', 'tutor', 'coach', 'cleaner', 'nanny'],
    ROLE: ['Sales Manager', 'Head of HR', 'Nurse', 'Software Engineer', 'Customer Care', 'Project Manager', 'Director', 'Teacher', 'CEO', 'Senior Consultant', 'Office Manager', 'Paralegal', 'Account Executive', 'electrician', 'warehouse lead'],
    ANIMAL: ['dragon', 'cat', 'dog', 'fox', 'rabbit', 'bear', 'puppy', 'hamster', 'horse'],
  },
} // prettier-ignore

/** Texts without anybody in them, that look as if there were. */
export const ENGLISH_NOBODY: readonly string[] = `
[meet me|we live|the shop is|deliver it|turn left] [at|on|near] {STREET}[, {CITY}|]
[i|we] [work|worked|bank|shop|study|fly] [at|for|with] {ORG}[ in {CITY}|]
{ORG} [announced|reported|acquired|opened|closed|sued|hired|launched] [{ORG}|a store in {CITY}|record profits|{NUM} people|its new {THING}]
[the|a] {NLAST} [Institute|Foundation|Company|Group|Hotel|Tower|Bridge|Building|Prize|Award|Hospital|School|University|Museum|Library|Stadium|Award|Theory|Street|Park|River|County|family|Brothers|Center|Trophy|Act|Bill]
{NFULL} [University|Airport|School|Foundation|Hospital|Street|Avenue|Park|Bridge|Center|Stadium|Library|Museum|Prize|High School|Theatre|Memorial|Boulevard]
[St|St.|Saint] {NFIRST}['s|] [Hospital|Church|School|Cathedral|Street|Day|Square|] [in {CITY}|is closed|]
[the|] [battle|siege|treaty|city|port|county|republic|university|mayor|people|streets|suburbs|airport|river|lake|island] of {CITY}
[{CITY}|{COUNTRY}] [is|was|has|beat|drew with|signed] [beautiful|a city in {COUNTRY}|{COUNTRY}|{CITY} 2-1|the treaty|many lakes]
[flights|trains|a trip|a ticket|the weather|hotels|a bus] [from {CITY} |]to {CITY}[ on {DAY}| in {MONTH}|]
[what's|how is] the weather in {CITY}[, {COUNTRY}|]?
{CITY}, {MONTH} {NUM}[, 20{NUM}|] -- {SENTENCE}
{CITY} {NUM} {CITY} {NUM}
[in|around|near|outside|across|throughout|north of] {CITY} [and|or] {CITY}, {SENTENCE}
[drive|buy|sell|i own|rent] [a|an|my] {BRAND}[ {NUM}| or a {BRAND}|]
[{BRAND}|{BRAND} and {BRAND}] [is|are|was] [down|overpriced|better|my favourite brand|not working on my {THING}]
[the {NLAST} {THING}|a {NLAST} bag|{NLAST} shoes|{NFIRST} jeans] [by {ORG}|from {BRAND}] [is|was] [nice|on sale|sold out]
[read|watched|saw|loved|finished|streaming] ["|][The {NLAST} [Diaries|Identity|Code|Affair]|{NFIRST}'s [Choice|Garden|Diary]|Saving Private {NLAST}|{NFIRST} and {NFIRST}|The Adventures of {NFIRST}]["|] [last night|again|on {BRAND}]
[my|the] wi-fi [name|network] is {BRAND}-{CODE}, router model AX{NUM}
[the|use the|explain the|apply] {NLAST} [theorem|distribution|algorithm|effect|method|test|constant|equation|principle|transform|syndrome|disease|scale|model|paradox|number|curve|index|law]
[Hurricane|Storm|Typhoon|Cyclone] {NFIRST} [hit|reached|is approaching] {CITY}
[add|a dash of|a pinch of|chop|fresh|dried|some] [basil|rosemary|sage|ginger|saffron|pepper|mint|dill|olive|cherry|angelica|clementine|thyme][, [basil|rosemary|sage|ginger|pepper|dill|olive|mint]|][ and [basil|rosemary|sage|mint|pepper]|]
[a|the|i like|paint it in|wear] [ruby|jade|amber|pearl|violet|rose|olive|scarlet|hazel|ivory|crystal|opal|coral|indigo|ebony|sienna|hunter green|rusty|sandy|ginger|navy|sky blue][, [jade|amber|violet|rose|olive|coral]|][ and [jade|pearl|amber|rose|olive|ruby]|] [necklace|tones|walls|dress|ring|earrings|shade|]
[rose|violet|jade|ruby|amber|olive|coral|sienna|april|june|grant|mark|frank|chase|max|min|art|faith] [=|:] ["|]#[FF007F|8F00FF|00A86B]["|]
[will|may|can|mark|grant|chase|bill|rob|drew|sue|pat|frank|jack|hope|grace|faith|joy|art|rich|dean|miles|guy|gene|ray|cliff|heath|dale|brook|lance|rod|skip|buck|chip|dash|max|ace] [you|it|me|the|that|them|up|this|a|your|in] [help|please|be|work|{THING}|now|there|bag|out|as done|for {NUM} minutes]
[Will|May|Can|Mark|Grant|Chase|Bill|Drew|Sue|Pat|Frank|Hope|Grace|Faith|Joy|Rich|Rob|Jack|Gross|Christian|Guy|Skip|Lance|Olive|Hunter|Summer|Dawn|Autumn] [you|it|the|that|them|this|your|a|margin|feedback|holidays|oil|green|is|was|and] [help|be there|{THING}|answer as correct|card|on the wall|over the valley|spread|went up {NUM}%|Jewish traditions]
[in|by|until|since|early|late|next|last] [April|May|June|August|january|may|april|june|august][, i will| we can| it may| the {THING}|] [be ready|start|be late|rain]
[April|May|June|July|August] [is|was|works|and June are|doesn't work|'s figures are|showers bring] [busy|fine|too late|booked|better]
[Mercury|Venus|Mars|Jupiter|Saturn|Neptune|Apollo|Athena|Zeus|Orion] [is|and Mars are|was|has] [a planet|a god|visible tonight|{NUM} moons|the closest]
[pip|npm|brew|apt|cargo|docker|git|yarn] [install|run|add|pull|push|commit|build] [jest|jasmine|ruby|python|julia|django|flask|pandas|karma|jenkins|maven|ada|scala|pascal|rust|mocha|bower|elixir|hugo|sarah|clara]
[class|def|function|const|let|var|import|from|public] [Person|User|Mason|Jasmine|Hunter|Customer|Carter|Grant|Page|Rose|Client|Mark|Frank] [(name):|= new Client()|extends Base|{NUM};|import Page]
SELECT [name|first_name|mark|grant|page], [email|city] FROM [users|customers|people] WHERE [city|country|state] = '{CITY}'
[IBAN|BIC|SWIFT|PIN|EAN|ISBN|VAT|PDF|SKU|IMEI|ETA|FAQ|HR|CEO|DOB|SSN|NHS|LOL|OMG|IMO|IRL|TBH|SMH|ASAP|FYI|WTF|BTW|IDK] [{CODE}|is invalid|please|?|number {CODE}|{NUM}]
[i|we] [need|lost|want] [my|the|an] [IBAN|PIN|VAT number|BIC|PDF|SSN|ETA|ID] [please|again|for {TOPIC}|{CODE}]
| [Name|Customer|Item] | [Email|City|Price] | [IBAN|Total|Phone] |
[MONTHLY|SUMMER|WINTER|BLACK|SPRING|FALL] [SALE|REPORT|FRIDAY|OFFER][ {NUM}%|{NUM}|]
[code|promo|coupon|use] [SUMMER{NUM}|WELCOME{NUM}|SPRING{NUM}|LUCKY{NUM}]
[hi|hello|dear|hey] [there|all|team|everyone|sir|madam|sir or madam|customer|support|doc|guys|folks|mum|dad|friend|claude|chatgpt|siri|alexa|google|gemini|olly][,|!|]\\n{SENTENCE}
[alexa|siri|google|cortana|hey siri|ok google|olly] [play some jazz|what time is it|turn off the lights|set an alarm for {TIME}|remind me to {ACTION}]
[Best|Kind|Warm] [regards|wishes],\\n[The {ORG} team|Customer Service|Support Team|HR Department|Accounts Payable]
[Loan|Order|Invoice|Claim|Case|Policy|Meeting|Parent|Budget|Staff|Client] [application|list|number|notes|form|report|contact list] [#|no. |]{CODE}
[the|our] [parent|client|manager|teacher|doctor|landlord|plumber|keys|chair|guy|officer|king|queen] [list|is|are|was|said] [late|not here|{SENTENCE}|at the front desk]
{NATION} [food|wine|people|artists|law|cuisine|history|grammar] [is|are] [great|hard|old|different]
[cook|bake|make|grill|order] [me |][some|a|] [oats|chicken|caesar salad|margherita pizza|rice|lamb|steak|bloody mary|eggs benedict|earl grey]
The {NLAST}s [won|lost|play] [in {CITY}|on {DAY}|again]
[the|] {CITY} [Rangers|Lakers|Stars|United|City|Wanderers|Marathon|Times|Herald|Festival|Bank|Airport] [won|said|opens on {DAY}|is closed]
[the band|the group|the film|the novel|the album|the series|the ship|the brand|the restaurant|the pub|the hotel|the company] [called |named |]["|][{NFULL}|{NFIRST}|{NLAST}|{NLAST} & {NLAST}|{NLAST}'s]["|] [is|was|opened|released] [in {CITY}|great|closed|an album]
[apartments|houses|a flat|a restaurant|rooms|a dentist|a cab] [in|near|at] [{CITY}|San {NFIRST}|Santa {NFIRST}|{NLAST} Park|{NLAST} Brook Apartments|Lake {NLAST}|Mount {NLAST}|{NLAST} Lane]
`
  .trim()
  .split('\n')
