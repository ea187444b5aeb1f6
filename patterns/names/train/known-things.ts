/**
 * Regions, rivers, institutions and short forms that the word lists lack and that read like names. Written for this
 * project from general knowledge. Each word stands for itself; a word that is also a common name is left out.
 */
export const REGIONS = `
  Andalucía Aragón Asturias Cantabria Castilla Cataluña Catalunya Extremadura Galicia Euskadi Navarra Rioja Canarias Baleares Valencia
  Álava Alava Guipúzcoa Gipuzkoa Vizcaya Bizkaia Huesca Teruel Cuenca Albacete Jaén Almería Huelva Cádiz Cáceres Badajoz Zamora Palencia
  Ávila Segovia Soria Burgos Lugo Orense Ourense Pontevedra Tarragona Lérida Lleida Gerona Girona Castellón Tenerife Mallorca Menorca Ibiza
  Langreo Avilés Arévalo Felguera Somosierra Guadalquivir Duero Ebro Tajo Pirineos Hispanoamérica Iberoamérica Latinoamérica Sudamérica
  Abruzzo Basilicata Calabria Campania Emilia Romagna Friuli Lazio Liguria Lombardia Marche Molise Piemonte Puglia Sardegna Sicilia Toscana
  Trentino Umbria Veneto Valtellina Maremma Appennini Dolomiti Alpi Tevere Padania Salento Cilento Irpinia Brianza Gaminella Montecitorio
  Alsace Aquitaine Auvergne Bourgogne Bretagne Champagne Corse Normandie Picardie Provence Lorraine Limousin Languedoc Roussillon Savoie
  Vendée Gironde Dordogne Ardèche Ardennes Aveyron Finistère Morbihan Vaucluse Yonne Essonne Yvelines Moselle Vosges Meuse Creuse Corrèze
  Cantal Lozère Gard Hérault Landes Gers Lot Tarn Ariège Aude Drôme Isère Jura Doubs Nièvre Loiret Eure Orne Manche Mayenne Sarthe Loire
  Seine Rhône Garonne Rhin Pyrénées Alpes Massif Camargue Sologne Beauce Berry Périgord Quercy Béarn Wallonie Flandre Brabant Hainaut
  Bayern Sachsen Thüringen Hessen Niedersachsen Brandenburg Saarland Westfalen Pfalz Schwaben Franken Schleswig Holstein Württemberg
  Vorpommern Lausitz Eifel Harz Schwarzwald Ruhrgebiet Rhein Donau Elbe Oder Spree Isar Neckar Mosel Steiermark Kärnten Tirol Vorarlberg
  Burgenland Graubünden Tessin Wallis Aargau Thurgau Uri Schwyz Zug Elsass Lothringen Preußen Böhmen Mähren Schlesien Pommern
  Vlaanderen Wallonië Limburg Gelderland Overijssel Drenthe Friesland Zeeland Flevoland Utrecht Noord-Holland Zuid-Holland Twente Betuwe
  Veluwe Kempen Henegouwen Luxemburg Schelde Maas Rijn Waal Noordzee
  Alentejo Algarve Minho Beira Ribatejo Estremadura Trás-os-Montes Açores Madeira Tejo Douro Mondego Bahia Ceará Goiás Maranhão Pará Paraná
  Pernambuco Piauí Rondônia Roraima Sergipe Tocantins Amazonas Amapá Acre Paraíba Alagoas Nordeste Rio Minas
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky
  Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Jersey Mexico Ohio Oklahoma Oregon
  Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Carolina Dakota Hampshire Rhode Ontario Quebec Alberta
  Manitoba Saskatchewan Queensland Tasmania Yorkshire Lancashire Cornwall Devon Dorset Kent Essex Sussex Surrey Norfolk Suffolk Cumbria
  Northumberland Durham Wales Scotland England Ireland Ulster Munster Leinster Connacht Midlands Britain Thames Mersey Severn Hudson
  Himalaya Andes Sahara Caucasus Balkans Balkan Crimea Siberia Ural Volga Danube Rhine Nile Ganges Amazon Congo Niger Mekong Pacific Atlantic
  Mediterranean Baltic Caribbean Antarctica Arctic Europe Europa Asia Africa Amérique Amerika América Afrique Afrika Asie Asien Oceania
  Europe Orient Maghreb Levant Scandinavia Skandinavien Anatolia Bosnia Herzegovina Kosovo Chechnya Tchétchénie Kurdistan Punjab Kashmir
  Bengal Kerala Gujarat Maharashtra Bihar Rajasthan Tamil Transvaal Darfur Biafra Kivu Katanga Bavaria Saxony Prussia Flanders Tuscany
  Lombardy Sicily Sardinia Brittany Normandy Burgundy Galizia Andalusia Castile Catalonia Brooklyn Manhattan Bronx Queens Harlem Hollywood
  Broadway Wimbledon Westminster Montmartre Versailles Vatican Vaticano Kremlin Bundestag Bundesrat Reichstag Senato Senado Congreso Congresso
  Parlamento Élysée Matignon Quirinale Generalitat Moncloa Planalto Itamaraty Binnenhof Knesset Duma Pentagon
  Madina Bocage Aisby Heydour Proastiakos Plutone Saturno Giove Marte Urano Nettuno Mercurio Pluto Uranus Neptun Merkur
` // prettier-ignore

