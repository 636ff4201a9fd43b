import SitrepEvidence
import Testing

@Test(
  "A name of a person in free text that lint would let through",
  arguments: [
    // English
    ("María González waited three days at the crossing.", "María González"),
    ("The family of Yusimar Contreras sleeps in a tent.", "Yusimar Contreras"),
    ("Nayrobis, 27, said she had walked from Iquique.", "Nayrobis"),
    ("Ms Quispe asked for water.", "Quispe"), ("Mrs. Mamani Condori is pregnant.", "Mamani Condori"),
    ("She travels with her son Dilan.", "Dilan"), ("A woman named Keyla fell ill.", "Keyla"),
    ("a man identified as Ederson Rojas was turned back", "Ederson Rojas"),
    ("Nurse J. Quispe saw six children.", "J. Quispe"),
    ("Oriana Zambrano told reporters of the cold.", "Oriana Zambrano"),
    ("On Tuesday Carlos was refused entry.", "Carlos"), ("Dr Zambrano treats the children.", "Zambrano"),
    ("Keyla, aged 34, sleeps outside.", "Keyla"), ("the baby Thiago was born there", "Thiago"),
    ("Yorbelis (27 years) has a fever.", "Yorbelis"),
    // Spanish
    ("La señora Mamani espera con sus hijos.", "Mamani"),
    ("Sra. Condori, madre de tres, duerme allí.", "Condori"),
    ("Viaja con su hija Aranza desde Iquique.", "Aranza"), ("una mujer de nombre Yorbelis", "Yorbelis"),
    ("el niño se llama Dylan Mamani", "Dylan Mamani"), ("un joven llamado Keiver fue rechazado", "Keiver"),
    ("Yorbelis, de 34 años, perdió sus papeles.", "Yorbelis"),
    ("Yorbelis (34 años) perdió sus papeles", "Yorbelis"),
    ("Ayer José Luis Pérez de la Cruz cruzó a pie.", "José Luis Pérez de la Cruz"),
    ("MARÍA GONZÁLEZ, CON DOS HIJOS", "MARÍA GONZÁLEZ"), ("don Eusebio no puede caminar", "Eusebio"),
    ("Oriana Zambrano relató que llevaba tres días", "Oriana Zambrano"),
    ("En el Hospital Regional nació la bebé Aitana.", "Aitana"),
    ("El ministro habló. María López respondió.", "María López"),
    // French
    ("Mme Lefèvre attend depuis trois jours.", "Lefèvre"), ("Un enfant prénommé Wisly est malade.", "Wisly"),
    ("Il s'appelle Wisly.", "Wisly"), ("sa fille Naïka a de la fièvre", "Naïka"),
    ("Jean-Claude Pierre dort dehors.", "Jean-Claude Pierre"), ("Wisly, 34 ans, vient d'Haïti.", "Wisly"),
    // Portuguese
    ("A senhora Tavares espera com os filhos.", "Tavares"), ("seu filho Kauã está doente", "Kauã"),
    ("um homem chamado Jurandir foi recusado", "Jurandir"), ("Kauã, de 34 anos, dorme na rua.", "Kauã"),
    ("João da Silva contou que andou três dias.", "João da Silva"),
    // Arabic: given names, in a script without capitals
    ("قالت فاطمة إنها انتظرت ثلاثة أيام عند المعبر", "فاطمة"), ("وصل أحمد محمود مع أطفاله", "أحمد محمود"),
    // What a careful reader would see
    ("Una adolescente de 16 años, Kimberlyn, viaja sola.", "Kimberlyn"),
    ("interview with Yuli P., 22, at night", "Yuli P"),
    ("Hermana Ángela coordina el albergue.", "Ángela"),
    ("Fr. Isaldo Zanella runs the shelter.", "Isaldo Zanella"),
    // A name shared with someone in office is still another person's.
    ("Luis Mamani waited.", "Luis Mamani"), ("Rosa, 34, waited at Santa Rosa.", "Rosa"),
  ])
func namesFound(text: String, name: String) {
  #expect(found(text) == ["person-name: \(name)"])
}

@Test(
  "A false alarm that would teach officers to ignore lint",
  arguments: [
    // Those in office, in registers or not
    "President José Jerí says so.", "Jerí wrote on social media.", "Minister Luis Cordero gave no number.",
    "El presidente interino, Juan Pérez, viajó a Tacna.", "Juan Pérez, alcalde de Arica, pidió ayuda.",
    "Governor of Arica y Parinacota Diego Soto spoke.", "Le ministre Jean Dupont a parlé.",
    "Gabriel Boric and Hugo de Zela spoke by telephone.", "a presidente Maria Silva falou",
    "The Archbishop of Arica, Moisés Soto, came.", "Former Minister of Health Ana Torres agreed.",
    "زار الرئيس محمد المعبر", "مستشفى الملك خالد مغلق", "وصلت سبع عائلات إلى المخيم",
    // Places, bodies, storms
    "People wait at Chacalluta–Santa Rosa.", "a bus from San José to Santa María", "la comuna de María Elena",
    "El Hospital Juan Noé atendió a seis personas.", "en la calle Juan Antonio Ríos",
    "Puente Internacional Simón Bolívar",
    "Hurricane María displaced thousands.", "el huracán María", "Colegio Ana Frank", "rue Victor Hugo",
    "Villa Ana", "Los Ángeles", "the commune of General Lagos", "Fundación Scalabrini hands out food",
    "Médecins Sans Frontières said there was no clinic.", "The World Bank said growth slowed.",
    "Human Rights Watch told reporters", "United Nations said", "Universidad Arturo Prat",
    "avenida Santa María",
    "Chilean Navy said two boats were seen.", "Cruz Roja dijo que faltan carpas",
    // Capitals that start sentences or are acronyms
    "Families, 40 in all, sleep outside.", "UNHCR and IOM said so.", "En Tacna, 40 personas esperan.",
    "On November 28, 2025, people waited.", "Arica, 30 años después, sigue igual.",
    "Tacna, 45, Puno, 30, Lima, 12",
    "Hepatitis B. Children are vaccinated first.", "Plan B. Families move north.",
    "el decreto llamado Frontera Segura",
    "Annex C. Tables", "Venezuelan migrants said they were turned back.", "The U.S. Embassy closed.",
    "Madre e hijo esperan.", "Señor de los Milagros", "a mother of two", "Immigration lawyers",
    "una madre de 34 años", "mon père est parti", "Peruvian Police at the border",
  ])
func nameFalseAlarms(text: String) {
  #expect(found(text) == [])
}

@Test("No finding repeats more than the first character")
func hint() {
  #expect(finder.find(in: "Ayer María González, +56 9 8765 4321").map(\.hint) == ["M…", "+…"])
}

@Test("Position counts characters of the text, whatever their bytes")
func position() {
  #expect(finder.find(in: "ñandú 😀 María").map(\.range) == [8..<13])
}
