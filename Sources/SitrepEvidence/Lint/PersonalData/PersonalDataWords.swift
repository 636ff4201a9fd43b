/// The words by which personal data is told, in English, Spanish, French and Portuguese, folded as names are.
enum PersonalDataWords {
  static let titles = set(
    """
    mr mrs ms miss mx dr dra prof sr sra srta senor senora senorita senorito don dona monsieur madame
    mademoiselle mme mlle fr docteur maitre senhor senhora dom doutor doutora lic
    """)

  /// Whose child, parent or spouse: the name follows.
  static let relations = set(
    """
    son daughter husband wife mother father brother sister grandmother grandfather uncle aunt cousin nephew
    niece baby hijo hija esposo esposa marido madre padre hermano hermana abuelo abuela tio tia primo prima
    sobrino sobrina bebe fils fille mari epouse mere pere frere soeur oncle tante cousine neveu filho filha
    mae pai irmao irma avo sobrinho sobrinha mulher
    """)

  static let persons = set(
    """
    man woman boy girl child teenager person migrant refugee survivor victim resident patient mother father
    hombre mujer nino nina joven adolescente persona migrante refugiado refugiada sobreviviente victima
    vecino vecina paciente ciudadano ciudadana homme femme garcon fille enfant personne refugie refugiee
    survivant survivante victime habitant habitante homem mulher menino menina crianca jovem pessoa
    sobrevivente vitima morador moradora
    """)

  /// Nothing but a name follows.
  static let naming = set("prenomme prenommee denomme denommee apellidado apellidada")
  static let namingBefore = set(
    "se s identified identificado identificada identifie identifiee known conocido conocida connu conhecida"
      + " conhecido de name nombre nom nome first full")
  static let namingLinks = set(
    "llama llamo appelle chama as como comme sous nombre nome nom name is es est apelido apellido")
  /// A name follows where a person was spoken of before: "a plan called …" names no person.
  static let called = set(
    "named called llamado llamada nombrado nombrada nomme nommee appele appelee chamado chamada nomeado nomeada"
  )

  static let saying = set(
    """
    said says told tells explained recalled added asked cried dijo dice relato conto cuenta explico senalo
    afirmo comento agrego declaro recordo dit declare raconte explique confie disse diz contou relatou
    explicou afirmou
    """)

  static let ageIntroductions = set("aged de age agee com")
  static let years = set("years year-old year anos ano ans an months meses mois")
  static let lapses = set("after before ago later since despues antes atras apres avant depois desde")

  // MARK: What names of persons are not

  /// Before the name of a place: "San José", "Nueva Ana".
  static let placePrefixes = set(
    """
    san santa santo sao saint sainte st sta ste los las villa puerto port porto isla island ile ilha cabo
    cape mount monte mont cerro rio river lake lago lac north south east west new nueva nuevo nova nouvelle
    calle street rue rua avenida avenue av avda plaza place praca hurricane huracan ouragan furacao storm
    tormenta tempete tempestade cyclone ciclon ciclone typhoon tifon operation operacion operacao
    """)

  /// Of what bodies, buildings and works are called; a name beside one is its name.
  static let bodies = set(
    """
    hospital school escuela colegio liceo ecole lycee college escola universidad universite universidade
    university instituto institute institut centro centre center stadium estadio stade street road bridge
    puente pont ponte airport aeropuerto aeroport aeroporto terminal station estacion gare estacao church
    iglesia eglise igreja parish parroquia cathedral catedral foundation fundacion fondation fundacao museum
    museo musee shelter albergue refuge abrigo camp campamento campo clinica clinic barrio quartier bairro
    commune comuna municipality municipalidad municipio municipalite district distrito province provincia
    departamento region regiao law ley loi lei ministry ministerio ministere government gobierno
    gouvernement governo office oficina bureau council consejo conseil conselho congress congreso congres
    congresso senate senado senat court corte tribunal commission comision comissao committee comite agency
    agencia agence police policia policias army ejercito armee exercito navy armada marine marinha border
    frontera frontiere fronteira union bank banco banque cross croix croix-rouge vermelha roja rouge embassy
    embajada ambassade embaixada nations naciones nacoes unidas unies world mundial mondiale human rights
    derechos droits direitos amnesty amnistia international internacional nacional national nationale
    children medecins medicos doctors caritas news times post diario journal jornal radio television prensa
    presse press network red reseau rede service servicio servico movement movimiento mouvement movimento
    party partido parti coalition alianza alliance alianca plan project proyecto projet projeto programme
    program programa decree decreto decret complex complejo desert desierto
    """)

