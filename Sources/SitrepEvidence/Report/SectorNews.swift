import SitrepModel

/// What is told of a sector without a word on its needs: what is counted in it, and measures that touch it.
struct SectorNews {
  private let figures: [(sector: Sector, name: LocalText)]
  private let measures: [(sector: Sector, type: String)]
  /// Told of in a sentence: more would not be read.
  private static let most = 3

  init(_ figures: [Report.Figure], _ policies: [Report.Policy], _ profile: OperationProfile) {
    self.figures = figures.filter { !$0.isExpired && $0.label != .none }.compactMap { figure in
      let sector = Sector(group: figure.group) ?? profile.indicator(figure.indicator)?.sector
      return sector.map { ($0, figure.indicatorName) }
    }
    measures = policies.filter { !$0.background && !$0.stage.isOver }.compactMap { policy in
      policy.type.flatMap { type in Self.sectors[type].map { ($0, type) } }
    }
  }

  /// Names of indicators and kinds of measures, each once.
  func told(of sector: Sector) -> [Value] {
    func isOfIt(_ other: Sector) -> Bool { other == sector || sector.covers(other) }
    var (seenNames, seenTypes): (Set<LocalText>, Set<String>) = ([], [])
    let names = figures.filter { isOfIt($0.sector) && seenNames.insert($0.name).inserted }
    let types = measures.filter { isOfIt($0.sector) && seenTypes.insert($0.type).inserted }
    let all =
      names.map { Value.local($0.name) } + types.map { .code(Code(OpenVocabulary.policyType, $0.type)) }
    return Array(all.prefix(Self.most))
  }

  /// The sector that a type of measure is about.
  private static let sectors: [String: Sector] = [
    "road-closure": .log, "airport-closure": .log, "port-closure": .log, "access-restriction": .log,
    "school-closure": .edu, "quarantine": .hea, "outbreak-declaration": .hea, "health-measure": .hea,
  ]
}
