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