/** Short forms and shouted words. */
export const SHORT_FORMS = `
  JJ MM AAAA YYYY DD HH SHA MD5 JSON CSV YAML REGEX PNG JPG ZIP TXT DOCX XLSX OK NOK BCC CC ASIC FARC ANC NIV ITT RFC UUID CORS CRUD OAUTH JWT TLS SSL SSH FTP
  IBAN BIC SWIFT PIN EAN ISBN VAT PDF SKU IMEI ETA FAQ HR CEO CTO CFO DOB SSN NHS LOL OMG IMO IRL TBH SMH ASAP FYI WTF BTW IDK LMAO ROFL
  TIL AMA DIY GPS USB SIM SMS URL API SDK CPU GPU RAM SSD HTML CSS JSON XML SQL HTTP HTTPS AWS GCP CLI IDE NPM RGPD GDPR TVA SIRET SIREN RIB CDI
  CDD RSA CAF RIO SAV PEA SMIC IRM HLM SCI SARL SAS SNC EURL GIE EHPAD SAMU CHU CHRU ARS CPAM RTT DRH PDG MDR PTDR BJR SVP STP
  EFE ANSA AFP DPA APA ANP BELGA LUSA AP UPI ONU UNO OTAN NATO OPEP OPEC FMI BCE EZB FED UE EU USA UK URSS USSR DDR RDA BRD GAL ETA IRA PLO OLP
  PP PSOE PNV CIU IU ERC PSC UCD PCE SPD CDU CSU FDP AFD NPD PDS PD PDL UDC PCI DC PSI CGIL CISL UIL FIOM PS UMP RPR UDF PCF LFI LR RN EELV FN CGT
  CFDT PVV VVD CDA PVDA NVA CD SP PSD CDS BE PT PMDB PSDB MDB STF STJ TST CPF CNPJ NIF DNI NIE CUIL NSS KVK BSN BTW IVA IRPF IRS INSS INPS INAIL
  GMBH AG KG OHG BV NV LDA SPA SRL SL SA PLC LLC INC LTD CORP FC CF AC AS SV VFB FIFA UEFA NBA NFL NHL MLB NCAA UFC WWE ATP WTA IOC CIO KO
  BBC CNN NBC CBS ABC FOX ESPN HBO MTV RAI RTVE TVE ARD ZDF ORF SRF RTBF VRT NOS SBT TF1 TV DVD CD DJ MC VIP AIDS HIV VIH SIDA COVID ADN DNA RNA
  AHAC NASA ESA CERN MIT HEC ENA CNRS INSERM WHO OMS UNESCO UNICEF WWF PETA FBI CIA NSA KGB GRU MI5 BND DGSE ICE DHS IRS FDA EPA
  MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY RT DM PM AM GMT CET UTC EST PST ERP CRM KPI ROI NDA RFP PO BR KR XOXO
` // prettier-ignore