  static let officeAdjectives = set(
    """
    interim interino interina acting former ex regional provincial national nacional nationale federal
    deputy adjunto adjunta chief general presidential presidencial presidentiel republican vice then new
    nuevo nueva entonces ancien ancienne antigo foreign exterior peruvian chilean venezuelan peruano peruana
    chileno chilena venezolano venezolana
    """)

  private static let offices = set(
    """
    president presidente presidenta presidency prime minister ministro ministra ministre undersecretary
    subsecretario subsecretaria secretary secretario secretaria secretaire governor gobernador gobernadora
    gouverneur governador governadora mayor alcalde alcaldesa maire prefeito prefeita ambassador embajador
    embajadora ambassadeur embaixador spokesperson spokesman spokeswoman vocero vocera portavoz candidate
    candidato candidata candidat senator senador senadora senateur congressman congresswoman deputado
    deputada diputado diputada depute director directora directeur directrice diretor diretora commissioner
    comisionado comisionada commissaire chancellor canciller chancelier premier chief jefe jefa general
    coronel colonel capitan captain comandante commander prefect prefecto delegado delegada archbishop
    arzobispo archeveque arcebispo bishop obispo eveque bispo prosecutor fiscal procureur judge juez jueza
    juge juiz defensor defensora ombudsman pope papa consul rapporteur relator relatora academic professor
    profesor profesora professeur
    """)

  static func isOffice(_ word: String) -> Bool {
    offices.contains(word) || word.hasSuffix("-general") || word.hasPrefix("vice-") || word.hasPrefix("ex-")
  }

  /// Words that stand with a capital because a sentence starts with them, and months and days.
  static let starters = set(
    """
    the a an in on at by for from to with of and but or as it its he she they we his her their this that
    these those there here when where while after before since yesterday today tomorrow according about some
    many most all both each no not one two three people families children women men el la los las un una
    unos unas lo en de del al con por para sin sobre segun y e o pero como su sus este esta estos estas ese
    esa hay ayer hoy manana cuando donde mientras tras desde hasta entre muchos muchas algunos algunas todos
    personas familias ninos mujeres hombres dos tres le les une des du au aux dans sur avec pour sans selon
    et mais ou comme son sa ses leur leurs ce cet cette ces il elle ils elles hier demain aujourd hui quand
    apres avant depuis deux trois os um uma em na nos nas do da das com segundo mas se seu sua seus suas ele
    ela eles elas ontem hoje amanha quando enquanto apos ate january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes
    martes miercoles jueves viernes sabado domingo janvier fevrier mars avril mai juin juillet aout
    septembre octobre decembre lundi mardi mercredi jeudi vendredi samedi dimanche janeiro fevereiro marco
    maio junho julho outubro novembro dezembro segunda terca quarta quinta sexta
    """)

  /// Within names: "de la Cruz", "dos Santos", "ben Ali".
  static let particles = set(
    "de del la las los y e i da do das dos di du des van von der den el al ben bin of the le")

  /// Before a letter that is a mark, not an initial: "hepatitis B. Children …", "Annex C. Places".
  static let lettered = set(
    """
    hepatitis hepatite vitamin vitamina vitamine plan phase fase group grupo groupe type tipo annex anexo
    annexe zone zona section seccion secao table tabla tableau tabela option opcion opcao grade grado
    category categoria categorie sector secteur setor point punto ponto influenza figure figura appendix
    class clase classe camp block bloque bloc
    """)

  // MARK: Before numbers

  static let telephones = set(
    """
    tel telf tlf phone telephone telefono telefonos telefone fono cel cell cellphone celular movil mobile
    portable telemovel whatsapp telegram signal call calling llamar llame llamando appeler appelez ligar
    ligue fax sms
    """)

  /// Numbers of papers that are no person's.
  static let papers = set(
    """
    folio oficio resolucion resolution resolucao decreto decree decret ley law loi lei article articulo
    factura invoice facture fatura glide exenta
    """)

  static let documents = set(
    """
    passport passports pasaporte passeport passaporte visa visado visto dni nie nif rut run rg cpf curp cui
    cni ci cedula identity identidad identite identidade id documento document carne carnet carte cartao ssn
    registro expediente case dossier
    """)

  static let currencies = set(
    "usd us clp pen eur brl ves gbp s r dollars pesos soles euros reais millon million")

  /// Names of mailboxes that belong to an office, not to a person.
  static let mailboxes = set(
    """
    info information informacion contact contacto contato press prensa presse imprensa media office oficina
    help ayuda aide ajuda support sitrep noreply no-reply reports report hello admin secretariat secretaria
    feedback
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
