import SitrepModel
import SitrepTables
import Testing

@Suite struct ProfileSettingsTests {
  private static let yaml = """
    # What it is.
    operation: flood
    title:
      en: "Floods: the valley"  # short
    languages: [en, es]
    crisis: {glide: FL-1, countries: [MWI]}

    # Who it is for.
    sectors:
    - WSH
    - SHL
    indicators:
      dead:
        role: impact
    freshness_days: 3
    topics:
    """

  @Test func aProfileIsKeysAndValues() throws {
    let settings = try ProfileSettings(Self.yaml)
    #expect(
      settings.settings.map { "\($0.line) \($0.key)=\($0.value)" } == [
        "2 operation=flood", "4 title.en=Floods: the valley", "5 languages=en|es", "6 crisis.glide=FL-1",
        "6 crisis.countries=MWI", "9 sectors=WSH|SHL", "14 indicators.dead.role=impact",
        "15 freshness_days=3", "16 topics=",
      ])
  }

  @Test(arguments: [
    ("title.en", "Flood \"1\"", "  en: \"Floods: the valley\"  # short\n", "  en: \"Flood \\\"1\\\"\"\n"),
    ("title.es", "Crecida", "  # short\n", "  # short\n  es: Crecida\n"),
    ("languages", "en| fr", "languages: [en, es]\n", "languages: [en, fr]\n"),
    ("sectors", "HEA", "sectors:\n- WSH\n- SHL\n", "sectors: [HEA]\n"),
    (
      "crisis.countries", "MWI|MOZ", "crisis: {glide: FL-1, countries: [MWI]}\n",
      "crisis: {glide: FL-1, countries: [MWI, MOZ]}\n"
    ),
    ("crisis.glide", "", "{glide: FL-1, countries", "{countries"),
    (
      "indicators.dead.name.en", "People killed", "    role: impact\n",
      "    role: impact\n    name:\n      en: \"People killed\"\n"
    ),
    ("freshness_days", "", "freshness_days: 3\n", ""),
    ("topics.road.en", "the road", "topics:", "topics:\n  road:\n    en: \"the road\""),
    (
      "topics.road.en", "a\rb\u{85}c\u{2028}d", "topics:",
      "topics:\n  road:\n    en: \"a\\rb\\u0085c\\u2028d\""
    ),
    ("cutoff", "18:00", "topics:", "topics:\ncutoff: \"18:00\""),
  ])
  func aSettingIsChangedWhereItStands(key: String, value: String, old: String, new: String) throws {
    let changed = try ProfileSettings(Self.yaml).text(setting: [(key, value)])
    #expect(changed == Self.yaml.replacing(old, with: new))
    #expect(try ProfileSettings(changed)[key] == value.replacing("| ", with: "|"))
  }

  @Test func aValueIsNotPutWhereAnotherKindStands() throws {
    let settings = try ProfileSettings(Self.yaml)
    for key in ["freshness_days.dead", "title", "operation.en"] {
      #expect(throws: Diagnostic.self, "\(key)") { try settings.text(setting: [(key, "7")]) }
    }
  }

  @Test(arguments: [
    ("title.en", "title"), ("languages", "languages"), ("crisis.countries", "crisis.countries"),
    ("reporter.organisation", "reporter.organisation"), ("reporter.organisation.fr", "reporter.organisation"),
    ("indicators.dead.role", "indicators.role"), ("indicators.dead.name.en", "indicators.name"),
    ("topics.road.en", "topics.name"), ("freshness_days.dead", "freshness_days"), ("title", nil),
    ("clocks.peru", "clocks.timezone"), ("clocks", nil), ("titel.en", nil), ("totals.of", nil),
    ("indicators.dead", nil), ("cutoff.en", nil),
  ])
  func settingsAreOfTheProfilesKeys(name: String, key: String?) {
    #expect(TableSchema.profileKey(ofSetting: name)?.name == key)
  }
}
