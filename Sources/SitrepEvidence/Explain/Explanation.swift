package import SitrepModel

/// Why a figure says what it says, as an analyst would write it down: sentences in order, in no language yet.
package struct Explanation: Sendable {
  /// The figure's id.
  package var figure: String
  package var paragraphs: [Paragraph]

  package struct Paragraph: Sendable {
    /// Whether it is an item of a list under the paragraph before.
    package var isItem: Bool
    package var message: Message

    package init(_ message: Message, isItem: Bool = false) {
      self.message = message
      self.isItem = isItem
    }
  }
}

extension Knowledge {
  /// The ids of all figures that any estimate is about which readers may know of, sorted.
  package func figureIDs(at view: Viewpoint) -> [String] {
    let then = known(by: view.knownBy)
    return texts.figureIDs.indices.filter { then.isTold(ofFigure: $0, at: view) }
      .map { texts.figureIDs[$0] }.sorted()
  }

  /// Of a sum, where its parts are told of.
  private func isTold(ofFigure figure: Int, at view: Viewpoint) -> Bool {
    figureOrder[figure].contains { $0.visibility.isShown(at: view) }
      || totalPlan.sums(ofFigure: figure).contains { sum in
        sum.parts.count { isTold(ofFigure: $0, at: view) } > 1
      }
  }

