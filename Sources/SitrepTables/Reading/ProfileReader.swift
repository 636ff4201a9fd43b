import SitrepModel
import Yams

/// Reads `operation.yaml`.
struct ProfileReader {
  var profile = OperationProfile()
  var store: TableStore
  /// Where the profile names places, which are read after it.
  var placeNames: [PlaceName] = []
  /// What the settings became later.
  var changes: [(from: Day, value: OperationProfile)] = []
  /// Whether it reads what a change made of the settings. What is wrong there is an error, for a warning would count in the
  /// reports of the days before.
  var isChange = false

  struct PlaceName {
    var place: String
    var location: Location
    /// Whether it must be the id of a place: the last part of a figure's id is compared as it is.
    var isID = false
    var isOfChange = false
  }

  init(_ text: YAMLText, store: TableStore, catalogue: IndicatorCatalogue) {
    self.store = store
    profile.catalogue = catalogue
    guard let root = text.root, root.cellText != "" else {
      note(nil, .emptyProfile)
      return
    }
    guard let mapping = root.mapping else {
      note(root, .profileForm(form: root.form))
      return
    }
    noteUnknownKeys(of: mapping, known: TableSchema.profile.columns.map(\.firstKey))
    read(mapping)
    readChanges(mapping)
  }

  /// Reads settings into a profile that has none yet.
  mutating func read(_ mapping: Node.Mapping) {
    readIdentity(mapping)
    readTimes(mapping)
    readCrisis(mapping)
    readIndicators(mapping["indicators"])
    readFreshness(mapping["freshness_days"])
    readReport(mapping)
    readTotals(mapping["totals"])
    readTopics(mapping["topics"])
    readClocks(mapping["clocks"])
  }

  private mutating func readIdentity(_ mapping: Node.Mapping) {
    profile.operation = one(ProfileKey.operation, mapping["operation"]) ?? ""
    let languages = each(ProfileKey.languages, mapping["languages"])
    if !languages.isEmpty { profile.languages = languages }
    profile.title = localText(ProfileKey.title, mapping["title"])
    if let reporter = nested("reporter", mapping["reporter"], known: ["organisation", "contact_role"]) {
      profile.reporter = Reporter(
        organisation: localName(ProfileKey.organisation, reporter["organisation"]),
        contactRole: localName(ProfileKey.contactRole, reporter["contact_role"]))
    }
  }

  private mutating func readTimes(_ mapping: Node.Mapping) {
    if let zone = one(ProfileKey.timezone, mapping["timezone"]) { profile.zone = zone }
    if let second = one(ProfileKey.cutoff, mapping["cutoff"]) { profile.cutoffSecond = second }
    if let day = one(ProfileKey.firstReport, mapping["first_report"]) { profile.firstReport = day }
    if let days = one(ProfileKey.cadence, mapping["cadence_days"]) { profile.cadenceDays = days }
    profile.nextReport = one(ProfileKey.nextReport, mapping["next_report"])
  }

  private mutating func readCrisis(_ mapping: Node.Mapping) {
    if let crisis = nested("crisis", mapping["crisis"], known: ["glide", "countries"]) {
      profile.glide = text(ProfileKey.glide, crisis["glide"])
      profile.countries = each(ProfileKey.countries, crisis["countries"])
    }
    profile.sectors = each(ProfileKey.sectors, mapping["sectors"])
  }

  private mutating func readIndicators(_ node: Node?) {
    guard let node, node.cellText != "" else { return }
    var listed: [(id: Node, settings: Node.Mapping)] = []
    if let mapping = node.mapping {
      for (id, settings) in mapping {
        listed.append((id, settings.mapping ?? [:]))
        if settings.mapping == nil, settings.cellText != "" {
          note(settings, .indicatorForm(form: settings.form))
        }
      }
    } else if let items = node.sequence {
      for item in items {
        if let settings = item.mapping, let id = settings["id"] {
          listed.append((id, settings))
        } else if item.cellText != nil {
          listed.append((item, [:]))
        } else {
          note(item, .indicatorWithoutId)
        }
      }
    } else {
      note(node, .wrongForm(key: "indicators", form: node.form), expected: .idsToSettings)
    }
    for (id, settings) in listed {
      noteUnknownKeys(of: settings, known: ["id", "name", "role", "measure", "unit", "freshness_days"])
      guard let id = text(ProfileKey.indicator, id) else { continue }
      profile.indicators.append(indicator(id, settings))
      if let days = one(ProfileKey.indicatorFreshness, settings["freshness_days"]) {
        profile.freshnessDaysByIndicator[id] = days
      }
    }
  }