/** Brands, works, breeds, plants and teams beyond the brand list that are often read as people. */
export const THINGS = `
  Linksys Netgear Trezor Arduino Raspberry Bluetooth Android Playmobil Lego Barbie Pikachu Tamagotchi Elantra Tucson Sonata Corolla Camry
  Kangoo Scenic Duster Sandero Picasso Xsara Berlingo Qashqai Kuga Tiguan Polo Golf Jetta Panda Punto Stilo Alfa Lancia Cooper Skoda Octavia
  Hobbit Takoyaki Ramen Sushi Tikka Masala Biryani Tandoori Curry Merlot Malbec Chardonnay Cabernet Sauvignon Riesling Bordeaux Chianti
  Labrador Dobermann Rottweiler Beagle Husky Poodle Chihuahua Siamese Lexapro Prozac Zoloft Xanax Valium Tylenol Advil Ibuprofen Aspirin
  Paracetamol Doliprane Levothyrox Ventoline Augmentin Amoxicillin Metformin Ramones Beatles Metallica Nirvana Coldplay Radiohead Genesis
  Kubernetes Docker Terraform Ansible Jenkins Grafana Prometheus Kafka Cassandra Redis Postgres Mongo Hadoop Spark Maven Gradle Webpack Vite
  Windows Linux Ubuntu Debian Fedora Chrome Firefox Safari Edge Opera Bing Siri Alexa Cortana Gemini Copilot ChatGPT Claude Mistral Llama
  Juventus Barça Barcelona Bayern Dortmund Schalke Werder Hertha Chelsea Arsenal Everton Tottenham Liverpool Ajax Feyenoord PSV Anderlecht
  Benfica Porto Sporting Flamengo Corinthians Palmeiras Fluminense Vasco Botafogo Grêmio Cruzeiro Santos Boca Celtic Rangers Fiorentina
  Sampdoria Atalanta Udinese Napoli Lazio Roma Inter Milan Osasuna Sevilla Betis Villarreal Celta Deportivo Espanyol Getafe Rayo
  Knicks Lakers Yankees Dodgers Giants Cowboys Packers Patriots Steelers Raiders Celtics Bulls
` // prettier-ignore

