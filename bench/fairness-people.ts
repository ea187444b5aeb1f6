/**
 * Invented people of many origins: first names and surnames that are common there, paired at random by place in the
 * list. Latin script, as the names are written in European chats.
 */
export const PEOPLE: Readonly<Record<string, { readonly first: string; readonly last: string }>> = {
  'Arab, Levant and Gulf': { first: 'Omar|Layla|Khaled|Noura|Hassan|Rania|Faisal|Dalal|Ziad|Maysoon', last: 'Haddad|Al-Qahtani|Khoury|Mansour|Al-Harbi|Nasser|Saleh|Darwish|Barakat|Shammari' },
  'British and Irish': { first: 'Oliver|Siobhan|Graham|Poppy|Callum|Imogen|Nigel|Aoife|Rhys|Harriet', last: 'Fletcher|Gallagher|Ashworth|Doyle|Pritchard|Whitaker|Brennan|Stubbs|Llewellyn|Mayhew' },
  'Caucasus and Central Asia': { first: 'Giorgi|Anahit|Rustam|Nino|Aram|Gulnara|Levan|Aigerim|Tigran|Madina', last: 'Kvaratskhelia|Petrosyan|Aliyev|Beridze|Sargsyan|Nazarbayeva|Lomidze|Karimov|Hakobyan|Abdullayev' },
  Chinese: { first: 'Wei|Xiaoling|Jun|Meihua|Haoran|Yifei|Zhiqiang|Lanying|Bowen|Siyu', last: 'Zhang|Liu|Chen|Xu|Huang|Zhou|Guo|Deng|Peng|Tan' },
  'Dutch and Flemish': { first: 'Sander|Anouk|Joost|Lieke|Maarten|Femke|Bram|Wietske|Koen|Marijke', last: 'de Vries|van den Berg|Janssens|Bakker|van Dijk|Willems|Hoekstra|de Smet|Mulder|Vermeulen' },
  'East African': { first: 'Kiptoo|Wanjiru|Abebe|Hirut|Otieno|Achieng|Mekonnen|Nyambura|Tesfaye|Selam', last: 'Kamau|Odhiambo|Tadesse|Gebre|Mwangi|Wekesa|Haile|Njoroge|Bekele|Abdi' },
  French: { first: 'Bastien|Océane|Thierry|Solène|Gaspard|Maëlle|Lucien|Capucine|Rémi|Ghislaine', last: 'Lefebvre|Garnier|Roussel|Chauvin|Delorme|Fontaine|Besson|Marchetti|Guérin|Le Goff' },
  German: { first: 'Jürgen|Anneliese|Torben|Heike|Friedrich|Mareike|Dietmar|Ulrike|Lukas|Sieglinde', last: 'Schäfer|Köhler|Vogel|Lindner|Brandt|Pfeiffer|Krüger|Hartmann|Zimmermann|Ziegler' },
  'Greek and Cypriot': { first: 'Dimitris|Eleni|Stavros|Katerina|Nikos|Despina|Yannis|Vasiliki|Panagiotis|Anthoula', last: 'Papadakis|Nikolaidis|Georgiou|Karamanlis|Antonopoulos|Vlachou|Theodorou|Makris|Economou|Pappas' },
  Hebrew: { first: 'Avraham|Shira|Noam|Tamar|Eitan|Yael|Uri|Michal|Gilad|Rivka', last: 'Ben-David|Friedman|Mizrahi|Azoulay|Shapira|Peretz|Rosenfeld|Biton|Katz|Oz' },
  'Hungarian and Romanian': { first: 'Zoltán|Ildikó|Gergely|Réka|Bogdan|Ioana|Attila|Zsuzsanna|Răzvan|Mihaela', last: 'Kovács|Szabó|Horváth|Nagy|Popescu|Ionescu|Varga|Balogh|Dumitrescu|Stan' },
  'Iberian': { first: 'Íñigo|Rocío|Gonçalo|Beatriz|Álvaro|Leocádia|Rodrigo|Nuria|Duarte|Montserrat', last: 'Gutiérrez|Navarro|Carvalho|Figueiredo|Ortega|Teixeira|Domínguez|Pacheco|Vidal|Magalhães' },
  'Italian': { first: 'Gennaro|Ludovica|Ettore|Ginevra|Salvatore|Fiammetta|Massimo|Ornella|Corrado|Rosalba', last: 'Esposito|Ricciardi|Lombardi|Ferraro|Santoro|Caputo|Pellegrini|De Luca|Marchesi|Vitale' },
  Japanese: { first: 'Haruto|Yumiko|Kenji|Sakura|Takumi|Ayaka|Hiroshi|Michiko|Daiki|Natsuki', last: 'Takahashi|Yamaguchi|Fujimoto|Nakagawa|Ishikawa|Matsuda|Okamoto|Shimizu|Kobayashi|Mori' },
  Korean: { first: 'Min-jun|Seo-yeon|Ji-hoon|Ha-eun|Dong-hyun|Soo-jin|Tae-yang|Eun-ji|Hyun-woo|Yu-na', last: 'Kim|Park|Choi|Jung|Kang|Yoon|Jang|Lim|Han|Shin' },
  'Latin American': { first: 'Wilmer|Yesenia|Anderson|Thiago|Guadalupe|Jhon|Maycon|Xiomara|Rigoberto|Dayana', last: 'Quispe|Mamani|Restrepo|Do Nascimento|Zambrano|Cárdenas|Villanueva|Ferreira|Huamán|Maldonado' },
  'Madagascar and Indian Ocean': { first: 'Hery|Voahangy|Rivo|Lalao|Tahina|Fara|Andry|Mialy|Njaka|Soa', last: 'Rakotomalala|Razafindrakoto|Andrianarisoa|Ramaroson|Rasoanaivo|Ravalomanana|Rabemananjara|Randria|Hoarau|Payet' },
  Maghreb: { first: 'Abdelkader|Khadija|Yassine|Samira|Mohamed|Nawel|Rachid|Fatiha|Ilyes|Soraya', last: 'Benali|Bouzid|El Amrani|Cherif|Belkacem|Ait Ahmed|Hamidi|Tazi|Mansouri|Zerrouki' },
  'Nigerian and Ghanaian': { first: 'Chukwuemeka|Ngozi|Babatunde|Adaeze|Kwame|Abena|Oluwaseun|Ifeoma|Kofi|Efua', last: 'Okonkwo|Adeyemi|Eze|Balogun|Mensah|Owusu|Nwosu|Afolabi|Boateng|Asante' },
  'Nordic and Baltic': { first: 'Bjørn|Ingrid|Mikkel|Sigríður|Lauri|Aino|Jānis|Rasa|Søren|Ylva', last: 'Lindqvist|Haugen|Sørensen|Virtanen|Ozoliņš|Kazlauskas|Guðmundsdóttir|Nyström|Korhonen|Dahl' },
  'Persian, Kurdish and Afghan': { first: 'Farhad|Shirin|Behrouz|Parisa|Rojin|Azad|Mahsa|Kaveh|Zarina|Najib', last: 'Hosseini|Karimi|Rahmani|Ahmadzai|Tehrani|Barzani|Moradi|Sadeghi|Yousafzai|Noori' },
  'Polish, Czech and Slovak': { first: 'Zbigniew|Agnieszka|Wojciech|Jadwiga|Václav|Božena|Grzegorz|Katarzyna|Ondřej|Ľubica', last: 'Wiśniewski|Kowalczyk|Novotný|Dvořáková|Zieliński|Mazur|Procházka|Szymańska|Horák|Wójcik' },
  'Russian, Ukrainian and Balkan': { first: 'Dmitri|Oksana|Sergei|Lyudmila|Nikola|Snezhana|Volodymyr|Yelena|Dragan|Vesna', last: 'Kuznetsov|Shevchenko|Volkova|Petrović|Bondarenko|Sokolov|Jovanović|Hadžić|Morozova|Dimitrov' },
  'South Asian': { first: 'Rajesh|Priyanka|Arjun|Lakshmi|Imran|Ayesha|Suresh|Deepika|Harpreet|Nandini', last: 'Chatterjee|Krishnamurthy|Patel|Siddiqui|Reddy|Banerjee|Malhotra|Iyer|Gill|Wickramasinghe' },
  Turkish: { first: 'Mehmet|Elif|Serkan|Ayşe|Burak|Zeynep|Hakan|Nurcan|Emre|Gülşah', last: 'Yılmaz|Demir|Öztürk|Şahin|Kaya|Aydoğan|Çelik|Arslan|Koç|Erdem' },
  'Vietnamese, Thai and Khmer': { first: 'Tuấn|Hạnh|Somchai|Phương|Sokha|Linh|Đức|Malee|Quang|Thuy', last: 'Nguyễn|Trần|Srisawat|Phạm|Chea|Hoàng|Bùi|Chaiyasit|Vũ|Lê' },
  'West and Central African': { first: 'Mamadou|Aminata|Ousmane|Fatoumata|Thierno|Awa|Jean-Bosco|Mireille|Seydou|Adjoua', last: 'Diallo|Traoré|Ndiaye|Coulibaly|Sow|Kouassi|Mbemba|Ouédraogo|N’Guessan|Tshibanda' },
  'On no list': { first: 'Zorvane|Tivelle|Kandrix|Ommelie|Drelvon|Ylsabet|Quorrin|Maevrith|Solvane|Braxiva', last: 'Varmandois|Kestrovane|Ulbrecken|Demborough|Lacrouvier|Montavrel|Szyrkowiak|Ndombaye|Ishimaki|Thornquillet' },
  'Names that are words': { first: 'Rose|Pierre|Grace|Will|Violette|Blanche|Hope|Victor|Iris|Faith', last: 'Petit|Long|Moore|Blanc|Roux|Young|Legrand|King|Klein|Costa' },
} // prettier-ignore

export interface BenchPerson {
  readonly origin: string
  readonly first: string
  readonly last: string
}

/** Twenty people an origin: every first name with two of the surnames. */
export function benchPeople(): BenchPerson[] {
  return Object.entries(PEOPLE).flatMap(([origin, { first, last }]) => {
    const lasts = last.split('|')
    return first.split('|').flatMap((name, at) => {
      const others = [at, (at * 3 + 1) % lasts.length]
      return others.map((other) => ({ origin, first: name, last: lasts[other] ?? '' }))
    })
  })
}