  /// An indicator as the catalogue has it, with what differs here.
  private mutating func indicator(_ id: String, _ settings: Node.Mapping) -> Indicator {
    var indicator = profile.catalogue[id] ?? Indicator(id: id, name: LocalText(), role: .caseload)
    let name = localText(ProfileKey.indicatorName, settings["name"])
    if !name.isEmpty {
      let own = Set(name.texts.map(\.language))
      // What is called otherwise here is no longer what the nouns and the short name say.
      indicator.name.texts = name.texts + indicator.name.texts.filter { !own.contains($0.language) }
      for words in [\.one, \.two, \.few, \.many, \.other, \.short] as [WritableKeyPath<Indicator, LocalText>]
      {
        indicator[keyPath: words] = LocalText()
      }
    }
    if let role = each(ProfileKey.indicatorRole, settings["role"]).first { indicator.role = role }
    if let measure = each(ProfileKey.indicatorMeasure, settings["measure"]).first {
      indicator.measure = measure
    }
    if let unit = text(ProfileKey.indicatorUnit, settings["unit"]) { indicator.unit = unit }
    return indicator
  }

  private mutating func readFreshness(_ node: Node?) {
    guard let mapping = node?.mapping else {
      if let days = one(ProfileKey.freshness, node) { profile.freshnessDays = days }
      return
    }
    for (key, value) in mapping {
      guard let days = one(ProfileKey.freshness, value), let name = key.cellText else { continue }
      if name == "default" {
        profile.freshnessDays = days
      } else {
        profile.freshnessDaysByIndicator[name] = days
      }
    }
  }

  private mutating func readReport(_ mapping: Node.Mapping) {
    if mapping["key_figures"] != nil {
      let figures = each(ProfileKey.keyFigures.column, mapping["key_figures"]) { store, row, cell in
        store.figureID(row, cell).map { ($0, store.location(row, cell.index)) }
      }
      profile.keyFigures = figures.map(\.0)
      placeNames += figures.compactMap { figure, location in
        figure.split(separator: "/").last.map {
          PlaceName(place: String($0), location: location, isID: true, isOfChange: isChange)
        }
      }
    }
    if let days = one(ProfileKey.sameSituation, mapping["same_situation_days"]) {
      profile.sameSituationDays = days
    }
    if let tolerance = one(ProfileKey.tolerance, mapping["tolerance"]) {
      profile.toleranceThousandths = Int((tolerance * 1000).rounded())
    }
    readHouseholdSize(mapping["household_size"])
    profile.requiresEntered = each(ProfileKey.entered, mapping["entered"]).first == .required
    profile.review = each(ProfileKey.review, mapping["review"]).first ?? .none
    profile.keepsTexts = each(ProfileKey.keepTexts, mapping["keep_texts"]).first == .yes
    profile.edition = each(ProfileKey.edition, mapping["edition"]).first ?? .public
    if mapping["sections"] != nil {
      profile.sections = each(ProfileKey.sections, mapping["sections"]).map(\.rawValue)
    }
    profile.situationLevel = each(ProfileKey.situationLevel, mapping["situation_level"]).first
  }

  private mutating func readTotals(_ node: Node?) {
    guard let node, node.cellText != "" else { return }
    guard let items = node.sequence else {
      note(node, .wrongForm(key: "totals", form: node.form), expected: .totals)
      return
    }
    for item in items {
      guard let total = nested(DiagnosticText.aTotal, item, known: ["place", "of"]) else { continue }
      let place = places(ProfileKey.totalPlace, total["place"])
      let parts = places(ProfileKey.totalOf, total["of"])
      if let place = place.first, !parts.isEmpty {
        profile.totals.append(DisjointTotal(place: place, of: parts))
      }
    }
  }
}

extension ProfileReader {
  /// One number, or a list of the least and the most.
  private mutating func readHouseholdSize(_ node: Node?) {
    let sizes = each(ProfileKey.householdSize, node).map {
      Amount(thousandths: Int64(($0 * 1000).rounded()))
    }
    guard let first = sizes.first, let last = sizes.last else { return }
    if sizes.count > 2 || last < first {
      note(
        node, .unusableHouseholdSize, value: sizes.map(\.description).joined(separator: ", "))
    } else {
      profile.householdSize = HouseholdSize(low: first, high: last)
    }
  }

  private mutating func readTopics(_ node: Node?) {
    guard let node, node.cellText != "" else { return }
    guard let topics = node.mapping else {
      note(node, .wrongForm(key: "topics", form: node.form), expected: .topicsToNames)
      return
    }
    for (topic, name) in topics {
      guard let id = text(ProfileKey.topic, topic) else { continue }
      profile.topics[id] = localText(ProfileKey.topicName, name)
    }
  }

  private mutating func readClocks(_ node: Node?) {
    guard let node, node.cellText != "" else { return }
    guard let clocks = node.mapping else {
      note(node, .wrongForm(key: "clocks", form: node.form), expected: .placesToZones)
      return
    }
    for (place, zone) in clocks {
      guard let place = places(ProfileKey.clockPlace, place).first else { continue }
      if let zone = one(ProfileKey.clockZone, zone) {
        profile.clocks.append(PlaceClock(place: place, zone: zone))
      }
    }
  }
}
