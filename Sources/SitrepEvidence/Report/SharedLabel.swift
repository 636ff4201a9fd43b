import SitrepModel

extension Report {
  /// Where most needs and measures are unverified, the head of the page says so once, and only the lines of the others
  /// name a label. A figure always carries its own.
  mutating func shareLabel() {
    let shared = Label.unverified
    let labels = conditions.flatMap(\.items).map(\.label) + policies.map(\.stageLabel)
    guard labels.count(where: { $0 == shared }) * 2 > labels.count else { return }
    header.sharedLabel = shared
    for i in conditions.indices {
      for j in conditions[i].items.indices where conditions[i].items[j].label == shared {
        conditions[i].items[j].ownLabel = nil
      }
    }
    for i in policies.indices {
      if policies[i].stageLabel == shared {
        policies[i].message = policies[i].message.replacing("label", with: .none)
      }
      policies[i].basis = policies[i].basis.map { basis in
        ["start_label", "duration_label"].reduce(basis) { basis, name in
          basis[name] == Value.code(shared.code) ? basis.replacing(name, with: .none) : basis
        }
      }
    }
  }
}
