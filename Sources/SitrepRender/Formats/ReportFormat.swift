package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A form that a report is written in.
package protocol ReportFormat: Sendable {
  /// What `--format` calls it.
  var name: String { get }
  /// How the names of its files end: `txt`, `hxl.csv`.
  var fileExtension: String { get }
  /// Whether a report has the same bytes on every machine, so that sums can be compared: not where another program or
  /// library makes the file, which also takes longest.
  var isReproducible: Bool { get }

  /// Whether it shows `Report.dataRows` and nothing else of a report, of which no more need be worked out then.
  var readsDataRowsAlone: Bool { get }

  /// Whether people read it from start to end, so that of long lists it gets the first rows.
  var isReadThrough: Bool { get }

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - report: as it is shown in `language`, with its caveats numbered.
  ///   - language: the words, for the day of the report.
  /// - Throws: `TextFaults` where a template is wrong, `DocumentError` where another program that it needs is missing
  ///   or fails.
  func render(_ report: Report, in language: Language, from templates: TemplateFolder) throws -> [UInt8]

  /// The form with its templates read and checked, for the reports of many days in one language.
  func prepared(_ language: Language, _ templates: TemplateFolder) throws -> any ReportFormat

  /// The same into a file, where a form need not hold the whole of a large report.
  func write(
    _ report: Report, in language: Language, from templates: TemplateFolder, to output: any ReportOutput
  ) throws

  /// What a file of this form says, for the audit that every number leads back to the report.
  ///
  /// - Parameter report: what the file was made of.
  /// - Returns: nil where there is nothing to lead back: the file holds the report value itself, or is made by another
  ///   program from the page, whose passages are those of `HTMLFormat`.
  /// - Throws: where the file can't be read as one of this form.
  func passages(in file: [UInt8], of report: Report) throws -> WrittenPassages?
}

/// A file that a report is written to.
package protocol ReportOutput {
  /// Where it lies, for a library that opens files itself.
  var path: String { get }
  /// Adds to what was written.
  func write(_ bytes: [UInt8]) throws
}

extension ReportFormat {
  package var readsDataRowsAlone: Bool { false }
  package var isReadThrough: Bool { false }

  package func prepared(_ language: Language, _ templates: TemplateFolder) throws -> any ReportFormat { self }

  package func write(
    _ report: Report, in language: Language, from templates: TemplateFolder, to output: any ReportOutput
  ) throws {
    try output.write(render(report, in: language, from: templates))
  }
}

/// A form whose layout is a template.
package protocol TemplatedFormat: ReportFormat {
  /// Where the layout lies below `templates/`: `report/text`.
  var folder: String { get }
  var escaping: OutputEscaping { get }
  /// The template, once it was prepared for the reports of many days.
  var compiled: Template? { get set }

  /// The template, checked; what is wrong with it stands in its `faults`.
  func template(_ language: Language, _ templates: TemplateFolder) throws -> Template

  /// What only shows in a report: a page that is not well formed, a message that is too long.
  ///
  /// - Parameter template: the layout, which has no faults of its own.
  /// - Throws: `TextFaults` where a value chooses a partial that does not exist.
  func faults(
    of template: Template, in report: Report, _ language: Language, _ templates: TemplateFolder
  ) throws -> [Diagnostic]
}

extension TemplatedFormat {
  package func prepared(_ language: Language, _ templates: TemplateFolder) throws -> any ReportFormat {
    var format = self
    format.compiled = try template(language, templates)
    return format
  }

  /// The template for a report.
  func template(
    for header: Report.Header, _ language: Language, _ templates: TemplateFolder
  ) throws -> Template {
    try (compiled ?? template(language, templates)).reporting(header)
  }
}

/// All forms that need no other module; a new one is its file and its line here.
package enum ReportFormats {
  package static let all: [any ReportFormat] = [
    TemplateFormat.text, TemplateFormat.markdown, TemplateFormat.brief, TemplateFormat.flash, HTMLFormat(),
    WordFormat(), PDFFormat(), JSONFormat(), HXLFormat(),
  ]

  /// Those with templates, each layout once.
  package static let templated: [any TemplatedFormat] = all.compactMap { $0 as? any TemplatedFormat }
}
