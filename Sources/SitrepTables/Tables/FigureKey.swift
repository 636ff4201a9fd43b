import SitrepModel

extension FigureKey: IndexHashable {
  var indexHash: UInt64 {
    let measure: UInt64 =
      switch measure {
      case .stock: 0
      case .flow: 1
      case .cumulative: 2
      case .peak: 3
      case .change: 4
      }
    return mixed(
      UInt64(indicator.index) | UInt64(UInt32(bitPattern: place.index)) << 32,
      UInt64(unit.index) | UInt64(group.index) << 20 | measure << 60)
  }
}
