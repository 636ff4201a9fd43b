package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

extension ReportFormats {
  /// Everything that is wrong with the languages' files and the templates, and what of it shows in `reports` alone;
  /// each fault once, sorted.
  ///
  /// - Parameter reports: gives the reports to try, as they are shown in a language.
  /// - Throws: `TemplateError` where a file can't be read.
  package static func faults(
    in templates: TemplateFolder, tryingOn reports: @Sendable (_ language: String) -> [Report] = { _ in [] }
  ) throws -> [Diagnostic] {
    let found = try Language.available(in: templates).mapInParallel(grain: 1) { code in
      Result { try faults(in: templates, code, tryingOn: reports(code)) }
    }
    return Set(try found.flatMap { try $0.get() }).sorted()
  }

  private static func faults(
    in templates: TemplateFolder, _ code: String, tryingOn reports: [Report]
  ) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    do {
      let language = try Language(code, templates: templates)
      for format in templated {
        let template = try format.template(language, templates)
        faults += template.faults
        guard template.faults.isEmpty else { continue }
        for report in reports {
          faults += try format.faults(of: template, in: report, language, templates)
        }
      }
    } catch let error as TextFaults {
      faults += error.diagnostics
    }
    return faults
  }

  /// What is not wrong but was hardly meant: words that stand in a template, and files that nothing reads.
  package static func doubts(in templates: TemplateFolder) throws -> [Diagnostic] {
    var doubts: Set<Diagnostic> = []
    for format in templated { doubts.formUnion(try format.wordsInLayout(templates)) }
    doubts.formUnion(try unreadFiles(in: templates))
    return doubts.sorted()
  }

  /// Files laid over that take no other's place and that no template puts in.
  private static func unreadFiles(in templates: TemplateFolder) throws -> [Diagnostic] {
    let added = try templates.added().filter { file in
      file.path != ReferenceDocument.ownPath && Language.code(ofFile: file.path) == nil
        && !file.path.hasPrefix("\(ProblemWords.folder)/")
    }
    if added.isEmpty { return [] }
    let language = try Language("en", templates: .builtIn)
    let read = try templated.reduce(into: Set<String>()) { read, format in
      read.formUnion(try format.template(language, templates).paths)
    }
    let known = try TemplateFolder.builtIn.paths(under: "")
    return added.filter { !read.contains($0.path) }.map { file in
      Diagnostic(
        .warning, at: Location(file: file.file), .templateNotRead,
        suggestion: nearest(to: file.path, among: known))
    }
  }
}

extension TemplatedFormat {
  /// Words that stand in the files of the layout instead of in the languages' files.
  fileprivate func wordsInLayout(_ templates: TemplateFolder) throws -> [Diagnostic] {
    try templates.paths(under: folder).flatMap { path in
      TemplateWords(try templates.text(at: path), isHTML: escaping == .html).found
    }
  }
}

extension TemplateFormat {
  package func faults(
    of template: Template, in report: Report, _ language: Language, _ templates: TemplateFolder
  ) throws -> [Diagnostic] {
    let text = try template.reporting(report.header).render(report)
    guard let (size, room) = needed(by: text, language), size > room.limit + room.tolerance
    else { return [] }
    let file = try templates.text(at: "\(folder)/\(start).\(templateExtension)").origin
    return [
      Diagnostic(
        .error, at: Location(file: file), .textTooLong(limit: room.limit),
        value: "\(size) \(room.unit)")
    ]
  }
}

extension HTMLFormat {
  package func faults(
    of template: Template, in report: Report, _ language: Language, _ templates: TemplateFolder
  ) throws -> [Diagnostic] {
    let language = language.reporting(report.header)
    let template = template.reporting(report.header)
    return try PageMedium.allCases.flatMap { medium in
      var fragments = PageFragments(report, language, for: medium)
      return PageFaults(try template.trace(report) { fragments.text(of: $0, for: $1) }).faults
    }
  }
}
