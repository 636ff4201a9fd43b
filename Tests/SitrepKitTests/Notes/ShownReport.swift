import Foundation
import SitrepKit
import SitrepTestSupport

/// One report in one language as its files show it: the lines that carry caveats by the data, and the texts.
struct ShownReport {
  struct Line {
    let sentence: String
    /// Of a value in the table of key figures: the figure's name.
    let figure: String?
    let caveats: [String]
    let unsaid: [String]
    let note: Int?
    /// Who says it, where the data name one.
    let voices: [String]
  }

  private(set) var lines: [Line] = []
  /// The codes that each note tells.
  private(set) var notes: [Int: [String]] = [:]
  /// How many caveats the brief must say at its end, and how many it says there.
  private(set) var briefCaveats = 0
  private(set) var caveatsEndingBrief = 0
  /// By format, without line breaks, tags and escapes.
  let text: [String: String]
  /// The lines of Markdown, and those of its head.
  private let paragraphs: [String]
  /// What a caveat is called in a few words, by code.
  private(set) var shortWords: [String: String] = [:]
  /// The part of the flash that follows the lines in brief.
  private(set) var tableOfFlash = ""
  private var recordIDs: [String] = []
  var head: String { paragraphs.prefix(12).joined(separator: " ") }

  init(_ files: [ReportFile]) {
    var text: [String: String] = [:]
    var data: Any?
    var paragraphs: [String] = []
    for file in files {
      let content = String(decoding: file.bytes, as: UTF8.self)
      let format = file.path.contains(".brief.") ? "brief" : file.path.contains(".flash.") ? "flash" : nil
      switch file.path.split(separator: ".").last {
      case "json": data = try? JSONSerialization.jsonObject(with: Data(file.bytes))
      case "html": text["html"] = Self.collapsed(Self.withoutTags(content))
      case "md":
        let plain = content.replacing(/\\([!-\/:-@\[-`{-~])/) { "\($0.1)" }.replacing("**", with: "")
        for line in plain.split(separator: "\n") {
          let text = Self.collapsed(String(line))
          // What is indented goes on with its item: the steps of a measure.
          if line.hasPrefix("  "), let last = paragraphs.last {
            paragraphs[paragraphs.count - 1] = "\(last) \(text)"
          } else {
            paragraphs.append(text)
          }
        }
        text["md"] = Self.collapsed(plain)
      default: text[format ?? "txt"] = Self.collapsed(content)
      }
      if format == "flash" {
        tableOfFlash = Self.collapsed(
          String(content[(content.range(of: "\n6. ")?.upperBound ?? content.startIndex)...]))
      }
      if format == "brief" {
        let lines = content.split(separator: "\n").reversed()
        let end = lines.prefix { $0.firstMatch(of: #/^[1-6]\. /#) == nil }
        caveatsEndingBrief = end.reduce(0) { $0 + $1.matches(of: #/\([1-6][^)]*\)/#).count }
      }
    }
    self.text = text
    self.paragraphs = paragraphs
    guard let report = data as? [String: Any] else { return }
    briefCaveats = (report["brief_caveats"] as? [Any])?.count ?? 0
    for case let note as [String: Any] in report["notes"] as? [Any] ?? [] {
      if let number = note["number"] as? Int { notes[number] = note["codes"] as? [String] ?? [] }
    }
    // Records and sources are lists of evidence; figures stand in tables.
    if let language = report["language"] as? String { shortWords = Self.shortWords(in: language) }
    for case let record as [String: Any] in report["records"] as? [Any] ?? [] {
      if let id = record["id"] as? String { recordIDs.append(id) }
    }
    // What is reckoned for planning stands in one line, the planning line.
    let others = ["records", "sources", "notes", "caveats", "key_figures", "planning"]
    for (key, value) in report where !others.contains(key) {
      collect(value)
    }
    collectFigures(report["key_figures"])
  }

  private mutating func collect(_ value: Any) {
    if let items = value as? [Any] { for item in items { collect(item) } }
    guard let object = value as? [String: Any] else { return }
    if object["value"] == nil || object["speaker"] != nil, object["more"] == nil,
      let sentence = (object["text"] ?? object["summary"]) as? String
    {
      add(object, sentence)
    }
    for (key, value) in object where key != "steps" && key != "more" { collect(value) }
  }

  private mutating func collectFigures(_ value: Any?) {
    for case let figure as [String: Any] in value as? [Any] ?? [] {
      if let value = figure["value"] as? String { add(figure, value, figure: figure["name"] as? String) }
    }
  }

  private mutating func add(_ object: [String: Any], _ sentence: String, figure: String? = nil) {
    guard let caveats = object["caveats"] as? [String], !caveats.isEmpty else { return }
    lines.append(
      Line(
        sentence: Self.collapsed(sentence), figure: figure.map(Self.collapsed), caveats: caveats,
        unsaid: object["unsaid"] as? [String] ?? [],
        note: (object["marks"] as? [Int])?.first,
        voices: ["speaker", "origin", "organisation"].compactMap { object[$0] as? String }))
  }

  /// The paragraphs of Markdown that say it, but for the list of records: there each stands alone as evidence, with its
  /// source, date, grade and label, which the list of sources explains.
  func passages(of line: Line) -> [String] {
    paragraphs.filter { paragraph in
      paragraph.holds(line.sentence) && (line.figure.map { paragraph.holds($0) } ?? true)
        && !recordIDs.contains { paragraph.hasPrefix("- \($0) (") }
    }
  }

  /// What the note tells that the passage refers to at its end, or at the end of one of its cells.
  func codesOfNote(endOf passage: String) -> [String] {
    passage.matches(of: /\[([0-9]+)\](?: \||$)/).compactMap { Int($0.1) }.flatMap { notes[$0] ?? [] }
  }

  /// `caveat.short.U5 = publication date not exact`
  private static func shortWords(in language: String) -> [String: String] {
    let path = "\(Project.root)/templates/languages/\(language).properties"
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.reduce(into: [:]) { words, line in
      guard line.hasPrefix("caveat.short.U"), let sign = line.firstRange(of: " = ") else { return }
      let code = line[..<sign.lowerBound].dropFirst("caveat.short.".count)
      words[String(code)] = String(line[sign.upperBound...])
    }
  }

  /// Without marks of direction, which belong to no sentence.
  static func collapsed(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = ["\u{200E}", "\u{200F}", "\u{2068}", "\u{2069}"]
    let words = text.unicodeScalars.split {
      $0.properties.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}"
    }
    return words.map { word in String(String.UnicodeScalarView(word.filter { !marks.contains($0) })) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func withoutTags(_ html: String) -> String {
    html.replacing(/<style>[^<]*<\/style>/, with: "").replacing(/<[^>]+>/, with: "")
      .replacing("&amp;", with: "&").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
  }
}

/// The words by which a line says a caveat, in each language: any of them will do.
struct CaveatWords {
  let words: [String: [String]]

  func say(_ code: String, in passage: String, of line: ShownReport.Line, head: String) -> Bool {
    switch code {
    // Whoever is named says it alone; or the head says it for all lines.
    case "U1" where line.voices.contains(where: { passage.holds($0) }): true
    case "U1": (words[code] ?? []).contains { passage.holds($0) || head.holds($0) }
    default: (words[code] ?? []).contains { passage.holds($0) }
    }
  }

  static let languages: [String: CaveatWords] = [
    "ar": CaveatWords(words: [
      "U1": ["دون تحقق", "من قام بالعد", "غير مسمى", "متضاربة", "متباينة"],
      "U2": ["«", "وجود دون ذكر رقم", "وجود دون رقم", "لا رقم"],
      "U3": [
        "قبل يوم", "قبل 3", "قبل 4", "قبل 5", "قبل 6", "قبل 7", "قبل 8", "قبل 9", "قبل 1", "قبل 2", "مُرحَّل",
      ],
      "U4": ["متضاربة", "متباينة", "تضارب", "أقل من حاصل"],
      "U5": ["حوالي", "إلى", " 20"], "U6": ["تقرير", "تقارير"], "U7": ["طرف معني"],
      "U8": ["لم يتأكد", "بحسب ما قيل", "إن كان", "جرى الإعلان", "اقتراح", "تعهد"],
      "U9": ["لا رقم", "دون رقم", "لم يُذكر رقم"], "U10": ["محسوب", "مجموع", "التخطيط"],
      "U11": ["حوالي", "إلى", "بين", "منذ", "حتى", "غير مؤكد", " في ", " 20"],
      "U12": ["التوقعات", "الفترة", "("],
      "U13": ["تجاوز"], "U15": ["<5", "لا يُعرض", "لا تعرضها"], "U16": ["(باللغة "],
    ]),
    "en": CaveatWords(words: [
      "U1": [
        "unverified", "label as in line 1", "says who counted", "say who counted", "not named", "disagree",
        "differ",
      ],
      "U2": ["“", "present, no number", "no number", "No number"],
      "U3": ["day old", "days old", "days ago", "day ago", "as in line 1"],
      "U4": ["disagree", "differ", "conflicting", "below the sum"],
      "U5": ["about", "–", " 20", "as in line 1"], "U6": ["report"], "U7": ["party to the matter"],
      "U8": [
        "not confirmed", "as was said", "if it began", "If it began", "if it is in force", "nnounced",
        "roposed", "ledged",
      ],
      "U9": ["no number", "No number", "no figure"], "U10": ["computed", "sum of", "Figures to plan with"],
      "U11": ["as in line 1", "about", "–", "between", "since", "until", "uncertain", " in ", " 20"],
      "U12": ["Outlook", "Period:", "("],
      "U13": ["ast its"], "U15": ["<5", "not shown", "does not show"], "U16": ["(in "],
    ]),
    "es": CaveatWords(words: [
      "U1": [
        "sin verificar", "(ídem)", "dice quién contó", "no indicada", "Sin nombre", "no coinciden",
        "difieren",
      ],
      "U2": ["“", "«", "sin cifra", "Sin cifra"], "U3": ["hace", "(ídem)"],
      "U4": ["no coinciden", "difieren", "en contradicción", "menos que la suma", "versiones"],
      "U5": ["alrededor", "–", " 20", "(ídem)"], "U6": ["publicaci"],
      "U7": ["parte interesada"],
      "U8": [
        "sin confirmar", "según se dijo", "si empezó", "Si empezó", "si comenzó", "Si comenzó",
        "si está vigente", "nunciad", "ropuest",
        "romes", "nuncio", "ompromet",
      ],
      "U9": ["cifra no indicada", "sin cifra", "Sin cifra", "no da", "no dio", "no dieron"],
      "U10": ["calculad", "suma de", "para planificar"],
      "U11": ["(ídem)", "alrededor", "–", "entre", "desde", "hasta", "incierta", " en ", " 20"],
      "U12": ["Perspectiva", "Período", "("],
      "U13": ["término", "vencida", "asó su"], "U15": ["<5", "no se muestra", "no muestra"], "U16": ["(en "],
    ]),
    "fr": CaveatWords(words: [
      "U1": [
        "sans vérification", "(idem)", "dit qui a compté", "non indiquée", "non nommée", "Sans nom",
        "divergent",
        "diffèrent",
      ],
      "U2": ["«", "présence signalée", "Sans nombre", "sans nombre", "Pas de"], "U3": ["il y a", "(idem)"],
      "U4": ["divergent", "diffèrent", "contradictoire", "inférieur à la somme"],
      "U5": ["vers", "–", " 20", "(idem)"],
      "U6": ["publication"],
      "U7": ["partie intéressée"],
      "U8": [
        "non confirmée", "selon ce qui", "si la mesure", "Si la mesure", "si elle a", "Si elle a", "nnonc",
        "ropos", "romes", "ngagement",
      ],
      "U9": [
        "non communiqué", "pas de chiffre", "sans nombre", "aucun chiffre", "Pas de", "Aucun", "Sans nombre",
        "sans chiffre",
      ],
      "U10": ["calculé", "somme de", "planification", "planifier"],
      "U11": ["(idem)", "vers", "–", "entre", "depuis", "jusqu", "incertaine", " en ", " 20", "environ"],
      "U12": ["Perspective", "Période", "("],
      "U13": ["dépassé", "Terme"], "U15": ["<5", "non communiqué", "ne montre pas", "pas indiqué"],
      "U16": ["(en "],
    ]),
    "pt": CaveatWords(words: [
      "U1": [
        "sem verificação", "(idem)", "diz quem contou", "não indicada", "Sem nome", "divergem", "diferem",
      ],
      "U2": ["“", "sem número", "Sem número"], "U3": ["há ", "(idem)"],
      "U4": ["divergem", "diferem", "em contradição", "menos que a soma"],
      "U5": ["por volta", "–", " 20", "(idem)"],
      "U6": ["publicaç"],
      "U7": ["parte interessada"],
      "U8": [
        "não confirmad", "como se disse", "se começou", "Se começou", "se está em vigor", "Se está em vigor",
        "núncio", "ropost", "romess",
      ],
      "U9": ["não informado", "sem número", "Sem número", "não dá"],
      "U10": ["calculad", "soma de", "planej"],
      "U11": ["(idem)", "por volta", "–", "entre", "desde", "até", "incerta", " em ", " 20", "cerca"],
      "U12": ["Perspectiva", "Período", "("],
      "U13": ["vencid", "assou"], "U15": ["<5", "não mostrad", "não mostra"], "U16": ["(em "],
    ]),
  ]
}
