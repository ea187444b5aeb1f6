/**
 * Well-known historical and public persons, full names only: written for this project from general knowledge (facts;
 * no list was copied). Used for `names.publicFigures: keep`, and as examples of famous names when the tagger learns.
 * Only persons whose name alone, in full, identifies them to everybody; private persons never.
 */
export const PUBLIC_FIGURES: readonly string[] = `
Marie Curie|Pierre Curie|Albert Einstein|Isaac Newton|Charles Darwin|Galileo Galilei|Nikola Tesla|Thomas Edison|Ada Lovelace|Alan Turing|
Stephen Hawking|Richard Feynman|Niels Bohr|Max Planck|Werner Heisenberg|Erwin Schrödinger|Louis Pasteur|Alexander Fleming|Rosalind Franklin|
Gregor Mendel|Carl Linnaeus|Johannes Kepler|Nicolaus Copernicus|Blaise Pascal|René Descartes|Pierre de Fermat|Évariste Galois|Henri Poincaré|
Leonhard Euler|Carl Friedrich Gauss|Bernhard Riemann|David Hilbert|Emmy Noether|Kurt Gödel|John von Neumann|Claude Shannon|Grace Hopper|
Tim Berners-Lee|Linus Torvalds|Steve Jobs|Bill Gates|Elon Musk|Mark Zuckerberg|Jeff Bezos|Steve Wozniak|Larry Page|Sergey Brin|Sam Altman|
William Shakespeare|Jane Austen|Charles Dickens|Oscar Wilde|Virginia Woolf|George Orwell|Agatha Christie|Arthur Conan Doyle|Mary Shelley|
Ernest Hemingway|Mark Twain|Edgar Allan Poe|Emily Dickinson|Walt Whitman|Toni Morrison|Stephen King|James Joyce|Samuel Beckett|Lewis Carroll|
Victor Hugo|Émile Zola|Gustave Flaubert|Honoré de Balzac|Marcel Proust|Albert Camus|Jean-Paul Sartre|Simone de Beauvoir|Jules Verne|
Alexandre Dumas|Charles Baudelaire|Arthur Rimbaud|Paul Verlaine|Guy de Maupassant|George Sand|Marguerite Yourcenar|Marguerite Duras|
Antoine de Saint-Exupéry|Jean de La Fontaine|Jean Racine|Pierre Corneille|Jean-Jacques Rousseau|Denis Diderot|Michel de Montaigne|
Johann Wolfgang von Goethe|Friedrich Schiller|Thomas Mann|Franz Kafka|Hermann Hesse|Bertolt Brecht|Heinrich Heine|Günter Grass|
Miguel de Cervantes|Federico García Lorca|Gabriel García Márquez|Jorge Luis Borges|Pablo Neruda|Octavio Paz|Isabel Allende|
Dante Alighieri|Umberto Eco|Italo Calvino|Primo Levi|Luigi Pirandello|Niccolò Machiavelli|Fernando Pessoa|José Saramago|Luís de Camões|
Leo Tolstoy|Fyodor Dostoevsky|Anton Chekhov|Alexander Pushkin|Haruki Murakami|Rabindranath Tagore|Chinua Achebe|Wole Soyinka|
Leonardo da Vinci|Pablo Picasso|Vincent van Gogh|Claude Monet|Paul Cézanne|Henri Matisse|Salvador Dalí|Frida Kahlo|Andy Warhol|Auguste Rodin|
Camille Claudel|Edgar Degas|Édouard Manet|Gustav Klimt|Edvard Munch|Johannes Vermeer|Francisco Goya|Diego Velázquez|Jackson Pollock|
Ludwig van Beethoven|Wolfgang Amadeus Mozart|Johann Sebastian Bach|Frédéric Chopin|Claude Debussy|Maurice Ravel|Erik Satie|Giuseppe Verdi|
Antonio Vivaldi|Richard Wagner|Franz Schubert|Johannes Brahms|Igor Stravinsky|Édith Piaf|Jacques Brel|Georges Brassens|Johnny Hallyday|
Michael Jackson|Elvis Presley|John Lennon|Paul McCartney|David Bowie|Freddie Mercury|Bob Dylan|Bob Marley|Jimi Hendrix|Kurt Cobain|Elton John|
Taylor Swift|Ed Sheeran|Lady Gaga|Justin Bieber|Kanye West|Katy Perry|Bruno Mars|Britney Spears|Mariah Carey|Whitney Houston|Ariana Grande|
Napoleon Bonaparte|Julius Caesar|Alexander Hamilton|George Washington|Thomas Jefferson|Abraham Lincoln|Benjamin Franklin|Theodore Roosevelt|
Franklin Roosevelt|Franklin D. Roosevelt|John F. Kennedy|Martin Luther King|Rosa Parks|Malcolm X|Richard Nixon|Ronald Reagan|Bill Clinton|Hillary Clinton|George Bush|
George W. Bush|Barack Obama|Michelle Obama|Donald Trump|Joe Biden|Kamala Harris|Bernie Sanders|Winston Churchill|Margaret Thatcher|
Tony Blair|Boris Johnson|Theresa May|David Cameron|Charles de Gaulle|François Mitterrand|Jacques Chirac|Nicolas Sarkozy|François Hollande|
Emmanuel Macron|Simone Veil|Georges Clemenceau|Jean Jaurès|Léon Blum|Jean Moulin|Marine Le Pen|Angela Merkel|Helmut Kohl|Willy Brandt|
Konrad Adenauer|Olaf Scholz|Otto von Bismarck|Adolf Hitler|Karl Marx|Friedrich Engels|Rosa Luxemburg|Vladimir Lenin|Joseph Stalin|
Mikhail Gorbachev|Vladimir Putin|Volodymyr Zelensky|Mao Zedong|Xi Jinping|Mahatma Gandhi|Jawaharlal Nehru|Indira Gandhi|Narendra Modi|
Nelson Mandela|Desmond Tutu|Kofi Annan|Fidel Castro|Che Guevara|Simón Bolívar|Evita Perón|Benito Mussolini|Silvio Berlusconi|Giuseppe Garibaldi|
Francisco Franco|Felipe González|Pedro Sánchez|Mariano Rajoy|Aung San Suu Kyi|Kim Jong-un|Saddam Hussein|Yasser Arafat|Golda Meir|
Marie Antoinette|Catherine de Médicis|Joan of Arc|Jeanne d'Arc|Christopher Columbus|Marco Polo|Ferdinand Magellan|Vasco da Gama|James Cook|
Neil Armstrong|Buzz Aldrin|Yuri Gagarin|Amelia Earhart|Florence Nightingale|Mother Teresa|Anne Frank|Helen Keller|Malala Yousafzai|Greta Thunberg|
Sigmund Freud|Carl Jung|Jean Piaget|Friedrich Nietzsche|Immanuel Kant|Baruch Spinoza|John Locke|David Hume|Adam Smith|John Maynard Keynes|
Milton Friedman|Hannah Arendt|Michel Foucault|Jacques Derrida|Noam Chomsky|Ludwig Wittgenstein|Bertrand Russell|Thomas Aquinas|
Charlie Chaplin|Alfred Hitchcock|Steven Spielberg|Quentin Tarantino|Martin Scorsese|Stanley Kubrick|Woody Allen|Clint Eastwood|Brigitte Bardot|
Catherine Deneuve|Gérard Depardieu|Alain Delon|Louis de Funès|Jean-Luc Godard|François Truffaut|Federico Fellini|Sophia Loren|Marilyn Monroe|
Audrey Hepburn|James Dean|Marlon Brando|Tom Hanks|Tom Cruise|Brad Pitt|Angelina Jolie|Leonardo DiCaprio|Johnny Depp|Will Smith|Will Ferrell|Meryl Streep|
Jennifer Lopez|Jennifer Aniston|Robert De Niro|Al Pacino|Morgan Freeman|Denzel Washington|George Clooney|Julia Roberts|Oprah Winfrey|Kim Kardashian|
Walt Disney|Coco Chanel|Christian Dior|Yves Saint Laurent|Henry Ford|John Rockefeller|Warren Buffett|
Zinedine Zidane|Kylian Mbappé|Lionel Messi|Cristiano Ronaldo|Diego Maradona|Michel Platini|David Beckham|Usain Bolt|Serena Williams|
Roger Federer|Rafael Nadal|Novak Djokovic|Michael Jordan|LeBron James|Kobe Bryant|Muhammad Ali|Tiger Woods|Michael Schumacher|Lewis Hamilton|
Ayrton Senna|Lance Armstrong|Michael Phelps|Simone Biles|Babe Ruth|Tom Brady|Peyton Manning|Johan Cruyff|Neymar Junior|
Pope Francis|John Paul|Martin Luther|Jean Calvin|Dalai Lama|Queen Victoria|Prince Harry|Prince William|Princess Diana|Kate Middleton|
Meghan Markle|Louis Armstrong|Ella Fitzgerald|Miles Davis|Nina Simone|Aretha Franklin|Ray Charles|Frank Sinatra|Luciano Pavarotti|Maria Callas
`
  .replaceAll('\n', '')
  .split('|')
