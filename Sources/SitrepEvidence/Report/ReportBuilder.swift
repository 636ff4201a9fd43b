package import SitrepModel

extension Knowledge {
  /// The report of a day, in no language yet.
  ///
  /// - Parameter view: a day not before the operation's first report, and by when a record must be known.
  /// - Parameter since: the day whose report changes are told against; nil for the one before.
  package func report(at view: Viewpoint, since: Day? = nil) -> Report {
    let evidence = DayEvidence(self, at: view, since: since)
    var report = Report(header: evidence.header())
    report.withheld = evidence.knowledge.withheldCount(at: view)
    report.unreviewed = evidence.knowledge.unreviewedCount(at: view)
    report.erased = operation.erased.count
    report.figures = evidence.figureEntries()
    report.shares = evidence.shareEntries(report.figures)
    report.placeMatrix = evidence.placeMatrix(report.figures)
    report.groupTables = evidence.groupTables(report.figures)
    report.narratives = evidence.narrativeEntries()
    report.conflicts = evidence.conflictEntries(report.figures)
    report.claims = evidence.claimEntries()
    report.conditions = evidence.conditionEntries()
    report.responses = evidence.responseEntries()
    report.responseSummaries = evidence.responseSummaries(report.responses, report.figures)
    report.policies = evidence.policyEntries()
    report.shareLabel()
    report.events = evidence.eventEntries()
    let statements = evidence.statementRecords()
    report.statements = evidence.statementEntries(statements)
    report.stances = evidence.stanceEntries(statements)
    report.datesAhead = evidence.datesAhead(report.events, report.policies)
    report.changes = evidence.changeEntries(report.figures, report.policies, report.events)
    report.corrections = evidence.correctionEntries()
    report.late = evidence.lateEntries(report.policies)
    report.planning = evidence.planningEntries(report.figures)
    report.planningLine = evidence.planningLine(report.planning, report.figures)
    report.gaps = evidence.gapEntries(
      figures: report.figures, conditions: report.conditions, responses: report.responses,
      policies: report.policies)
    report.situation = evidence.situationEntries(report.figures, report.narratives)
    report.sectors = evidence.sectorEntries(
      conditions: report.conditions, responses: report.responses, gaps: report.gaps)
    report.history = evidence.historyEntries()
    let shown = evidence.recordsShown(in: report)
    report.records = evidence.recordEntries(shown)
    report.sources = evidence.sourceEntries(shown)
    report.places = evidence.placeEntries(shown, report.figures)
    report.outlines = evidence.outlineEntries()
    report.header.reconstructed = report.records.contains { !$0.entered }
    report.highlights = evidence.highlightLines(report)
    report.inBrief = evidence.briefLines(report)
    return report
  }

  /// How many records that are known by then the edition leaves out.
  fileprivate func withheldCount(at view: Viewpoint) -> Int {
    guard view.edition != .internal else { return 0 }
    return count(at: view) { $0.isWithheld(at: view) && !$0.visibility.waits(at: view) }
  }

  /// How many it leaves out for no other reason than that no second person has accepted them.
  fileprivate func unreviewedCount(at view: Viewpoint) -> Int {
    guard operation.profile.review != .none, view.edition != .internal else { return 0 }
    return count(at: view) { $0.visibility.waits(at: view) }
  }

  private func count(at view: Viewpoint, where holds: (RecordFacts) -> Bool) -> Int {
    RecordTable.allCases.reduce(0) { count, table in
      count + facts(of: table).count { $0.visibility.knownDay <= view.knownBy && holds($0) }
    }
  }
}

extension DayEvidence {
  fileprivate func header() -> Report.Header {
    let cutoff = ZonedMoment(instant: knowledge.knownTime.cutoff(of: view.day), zone: profile.zone)
    var header = Report.Header(
      operation: profile.operation, title: profile.title, languages: profile.languages, date: view.day,
      cutoff: cutoff)
    header.number = (view.day - profile.firstReport) / profile.cadenceDays + 1
    header.previous = PreviousReport.day(of: view, in: knowledge)
    header.periodFrom = header.previous ?? view.day
    header.edition = view.edition
    header.nextReport = profile.nextReport ?? DateSpan(view.day + profile.cadenceDays)
    header.reporter = profile.reporter
    header.glide = profile.glide
    header.countries = profile.countries
    header.warnings = knowledge.warnings(at: view).count
    header.sections = profile.sections ?? Section.codes
    if view.knownBy > view.day {
      header.asKnown = ZonedMoment(
        instant: knowledge.knownTime.cutoff(of: view.knownBy), zone: profile.zone)
    }
    return header
  }
}
