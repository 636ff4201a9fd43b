/// The currencies of ISO 4217.
package enum Currencies {
  /// In small letters too, as units are spelled.
  package static func hasCode(_ code: String) -> Bool {
    code.utf8.count == 3 && codes.contains(code.uppercased())
  }

  /// Whether a unit is one of several currencies that share a sign or a name: `inr|npr|pkr`.
  package static func isShared(_ unit: String) -> Bool { unit.utf8.contains(UInt8(ascii: "|")) }

  /// What a sign or name that several currencies share stands for: the one that the row itself asks for, else those of
  /// the operation's countries; dollars may be those of the United States anywhere.
  ///
  /// - Parameters:
  ///   - asked: the currency that is asked for.
  ///   - isSaid: whether the row names it; else it is only what its indicator is usually counted in.
  ///   - local: the currencies of the operation's countries.
  /// - Returns: several still, where nothing settles it.
  package static func meant(by unit: String, asked: String, isSaid: Bool, local: Set<String>) -> String {
    let all = unit.split(separator: "|").map(String.init)
    if isSaid, all.contains(asked) { return asked }
    let likely = all.filter { local.contains($0) || $0 == unitedStates }
    if asked != unitedStates, likely.contains(asked) { return asked }
    return (likely.isEmpty ? all : likely).joined(separator: "|")
  }

  /// What is paid in in a country, by ISO 3166-1 alpha-3, in small letters.
  package static func ofCountry(_ alpha3: String) -> [String] { byCountry[alpha3] ?? [] }

  private static let unitedStates = "usd"

  private static let codes = Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let byCountry: [String: [String]] = {
    let pairs = countries.split { $0 == " " || $0 == "\n" }.map { pair in
      (String(pair.prefix(3)), pair.dropFirst(3).lowercased())
    }
    return Dictionary(grouping: pairs) { $0.0 }.mapValues { $0.map(\.1) }
  }()

  private static let list = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """

  /// The countries whose currency shares its sign or its name with another's, each with it in one word.
  private static let countries = """
    AREAED ARGARS ATGXCD AUSAUD BDIBIF BENXOF BFAXOF BHRBHD BHSBSD BLZBZD BMUBMD BOLBOB BRBBBD BRNBND CAFXAF CANCAD
    CHECHF CHLCLP CHNCNY CIVXOF CMRXAF CODCDF COGXAF COLCOP COMKMF CRICRC CUBCUP CYMKYD DJIDJF DMAXCD DOMDOP DZADZD
    EGYEGP FJIFJD FLKFKP GABXAF GBRGBP GHAGHS GIBGIP GINGNF GNBXOF GNQXAF GRDXCD GUYGYD HKGHKD IDNIDR INDINR IRNIRR
    IRQIQD JAMJMD JORJOD JPNJPY KENKES KIRAUD KNAXCD KORKRW KWTKWD LBNLBP LBRLRD LBYLYD LCAXCD LIECHF LKALKR LSOZAR
    MARMAD MEXMXN MLIXOF MUSMUR MWIMWK NAMNAD NAMZAR NCLXPF NERXOF NICNIO NPLNPR NPLINR NRUAUD NZLNZD OMNOMR PAKPKR
    PHLPHP PRKKPW PSEILS PSEJOD PYFXPF QATQAR RWARWF SAUSAR SDNSDG SENXOF SGPSGD SHNSHP SLBSBD SOMSOS SRBRSD SSDSSP
    SURSRD SYCSCR SYRSYP SYRTRY TCDXAF TGOXOF TONTOP TTOTTD TUNTND TURTRY TUVAUD TWNTWD TZATZS UGAUGX URYUYU VCTXCD
    VENVES WSMWST YEMYER ZMBZMW
    """
}
