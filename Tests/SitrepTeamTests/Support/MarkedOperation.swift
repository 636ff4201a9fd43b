import SitrepModel

/// An operation with records of each sensitivity, each with a mark that no reader of a lower edition may meet.
enum MarkedOperation {
  /// A text that stands only in what is of a sensitivity.
  static func mark(_ sensitivity: Sensitivity) -> String { "mark\(sensitivity.rawValue)mark" }

  /// The marks that readers of an edition may not meet.
  static func hidden(from edition: Edition) -> [String] {
    Sensitivity.allCases.filter { $0 > edition }.map(mark)
  }

  /// What stands in the same rows as some marks, without one.
  static func besides(_ marks: [String]) -> [String] {
    marks.flatMap { mark in
      mark == self.mark(.partner)
        ? ["No doctor", "\(mark) reason"] : ["Threats", "\(mark) title", "\(mark) comment"]
    }
  }

  static let profile = """
    operation: marked
    title:
      en: Marked
      es: Marcada
    languages: [en, es]
    timezone: UTC
    first_report: 2025-11-28
    edition: public

    """

  private static let (open, partner, inner) = (mark(.public), mark(.partner), mark(.internal))

  static let files = [
    "operation.yaml": profile,
    "places.csv": """
    id,name,type,parent
    region,Region,adm1,
    camp,Camp,site,region
    ford,Ford,site,region

    """,
    "actors.csv": "id,name,type\nmayor,Mayor,government\n",
    "sources.csv": """
    id,publisher,title,published,language,kind,reliability,sensitivity,note
    field,Field team,Round 1,2025-11-28,en,ngo,B,,
    paper,Paper,\(open),2025-11-28,en,media,C,,
    src-\(inner),\(inner) publisher,\(inner) title,2025-11-28,en,ngo,B,internal,\(inner)

    """,
    "estimates.csv": """
    id,source,occurred,entered,place,indicator,measure,unit,value,status,sensitivity,supersedes,note
    est-1,field,2025-11-28,2025-11-28,camp,stranded,stock,,40,,,,\(open)
    est-2,paper,2025-11-28,2025-11-28,camp,stranded,stock,,90,,,,\(open)
    est-\(partner),field,2025-11-29,2025-11-29,camp,stranded,stock,,61,,partner,,\(partner)
    est-\(inner),src-\(inner),2025-11-30,2025-11-30,camp,stranded,stock,,73,,,,\(inner)
    est-3-\(partner),field,2025-11-28,2025-11-28,ford,stranded,stock,,7,,partner,,\(partner)
    est-4,field,2025-11-30,2025-11-30,ford,stranded,stock,,9,,,est-3-\(partner),\(open)
    est-5,field,2025-11-28,2025-11-28,ford,\(inner),stock,,5,,internal,,

    """,
    "conditions.csv": """
    id,source,occurred,entered,place,sector,severity,summary,summary_en,sensitivity
    con-1,field,2025-11-28,2025-11-28,camp,WSH,3,Two toilets \(open),,
    con-\(partner),field,2025-11-28,2025-11-28,camp,HEA,3,No doctor \(partner),,partner
    con-\(inner),field,2025-11-28,2025-11-28,ford,PRO,3,Threats \(inner),,internal

    """,
    "decisions.csv": """
    date,figure,record,reason,role
    2025-12-01,stranded/stock/persons/all/camp,est-\(partner),\(partner) reason,officer

    """,
    "reviews.csv": """
    record,entered,role,verdict,comment
    con-\(inner),2025-11-28T18:00:00Z,head,returned,\(inner) comment

    """,
  ]
}
