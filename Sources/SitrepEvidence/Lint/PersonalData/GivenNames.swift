extension PersonalDataWords {
  /// Given names met in Latin America, the Caribbean, Europe, North and West Africa, folded. Left out are
  /// those that are also words or places of their own (Rosa, Santiago, Israel): they are found by what stands
  /// beside them.
  static let givenNames: Set<String> = Set(
    """
    aaron abdoul abdul abdullah abel abigail abraham adam adan adela adelina adolfo adrian adriana adrien
    agnes agustin agustina ahmad ahmed aicha aida aissatou alain alan alba alberta alberto aldo alejandra
    alejandrina alejandro alex alexander alexandra alexandre alexis alfonso alfredo ali alice alicia aline
    alison alonso alvaro amadou amanda amelia amelie amina aminata amy ana anabel anais anastasia andre
    andrea andreia andreina andres andrew andy angela angele angelica angelina anibal anita anna anne annette
    annie anthony antoine antoinette antonella antonia antonio ariana ariel armando arnaud arnulfo arthur
    arturo ashley astrid augusto aurelie awa ayelen barbara bastien beatrice beatriz belen benedicte benjamin
    bernadette bernard bernardo berta betty blanca boris braulio brayan brenda brian brigitte bruna bruno
    bryan caio camila camille carina carla carlos carmela carmen carol carolina caroline catalina catarina
    caterina catherine cecile cecilia celia celine cesar chantal charlene charles charlotte christian
    christiane christina christine christophe cinthia clara clarisse claude claudia claudine claudio cleiton
    clemence clement cristian cristiane cristina cristobal cynthia cyril dalila damian damien daniel daniela
    daniele danielle danilo dariela dario david dayana daysi deborah deisy delphine denis denise derek desire
    deysi diana diego dieudonne dina diogo djamila dominique dora doris douglas duglas edgar edgardo edith
    edmundo eduarda eduardo edward edwin efrain eladio elba elena eliana elias elisa elisabeth elizabeth ella
    elodie eloisa elsa elvira emanuel emile emilia emiliano emilie emilio emily emma emmanuel enrique enzo
    eric erica erika ernesto esmeralda esteban estefania estela estelle esther etienne eugenia eugenio eva
    evelyn fabian fabiana fabien fabienne fabio fabiola fabrice fanny fatiha fatima fatou fatoumata federica
    federico felicia felipe felix fernanda fernando fiorella flavia flavio florian francine francis francisca
    francisco franck francois francoise freddy frederic frederico gabriel gabriela gabrielle gael gaston
    genevieve george georges georgina gerald geraldine gerard gerardo gervais gilberto gilles gina giovanna
    giovanni gisela gisele gladys glenda gonzalo graciela gregoire gregory greta guido guilherme guillaume
    guillermina guillermo gustavo habib hannah hans harold hassan heather hector heidi helen helena helene
    henri henrique henry heriberto hernan hilda homero horacio hortensia hubert hugo hussein ibrahim ibrahima
    ignacia ignacio igor ilda imelda ines ingrid irene iris irma isaac isabel isabela isabella isabelle
    isaias ismael issa ivan ivana ivette ivonne jacinta jacinto jack jacob jacqueline jacques jaime jair
    jairo james jane janet janeth jaqueline javier javiera jean jean-claude jeanne jeannette jefferson
    jennifer jeremy jerome jessica jesus jhoan jhon jhonny jimena jimmy joana joanna joao joaquin joaquina
    joel joelle johan johana johanna john johnny jonas jonathan jordy jorge jose josefa josefina joselin
    joseline joseph josephine josette joshua josiane josue juan juana juanita julia julian juliana julie
    julien julieta juliette julio julissa justin justine karen karim karina karine karla katerine katherine
    kathleen katia katiuska kelly kenia kevin khadidja khadija khaled kimberly klaus krystal laetitia lamine
    larissa laura laure laurence laurent leandro leidy leila leonardo leonel leonor leonora leopoldo leticia
    leydi lidia lila lilia lilian liliana lina linda lisa lisbeth lisette lizbeth lola lorena lorenzo
    lorraine louis louise luan luana luca lucas lucia luciana luciano lucie lucien lucienne lucila lucio lucy
    luigi luis luisa luiz luiza lupita lydia lydie lyse macarena magali magaly magdalena maikel maimouna
    malika mamadou manon manuel manuela marc marcela marcelo marcio marco marcos margarita margaux margot
    marguerite maria mariam mariama mariana mariano maribel maricela marie mariela marielle marilyn mario
    marion marisa marisela marisol maritza marlene marlon marta martha martin martina martine mary maryam
    mateo mateus mathieu mathilde matias matilde matthew matthieu mauricio maxime maximiliano mayerlin mayra
    melanie melina melissa mercy micaela michel michele michelle miguel miguelina mireille miriam mirian
    modesto mohamed mohammed moises monica monique morgane mourad moussa myriam nadege nadia nadine nahomi
    nancy naomi natacha natalia natalie natasha nathalie nathan nayeli neida nelida nelly nelson nestor
    nicanor nicola nicolas nicole nidia nilda nina noelia noemi nora norma octavio odette olga oliver olivia
    olivier omar orlando oscar osman osvaldo oswaldo othmane otilia ousmane pablo pamela paola pascal pascale
    patrice patricia patricio patrick paul paula paulina pauline paulo pedro penelope peter petrona philippe
    pierre pietro priscila rachel rachid rafael rafaela raimundo ramiro ramon ramona raphael raquel raul
    rayan rebeca rebecca regina reina reinaldo rejane remi renata renato rene renee ricardo richard rigoberto
    rita robert roberta roberto robin robinson rocio rodolfo rodrigo rodrigue rogelio roger rolando romain
    romina romulo ronald ronaldo rosalba rosalia rosana rosaura roselyne rosmery roxana ruben rufina ruth
    sabina sabine sabrina samantha samira samuel sandra sandrine sandro sara sarah saul sebastian sebastien
    segundina selena sergio severine shirley silvana silvia simon simona simone sofia solange sonia sophia
    sophie stefania stella stephane stephanie steven susan susana suzanne sylvain sylvia sylvie tamara tania
    tatiana teodoro teresa teresita thais therese thiago thibault thierry thomas tiago tobias tomas valentin
    valentina valentine valeria valerie valery vanesa vanessa vanina vera veronica veronique vicenta vicente
    victor victorine vilma vincent vinicius violeta virginie viviana viviane wagner walter wanda wendy
    wilfredo william willian wilmer ximena yadira yahir yamileth yanet yaneth yanina yann yannick yasmin
    yasmina yeferson yender yenifer yennifer yesenia yessica yohan yohana yolanda yonathan yorman youssef
    yuleisy yulia yuliana yulimar yulisa yurani yusimar yusuf yves yvette yvonne zahra zoe zoila zuleika
    zulema zulma
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// Whether a folded word is a given name, or starts with one before a hyphen: Marie-Claire.
  static func isGivenName(_ word: String) -> Bool {
    if givenNames.contains(word) { return true }
    guard let hyphen = word.firstIndex(of: "-") else { return false }
    return givenNames.contains(String(word[..<hyphen]))
  }
}