/** Cities, countries and rivers as the seven languages call them; the lists hold mostly English or local names. */
export const EXONYMS = `
  Milano Torino Venezia Firenze Napoli Genova Roma Bologna Padova Siracusa Mantova Livorno Ginevra Zurigo Berna Basilea Lugano Parigi Marsiglia Lione
  Nizza Strasburgo Bordò Londra Edimburgo Dublino Berlino Monaco Colonia Francoforte Amburgo Stoccarda Dresda Lipsia Vienna Salisburgo Praga Varsavia
  Cracovia Budapest Bucarest Belgrado Zagabria Lubiana Atene Salonicco Costantinopoli Istanbul Mosca Kiev Stoccolma Copenaghen Oslo Lisbona Madrid
  Siviglia Barcellona Saragozza Valenza Cordova Granada Tunisi Algeri Tripoli Il Cairo Gerusalemme Damasco Beirut Baghdad Teheran Pechino Tokyo Nuova
  York Città Messico L'Avana Narbona Tolosa Avignone Tolone Borgogna Savoia Provenza Normandia Bretagna Baviera Sassonia Prussia Boemia Polonia
  Ungheria Grecia Turchia Siria Libano Palestina Israele Egitto Libia Tunisia Algeria Marocco Etiopia Svezia Norvegia Danimarca Finlandia Islanda
  Svizzera Germania Francia Spagna Portogallo Inghilterra Scozia Irlanda Galles Olanda Belgio Austria Croazia Serbia Bulgaria Romania Albania Macedonia
  Siam Fiandre Catalogna Aragona Castiglia Galizia Sassari Cagliari Macerata Ancona Pesaro Rimini Ravenna Ferrara Modena Parma Piacenza Pavia Lodi
  Cremona Brescia Bergamo Verona Vicenza Treviso Udine Trieste Trento Bolzano Aosta Novara Vercelli Asti Alessandria Cuneo Savona Imperia Spezia Lucca
  Pisa Siena Arezzo Grosseto Perugia Terni Viterbo Rieti Latina Frosinone Caserta Salerno Benevento Avellino Foggia Bari Taranto Lecce Brindisi Potenza
  Matera Cosenza Catanzaro Crotone Messina Catania Palermo Trapani Agrigento Ragusa Enna Caltanissetta Ascoli Teramo Pescara Chieti Isernia Campobasso
  Ginebra Zúrich Berna Basilea Lausana París Marsella Lyon Niza Estrasburgo Burdeos Toulouse Londres Edimburgo Dublín Berlín Múnich Colonia Fráncfort
  Hamburgo Stuttgart Dresde Viena Salzburgo Praga Varsovia Cracovia Bucarest Belgrado Zagreb Atenas Estambul Moscú Kiev Estocolmo Copenhague Lisboa
  Oporto Sevilla Zaragoza Córdoba Milán Turín Venecia Florencia Nápoles Génova Padua Túnez Argel Trípoli Cairo Jerusalén Damasco Bagdad Teherán Pekín
  Tokio Nueva Habana Filadelfia Bruselas Amberes Gante Brujas Lieja Luxemburgo Ámsterdam Rotterdam Haya Polonia Hungría Grecia Turquía Siria Líbano
  Suecia Noruega Dinamarca Finlandia Suiza Alemania Francia España Portugal Inglaterra Escocia Irlanda Holanda Bélgica Croacia Perú Brasil Etiopía
  Eritrea Leona Freetown Lima Quito Bogotá Caracas Managua Asunción Montevideo Santiago Guadalajara Monterrey Veracruz Daroca Cariñena Calamocha Teruel
  Londres Édimbourg Dublin Berlin Munich Cologne Francfort Hambourg Dresde Vienne Salzbourg Prague Varsovie Cracovie Bucarest Belgrade Athènes Istanbul
  Moscou Kiev Stockholm Copenhague Lisbonne Porto Séville Saragosse Barcelone Valence Grenade Cordoue Milan Turin Venise Florence Naples Gênes Padoue Rome
  Bologne Genève Zurich Berne Bâle Lausanne Bruxelles Anvers Gand Bruges Liège Namur Luxembourg Amsterdam Rotterdam Haye Tunis Alger Tripoli Caire
  Jérusalem Damas Beyrouth Bagdad Téhéran Pékin Tokyo Séoul Havane Philadelphie Pologne Hongrie Grèce Turquie Syrie Liban Suède Norvège Danemark
  Finlande Suisse Allemagne Espagne Portugal Angleterre Écosse Irlande Belgique Croatie Pérou Brésil Éthiopie Ivry Vincennes Colombes Nanterre Créteil
  Saint-Denis Villejuif Bobigny Clichy Levallois Neuilly Sceaux Meudon Sèvres Issy Vanves Montrouge Gentilly Bagneux Massy Évry Melun Meaux Poissy
  Mailand Turin Venedig Florenz Neapel Genua Rom Genf Zürich Bern Basel Paris Straßburg Nizza London Berlin München Köln Frankfurt Wien Prag Warschau
  Krakau Bukarest Belgrad Athen Moskau Kiew Stockholm Kopenhagen Lissabon Sevilla Brüssel Antwerpen Gent Brügge Lüttich Luxemburg Den Haag Kairo Jerusalem
  Damaskus Bagdad Teheran Peking Tokio Polen Ungarn Griechenland Türkei Syrien Schweden Norwegen Dänemark Schweiz Deutschland Frankreich Spanien England
  Milaan Turijn Venetië Florence Napels Genua Rome Genève Zürich Parijs Straatsburg Londen Berlijn München Keulen Frankfurt Wenen Praag Warschau Boekarest
  Belgrado Athene Moskou Kopenhagen Lissabon Sevilla Brussel Antwerpen Gent Brugge Luik Leuven Mechelen Hasselt Kortrijk Oostende Aalst Genk Charleroi Bergen
  Namen Luxemburg Caïro Jeruzalem Damascus Peking Tokio Polen Hongarije Griekenland Turkije Zweden Noorwegen Denemarken Zwitserland Duitsland Frankrijk
  Milão Turim Veneza Florença Nápoles Génova Roma Genebra Zurique Berna Paris Estrasburgo Londres Berlim Munique Colónia Frankfurt Viena Praga Varsóvia
  Bucareste Belgrado Atenas Moscovo Moscou Estocolmo Copenhaga Lisboa Sevilha Bruxelas Antuérpia Luxemburgo Cairo Jerusalém Damasco Pequim Tóquio Polónia
  Hungria Grécia Turquia Suécia Noruega Dinamarca Suíça Alemanha França Espanha Inglaterra Brasília Salvador Recife Fortaleza Curitiba Manaus Belém Goiânia
  Coimbra Braga Évora Faro Setúbal Aveiro Leiria Viseu Guarda Bragança Santarém Portalegre Beja Funchal Maynooth Vegas Dingle Ballina Lismore
` // prettier-ignore
