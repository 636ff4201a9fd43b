import SitrepModel
import SitrepTables
import Testing

@Suite("A mapping that can't be read") struct ImportMappingFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let problems: [String]
  }

  @Test(
    "is refused with every fault in it",
    arguments: [
      Case(
        testDescription: "an unknown table and no columns", yaml: "table: estimate\n",
        problems: [
          "kobo.yaml:1:1: error: no columns: expected columns: a mapping from columns of the table to those of the "
            + "export",
          "kobo.yaml:1:8: error: unknown table \"estimate\": expected table: and one of places, actors, sources, "
            + "estimates, conditions, policies, responses, events, statements, narratives, decisions, followups, "
            + "issued, reviews, erasures, texts (did you mean \"estimates\"?)",
        ]),
      Case(
        testDescription: "a zone that is not read",
        yaml: "table: estimates\ncolumns:\n  entered: {from: at, zone: America/Lima}\n",
        problems: [
          "kobo.yaml:3:29: error: a zone that is not read \"America/Lima\": expected UTC, or no zone"
        ]),
      Case(
        testDescription: "keys that nothing reads",
        yaml: "table: estimates\nshet: a\ncolumns:\n  note: {from: needs, sevral: \", \"}\n",
        problems: [
          "kobo.yaml:2:1: error: unknown key \"shet\": expected one of table, sheet, columns, parent, leave_out, combine (did "
            + "you mean \"sheet\"?)",
          "kobo.yaml:4:23: error: unknown key \"sevral\": expected one of from, values, several, text, zone, day, prefix, optional "
            + "(did you mean \"several\"?)",
        ]),
      Case(
        testDescription: "a column that the table has not, and one that says nothing",
        yaml: "table: estimates\ncolumns:\n  occured: visit\n  place: {values: {a: b}}\n",
        problems: [
          "kobo.yaml:3:3: error: unknown column \"occured\" (did you mean \"occurred\"?)",
          "kobo.yaml:4:10: error: a column's mapping that can't be read \"place\": expected a name, a list of names, "
            + "or from:, values:, several:, text:, zone:, day:, prefix:, optional:",
        ]),
      Case(
        testDescription: "rows combined in no known way, left out by nothing, and a day that is none",
        yaml:
          "table: estimates\ncombine: add\nleave_out: total\ncolumns:\n  value: {from: n, day: perhaps}\n",
        problems: [
          "kobo.yaml:2:10: error: rows that are combined in no known way \"add\": expected one of sum, count, distinct, "
            + "none",
          "kobo.yaml:3:12: error: rows to leave out that can't be read: expected columns of the export, each with blank "
            + "or a list of texts",
          "kobo.yaml:5:25: error: neither true nor false \"perhaps\": expected day: true for a column of days",
        ]),
      Case(
        testDescription: "people counted who have a number each",
        yaml: "table: estimates\ncombine: count\ncolumns:\n  value: n\n",
        problems: [
          "kobo.yaml:2:10: error: rows that are counted and have a number each \"value\": expected combine: sum, or no "
            + "value: among the columns"
        ]),
      Case(
        testDescription: "figures of a table that holds none",
        yaml: "table: events\ncombine: sum\ncolumns:\n  summary: n\n",
        problems: [
          "kobo.yaml:2:10: error: rows of a table that holds no figures \"events\": expected combine: for estimates or "
            + "responses"
        ]),
    ])
  func faults(bad: Case) {
    let faults = #expect(throws: ImportMapping.Faults.self) {
      try ImportMapping(yaml: Array(bad.yaml.utf8), file: "kobo.yaml")
    }
    #expect(faults?.diagnostics.map(\.description) == bad.problems)
  }
}
