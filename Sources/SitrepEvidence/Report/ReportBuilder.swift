package import SitrepModel

extension Knowledge {
  /// The report of a day, in no language yet.
  ///
  /// - Parameters:
  ///   - view: a day not before the operation's first report, and by when a record must be known.
  ///   - since: the day whose report changes are told against; nil for the one before.
  ///   - extent: how much of it will be shown.
  ///   - series: what other reports of a series tell of single records; the report is the same without it.
  package func report(
    at view: Viewpoint, since: Day? = nil, extent: ReportExtent = .whole, in series: SeriesEntries? = nil
  ) -> Report {
    let evidence = DayEvidence(self, at: view, since: since, extent: extent, in: series)
    var report = Report(header: evidence.header())
    report.figures = evidence.figureEntries()
    report.conditions = evidence.conditionEntries()
    report.responses = evidence.responseEntries()
    report.policies = evidence.policyEntries()
    report.shareLabel()
    report.events = evidence.eventEntries()
    if extent == .whole { evidence.compare(&report) }
    let shown = evidence.recordsShown(in: report)
    report.records = evidence.recordEntries(shown)
    report.places = evidence.placeEntries(shown, report.figures)
    report.header.reconstructed = report.records.contains { !$0.entered }
    if extent == .whole {
      report.sources = evidence.sourceEntries(shown)
      evidence.summarise(&report)
    }
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
  /// Fills in what is made of the entries: tables, changes, gaps, the situation by place and sector.
  fileprivate func compare(_ report: inout Report) {
    report.withheld = knowledge.withheldCount(at: view)
    report.unreviewed = knowledge.unreviewedCount(at: view)
    report.erased = operation.erased.count
    report.shares = shareEntries(report.figures)
    report.placeMatrix = placeMatrix(report.figures)
    report.groupTables = groupTables(report.figures)
    report.narratives = narrativeEntries()
    report.conflicts = conflictEntries(report.figures)
    report.claims = claimEntries()
    report.responseSummaries = responseSummaries(report.responses, report.figures)
    let statements = statementRecords()
    report.statements = statementEntries(statements)
    report.stances = stanceEntries(statements)
    report.datesAhead = datesAhead(report.events, report.policies)
    report.changes = changeEntries(report.figures, report.policies, report.events)
    report.corrections = correctionEntries()
    report.late = lateEntries(report.policies)
    report.planning = planningEntries(report.figures)
    report.planningLine = planningLine(report.planning, report.figures)
    report.gaps = gapEntries(
      figures: report.figures, conditions: report.conditions, responses: report.responses,
      policies: report.policies)
    report.situation = situationEntries(report.figures, report.narratives)
    report.sectors = sectorEntries(
      conditions: report.conditions, responses: report.responses, gaps: report.gaps)
    report.history = historyEntries()
  }

  /// Fills in what is made of all the rest: the map, what leads the report and what stands in the brief.
  fileprivate func summarise(_ report: inout Report) {
    report.outlines = outlineEntries()
    report.highlights = highlightLines(report)
    report.inBrief = briefLines(report)
    report.gaps += unansweredGaps(report)
  }

  fileprivate func header() -> Report.Header {
    let cutoff = self.cutoff(of: view.day)
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
    if view.knownBy > view.day { header.asKnown = self.cutoff(of: view.knownBy) }
    return header
  }

  /// The cut-off of a day, told by the clocks that the profile names.
  private func cutoff(of day: Day) -> ZonedMoment {
    let clocks = profile.clocks.compactMap { clock in
      knowledge.texts.placeIDs.firstIndex(of: clock.place).map {
        (place: knowledge.texts.placeNames[$0], zone: clock.zone)
      }
    }
    return ZonedMoment(instant: knowledge.knownTime.cutoff(of: day), zone: profile.zone, clocks: clocks)
  }
}
