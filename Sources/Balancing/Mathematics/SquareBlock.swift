/// A symmetric two by two matrix over a value and a count.
struct SquareBlock {
  var valueValue = 0.0
  var valueCount = 0.0
  var countCount = 0.0

  @inline(__always)
  static func += (block: inout SquareBlock, other: SquareBlock) {
    block.valueValue += other.valueValue
    block.valueCount += other.valueCount
    block.countCount += other.countCount
  }

  /// Its inverse, the diagonal raised by what rounding needs to keep it from vanishing.
  var inverse: SquareBlock {
    let value = valueValue * (1 + 1e-11) + 1e-14
    let count = countCount * (1 + 1e-11) + 1e-14
    let determinant = max(value * count - valueCount * valueCount, value * count * 1e-13)
    return SquareBlock(
      valueValue: count / determinant, valueCount: -valueCount / determinant,
      countCount: value / determinant)
  }

  @inline(__always)
  func times(_ value: Double, _ count: Double) -> (value: Double, count: Double) {
    (valueValue * value + valueCount * count, valueCount * value + countCount * count)
  }
}