  /// - Parameter figures: ids of the figures to explain; nil for all that are known at the viewpoint.
  /// - Returns: in the order of the report; a figure asked for of which nothing is known is explained too.
  package func explain(_ figures: [String]?, at view: Viewpoint) -> [Explanation] {
    let evidence = DayEvidence(self, at: view)
    let report = self.report(at: view).shown(in: operation.profile.languages.first ?? "en")
    let known = report.figures.map(\.id)
    let wanted = figures ?? known
    let indices = Dictionary(
      evidence.knowledge.texts.figureIDs.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    let entries = Dictionary(
      report.figures.indices.lazy.map { (report.figures[$0].id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let kin = FigureKin(of: evidence)
    return wanted.map { id in
      Explanation(
        figure: id,
        paragraphs: evidence.explain(
          id: id, figure: indices[id], entry: entries[id].map { report.figures[$0] }, kin: kin))
    }
  }
}

extension DayEvidence {
  func explain(
    id: String, figure: Int?, entry: Report.Figure?, kin: FigureKin
  ) -> [Explanation.Paragraph] {
    var paragraphs: [Explanation.Paragraph] = []
    if let entry {
      paragraphs.append(
        .init(.explainFigure(line: .message(line(of: entry, key: "highlight.figure").message)))
      )
    } else {
      paragraphs.append(.init(.explainNothing(figure: .text(id))))
    }
    if let entry, entry.coverage != nil {
      paragraphs.append(.init(.explainTotal(records: .texts(entry.records))))
    }
    if let entry, let figure { paragraphs += reasoning(entry, figure) }
    if let figure { paragraphs += considered(figure, kin) }
    return paragraphs + caveatParagraphs(entry)
  }

  /// Every record considered, those that count first, with why each counted or not.
  private func considered(_ figure: Int, _ kin: FigureKin) -> [Explanation.Paragraph] {
    let grounds = VerdictGrounds(evidence(ofFigure: figure))
    // How many more are withheld would tell of which figure they are; the report says how many there are in all.
    let shown = knowledge.figureOrder[figure].filter { $0.visibility.isShown(at: view) }.map(\.record)
    let order = Verdict.allCases
    let isMasked = smallCounts.mask(ofFigure: figure) != nil
    let judged = shown.map { record in
      // Which of several was chosen is not told of what is not shown.
      let verdict = verdict(on: record, by: grounds)
      return (record, isMasked && verdict == .recommended ? .counted : verdict)
    }.sorted { first, second in
      let (a, b) = (order.firstIndex(of: first.1) ?? 0, order.firstIndex(of: second.1) ?? 0)
      return a != b ? a < b : id(of: first.0) < id(of: second.0)
    }
    var paragraphs = [
      Explanation.Paragraph(Message.explainConsidered(records: .whole(shown.count)))
    ]
    paragraphs += judged.map { record, verdict in
      .init(message(on: record, verdict, isMasked: mask(of: record) != nil, by: grounds), isItem: true)
    }
    let related = kin.figures(beside: figure, of: operation)
    for other in related.first {
      paragraphs.append(
        .init(
          Message.explainOtherFigure(
            figure: .text(figureID(other)), place: .optional(placeName(operation.figureKeys[other].place))),
          isItem: true))
    }
    if related.more > 0 {
      let more = Message.explainOtherFiguresMore(figures: .whole(related.more))
      paragraphs.append(.init(more, isItem: true))
    }
    return paragraphs
  }

  private func message(
    on record: RecordReference, _ verdict: Verdict, isMasked: Bool, by grounds: VerdictGrounds
  ) -> Message {
    let head = operation.head(of: record)
    let estimate = operation.estimates[Int(record.index)]
    let quantity = operation.quantities[Int(estimate.quantity)]
    let unit = text(operation.figureKeys[Int(estimate.figure)].unit)
    let value =
      isMasked
      ? FigureValue.withheld : FigureValue.message(of: quantity, unit: unit, in: operation)
    let replacement = knowledge.supersession.replacements(of: record).first {
      knowledge.isShown($0, at: view)
    }
    let knownDay = knowledge.knownDay(of: record)
    return Message.explainRecord(
      record: .text(text(head.id)), value: .message(value), occurred: .date(head.occurred),
      speaker: .optional(quoted(in: head)), publisher: .local(publisher(of: head)),
      origin: .optional(knowledge.originName(of: record)), grade: .text(grade(head)),
      method: .coded(estimate.method), known: .day(knownDay),
      verdict: .message(
        Message(
          "verdict.\(verdict.rawValue)",
          [
            "by": .optional(replacement.map { id(of: $0) }), "newest": .optional(grounds.newest),
            "window": .whole(profile.sameSituationDays),
          ])))
  }

  /// Who is quoted beside the publisher; a newsroom that speaks for itself is not.
  private func quoted(in head: RecordHead) -> Message? {
    head.attributionKind == .media && head.attributedTo.isBlank ? nil : speaker(of: head)
  }

  /// Which record the figure rests on and which step chose it, how the statements agree, and why the label is
  /// what it is.
  private func reasoning(_ entry: Report.Figure, _ figure: Int) -> [Explanation.Paragraph] {
    var paragraphs = choice(entry, figure)
    if let agreement = entry.agreement {
      paragraphs.append(
        .init(
          Message(
            "explain.agreement.\(agreement.rawValue)",
            [
              "statements": .whole(entry.statements.count), "origins": .whole(entry.origins),
              "spread": .range(entry.spread?.low, entry.spread?.high),
            ])))
    }
    paragraphs.append(
      .init(
        Message(
          "explain.label.\(entry.label.rawValue)",
          ["label": .code(entry.label.code), "origins": .whole(entry.origins)])))
    if entry.stale {
      paragraphs.append(
        .init(
          Message.explainStale(
            days: .whole(entry.ageDays), limit: .whole(profile.freshness(of: entry.indicator)))))
    }
    if let change = entry.change {
      paragraphs.append(.init(.explainChange(change: .message(change.message))))
    }
    return paragraphs
  }

  private func choice(_ entry: Report.Figure, _ figure: Int) -> [Explanation.Paragraph] {
    guard let rule = entry.rule, let recommended = evidence(ofFigure: figure)?.recommendedRecord else {
      return []
    }
    let head = operation.head(of: recommended)
    return [
      .init(
        Message.explainRule(
          conflict: .flag(entry.label == .conflicting), record: .text(text(head.id)),
          speaker: .optional(quoted(in: head)), publisher: .local(publisher(of: head)),
          grade: .text(grade(head)), rule: .code(rule.code), reason: .optional(entry.decisionReason)))
    ]
  }

  private func caveatParagraphs(_ entry: Report.Figure?) -> [Explanation.Paragraph] {
    guard let entry, !entry.marks.isEmpty else { return [] }
    return [.init(Message("explain.caveats"))]
      + entry.marks.map { mark in
        .init(
          Message.explainCaveat(
            code: .text(mark.code.rawValue), text: .message(Message("caveat.\(mark.code.rawValue)"))),
          isItem: true)
      }
  }
}
