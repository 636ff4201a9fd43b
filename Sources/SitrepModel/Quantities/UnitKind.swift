/// How the numbers of a unit are read and written.
package enum UnitKind: Hashable, Sendable {
  /// Persons, households, schools: what comes in wholes.
  case counted
  case percent
  /// An amount in a currency of ISO 4217, or in one that is not said.
  case money
  /// So much for each: `php/kg`.
  case rate
  /// Kilometres, litres: what is measured.
  case measured

  package init(_ unit: String) {
    if unit == UnitID.persons || unit.isEmpty {
      self = .counted
    } else if unit == UnitID.percent {
      self = .percent
    } else if unit.utf8.contains(UInt8(ascii: "/")) {
      self = .rate
    } else if unit == UnitID.money || Currencies.hasCode(unit) {
      self = .money
    } else {
      self = Self.measures.contains(unit) ? .measured : .counted
    }
  }

  /// A unit that has no name in a language, as it is written there: `PHP/kg`.
  package static func spelled(_ unit: String) -> String {
    let parts = unit.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { Currencies.hasCode(String($0)) ? $0.uppercased() : String($0) }.joined(separator: "/")
  }

  /// Whether there are no parts of one.
  package var isWhole: Bool { self == .counted }

  package static let measures: Set<String> = [
    "km", "m", "cm", "mm", "km2", "m2", "m3", "hectares", "litres", "kg", "tonnes", "degrees", "hours",
    "litres-a-day", "square-metres", "kilocalories-a-day", "magnitude",
  ]
}

/// The units that rules know by name.
package enum UnitID {
  package static let persons = "persons"
  package static let households = "households"
  package static let percent = "percent"
  /// Money whose currency the words do not settle: dollars, pesos.
  package static let money = "money"
  /// What words name and no record counts.
  package static let things = "things"
}

/// The currencies of ISO 4217.
package enum Currencies {
  /// In small letters too, as units are spelled.
  package static func hasCode(_ code: String) -> Bool {
    code.utf8.count == 3 && codes.contains(code.uppercased())
  }

  private static let codes = Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let list = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
    CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
    UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """
}
